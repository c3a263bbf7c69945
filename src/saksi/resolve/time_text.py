"""Times that the text around them settles: "two days later", "that night", "in the evening"."""

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time_calendar import moved, timed, unit_extent, unknown
from saksi.resolve.time_known import Known, day_before, sentence_day
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
        anchor = day_before(known, n)
        if anchor is None or anchor.begin is None:
            return unknown(None, "counted from a day the text does not give")
        grain = GRAINS.get(anchor.precision, "D") if e.shift is None else ""
        return read_relative(e, anchor.begin, f"relative to {anchor.value} in the text", grain)
    return None


def _time_of_day(known: Known, n: int, e: TimeExpression) -> TimeExtent:
    """A night, a morning, an hour: of the day its sentence names, else of the day named last.

    A midnight or "all night" (``eve``) is the one before that day, or before the publication day. An hour with no day
    around it is the publication day's, and says so.
    """
    day, basis = sentence_day(known, n), "day named in the sentence"
    if day is None and not e.eve and (last := day_before(known, n, (TimePrecision.DAY,))):
        day, basis = last.begin, "day named before"
    if day is None and (e.eve or e.hour is not None) and known.published:
        day, basis = known.published, "no day stated: publication day assumed"
    if day is None:
        return timed(unknown("XXXX-XX-XX", "a time of day, the day is not stated"), e)
    if e.eve:
        day, basis = (moved(day, "D", -1) or day), basis + "; the night before it"
    return timed(TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, basis), e)


def _same(known: Known, n: int, e: TimeExpression) -> TimeExtent:
    unit = e.unit or "D"
    grains = (TimePrecision.DAY,) if unit == "D" else ()
    anchor = day_before(known, n, grains)
    if anchor is None or anchor.begin is None:
        return unknown(None, "points back to a time the text does not give")
    return timed(unit_extent(anchor.begin, unit, f"same as {anchor.value} in the text"), e)
