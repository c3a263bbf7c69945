"""Times that the text around them settles: "two days later", "that night", "in the evening"."""

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time_calendar import moved, timed, unit_extent, unknown
from saksi.resolve.time_known import Known, mention_before, mention_beside
from saksi.resolve.time_units import read_relative

GRAINS = {TimePrecision.DAY: "D", TimePrecision.MONTH: "M", TimePrecision.YEAR: "Y", TimePrecision.WEEK: "W"}


def by_text(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """What is counted from a day the text has named."""
    if n in known.at:
        return None
    if e.kind is TimeKind.DATE:
        return _time_of_day(known, n, e)
    if e.kind is TimeKind.SAME:
        return _same(known, n, e)
    if e.kind is TimeKind.RELATIVE:
        anchor = _extent(known, anchor_of(known, n, e)[0])
        if anchor is None or anchor.begin is None:
            return unknown(None, "counted from a day the text does not give")
        grain = GRAINS.get(anchor.precision, "D") if e.shift is None else ""
        return read_relative(e, anchor.begin, f"relative to {anchor.value} in the text", grain)
    return None


def anchor_of(known: Known, n: int, e: TimeExpression) -> tuple[int | None, str]:
    """The mention from whose day the expression is read, ``None`` where there is none; and how it stands to it."""
    if e.kind is TimeKind.DATE:
        beside = mention_beside(known, n)
        if beside is not None or e.eve:
            return beside, "day named in the sentence"
        return mention_before(known, n, (TimePrecision.DAY,)), "day named before"
    days_only = e.kind is TimeKind.SAME and (e.unit or "D") == "D"
    return mention_before(known, n, (TimePrecision.DAY,) if days_only else ()), "day named before"


def _extent(known: Known, n: int | None) -> TimeExtent | None:
    return None if n is None else known.at[n]


def _time_of_day(known: Known, n: int, e: TimeExpression) -> TimeExtent:
    """A night, a morning, an hour: of the day its sentence names, else of the day named last.

    A midnight or "all night" (``eve``) is the one before that day, or before the publication day. An hour with no day
    around it is the publication day's, and says so.
    """
    at, basis = anchor_of(known, n, e)
    anchor = _extent(known, at)
    day = anchor.begin if anchor else None
    if day is None and (e.eve or e.hour is not None) and known.published:
        day, basis = known.published, "no day stated: publication day assumed"
    if day is None:
        return timed(unknown("XXXX-XX-XX", "a time of day, the day is not stated"), e)
    if e.eve:
        day, basis = (moved(day, "D", -1) or day), basis + "; the night before it"
    return timed(TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, basis), e)


def _same(known: Known, n: int, e: TimeExpression) -> TimeExtent:
    anchor = _extent(known, anchor_of(known, n, e)[0])
    if anchor is None or anchor.begin is None:
        return unknown(None, "points back to a time the text does not give")
    return timed(unit_extent(anchor.begin, e.unit or "D", f"same as {anchor.value} in the text"), e)
