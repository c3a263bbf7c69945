"""Seasons, quarters, halves, decades, centuries, weeks of a month."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from saksi.records.time import TimeExtent
from saksi.records.time_expression import TimeExpression
from saksi.resolve.time_calendar import (
    BEYOND,
    NO_PUBLISHED,
    NO_SUCH_DAY,
    STATED,
    moved,
    real_day,
    unit_extent,
    unknown,
)

Reading = Callable[[TimeExpression, date | None], TimeExtent]
SEASON_BASIS = "a season: its months depend on the hemisphere"


def read_numbered(e: TimeExpression, ref: date | None, month: Reading) -> TimeExtent:
    """The third quarter of 2019, the first half, the last week of March, the 19th century."""
    number = e.quarter or e.half or e.ordinal or 1
    if e.unit == "CE":
        begin = real_day(max(1, (number - 1) * 100), 1, 1)
        return unit_extent(begin, "CE", STATED, e.edge) if begin else unknown(None, BEYOND)
    if e.unit == "W":
        return _week_of_month(e, ref, number, month)
    length = 3 if e.unit == "Q" else 6
    first = (number - 1) * length + 1
    if not 1 <= first <= 12:
        return unknown(None, NO_SUCH_DAY)
    if e.year is None and ref is None:
        return unknown(f"XXXX-{e.unit}{number}", NO_PUBLISHED)
    year = e.year if e.year is not None else _quarter_year(e, ref, first)
    begin = real_day(year, first, 1)
    basis = STATED if e.year is not None else "nearest to the publication day"
    return unit_extent(begin, e.unit or "Q", basis) if begin else unknown(None, BEYOND)


def _quarter_year(e: TimeExpression, ref: date | None, first: int) -> int:
    assert ref is not None
    if e.shift is not None:
        return ref.year + e.shift
    return ref.year if first <= ref.month or e.tense == 1 else ref.year - 1


def read_season(e: TimeExpression, ref: date | None) -> TimeExtent:
    year = e.year if e.year is not None else ref.year if ref else None
    if year is not None and e.year is None and e.shift:
        year += e.shift
    return unknown(f"XXXX-{e.season}" if year is None else f"{year:04}-{e.season}", SEASON_BASIS)


def read_decade(e: TimeExpression) -> TimeExtent:
    begin = real_day((e.decade or 0) * 10, 1, 1)
    return unit_extent(begin, "DE", STATED, e.edge) if begin else unknown(None, BEYOND)


def _week_of_month(e: TimeExpression, ref: date | None, number: int, read_month: Reading) -> TimeExtent:
    if e.month is None:
        return unknown(None, "a week counted from nothing stated")
    month = read_month(replace(e, unit=None, ordinal=None, edge=None), ref)
    if month.begin is None or month.end is None:
        return unknown(None, month.basis)
    day = month.end if number < 0 else moved(month.begin, "W", number - 1)
    return unit_extent(day, "W", month.basis) if day else unknown(None, NO_SUCH_DAY)
