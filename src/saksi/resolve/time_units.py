"""Units counted from a day: "yesterday", "three days ago", "last year"."""

from dataclasses import replace
from datetime import date

from saksi.records.time import TimeExtent
from saksi.records.time_expression import TimeExpression
from saksi.resolve.time_calendar import BEYOND, NO_PUBLISHED, moved, timed, unit_extent, unknown


def read_relative(e: TimeExpression, ref: date | None, basis: str, grain: str = "") -> TimeExtent:
    """A unit counted from a day. ``grain``: keep this unit instead ("two months later" than a day is a day)."""
    if e.vague:
        return unknown("PAST_REF" if (e.sign or 0) < 0 else "FUTURE_REF", "how long is not stated")
    if ref is None:
        return unknown(None, NO_PUBLISHED)
    unit = e.unit or "D"
    by = e.shift if e.shift is not None else (e.count or 1) * (e.sign or 0)
    if unit in ("TS", "TM", "TH"):
        return _hours(e, ref, by, basis)
    day = moved(ref, unit, by)
    if day is None:
        return unknown(None, BEYOND)
    if not grain and e.shift is None and unit == "W" and e.count == 1:
        grain = "D"  # "a week ago" is a day, "two weeks ago" a week
    if unit == "WE" and by == 0 and e.tense != 1 and ref.isoweekday() < 5:
        day = moved(day, "W", -1) or day  # "the weekend", said from Monday to Thursday of the one that was
    return timed(_toward(unit_extent(day, grain or unit, basis, e.edge), e, ref), e)


def _hours(e: TimeExpression, ref: date, by: float, basis: str) -> TimeExtent:
    """ "two hours ago": of the publication only the day is known, so only whole days are counted."""
    days = int(abs(by) * {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}[e.unit or "TH"] // 24)
    day = moved(ref, "D", days if by > 0 else -days)
    return unit_extent(day, "D", basis) if day else unknown(None, BEYOND)


def _toward(extent: TimeExtent, e: TimeExpression, ref: date) -> TimeExtent:
    """ "earlier this month" ends, "later this year" begins with the publication day."""
    if e.edge not in ("BEFORE", "AFTER") or extent.begin is None or extent.end is None:
        return extent
    if not extent.begin <= ref <= extent.end:
        return extent
    return replace(extent, end=ref) if e.edge == "BEFORE" else replace(extent, begin=ref)
