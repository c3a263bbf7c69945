"""Claims in plain English words, for readers of pages and tables."""

from datetime import date

from saksi.records.claim import Claim, Event
from saksi.records.place import GeoPrecision, Place
from saksi.records.time import TimeExtent

# Stance is shown by word, sign and line, never by colour alone.
GLYPHS = {"asserts": "●", "accuses": "▲", "denies": "▽", "confirms": "✓", "doubts": "?"}

VERBS = {
    "AGREE": "agreeing", "CONSULT": "talks", "SUPPORT": "support", "CONCEDE": "yielding", "COOPERATE": "cooperation",
    "AID": "aid", "RETREAT": "pulling back", "REQUEST": "a call", "ACCUSE": "an accusation", "REJECT": "a rejection",
    "THREATEN": "a threat", "PROTEST": "a protest", "SANCTION": "a sanction", "MOBILIZE": "sending forces",
    "COERCE": "coercion", "ASSAULT": "violence",
}  # fmt: skip
MODALITY = {
    "negated": "did not happen",
    "future": "planned or feared",
    "hypothetical": "possible",
    "background": "history",
}
PRECISION = {
    GeoPrecision.NEAR: "near", GeoPrecision.DISTRICT: "district", GeoPrecision.ADMIN1: "province",
    GeoPrecision.REGION: "region", GeoPrecision.COUNTRY: "country only", GeoPrecision.UNKNOWN: "not located",
}  # fmt: skip


def sentence_of(claim: Claim) -> str:
    """What happened, as this claim tells it, in a line: "Armed clash: Military Forces of Armenia on …"."""
    event = claim.event
    if not event:
        return "that claim"
    what = event.acled or VERBS.get(event.type, event.type.lower())
    note = MODALITY.get(claim.modality.value)
    return what + _parties(event) + (f" ({note})" if note else "")


def _parties(event: Event) -> str:
    by = " and ".join(a.name for a in event.initiator)
    on = " and ".join(a.name for a in event.target)
    if by and on:
        return f": {by} → {on}"
    return f" by {by}" if by else f" on {on}" if on else ""


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
