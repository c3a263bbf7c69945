"""Days and places as a page shows them, and the sign of each stance."""

from datetime import date

from saksi.records.place import GeoPrecision, Place
from saksi.records.time import TimeExtent

# Stance is shown by word, sign and line, never by colour alone.
GLYPHS = {"asserts": "●", "accuses": "▲", "denies": "▽", "confirms": "✓", "doubts": "?"}

PRECISION = {
    GeoPrecision.NEAR: "near", GeoPrecision.DISTRICT: "district", GeoPrecision.ADMIN1: "province",
    GeoPrecision.REGION: "region", GeoPrecision.COUNTRY: "country only", GeoPrecision.UNKNOWN: "not located",
}  # fmt: skip


def when_words(time: TimeExtent | None) -> str:
    """The days with their precision: "30 Sep – 1 Oct 2020 (day)"."""
    if time is None or time.begin is None:
        return ""
    begin, end = time.begin, time.end or time.begin
    span = _day(begin) if begin == end else f"{_day(begin)} – {_day(end)}"
    return f"{span} ({time.precision.value})"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def where_words(place: Place | None) -> str:
    """The place with country and precision: "Stepanakert, AZE"; "near Terter, AZE (near)"."""
    if place is None:
        return ""
    name = f"{place.name}, {place.country}" if place.country and place.precision != "country" else place.name
    note = PRECISION.get(place.precision)
    return f"{name} ({note})" if note else name
