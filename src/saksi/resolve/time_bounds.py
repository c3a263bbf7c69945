"""Times that are an end of something: "the fifth day", "since Sunday", "until Thursday", "from X to Y"."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time_calendar import DAY, NO_PUBLISHED, moved, unit_extent, unknown
from saksi.resolve.time_known import Known, expression_of, is_point, sentence_day

BESIDE = 2  # words that may stand between "a fifth day" and the day it was


def by_beginning(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """The fifth day of something: counted from the day on which the text says that it began."""
    if e.kind is not TimeKind.NTH:
        return None
    number = e.ordinal or round(e.count or 0)
    unit = e.unit or "D"
    if e.value == "consecutive" and unit in ("D", "W", "M", "Y"):
        day = sentence_day(known, n) or known.published
        return unit_extent(day, unit, "an unbroken row up to this day") if day else unknown(None, NO_PUBLISHED)
    start = _beginning(known, number) if unit == "D" and number > 0 else None
    day = moved(start, "D", number - 1) if start else None
    if start is None and unit == "D" and (named := _named_next(known, n)):
        return unit_extent(named, "D", "the day named beside it")
    if start is None or day is None:
        return unknown("XXXX-XX-XX", "counted from a beginning the text does not give")
    return TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, f"day {number} from {start.isoformat()}")


def _named_next(known: Known, n: int) -> date | None:
    """ "a fifth day on Thursday": the day named right after."""
    extent = known.at.get(n + 1)
    if not extent or extent.precision is not TimePrecision.DAY or not is_point(known, n + 1):
        return None
    return extent.begin if known.mentions[n + 1].first - known.mentions[n].last <= BESIDE else None


def _beginning(known: Known, number: int) -> date | None:
    """A day said to be a beginning, best one from which ``number`` days lead to publication or the day before; else
    any day from which they do."""
    days = [
        (expression_of(known.mentions[i]).starts, x.begin)
        for i, x in sorted(known.at.items())
        if x.begin and x.precision is TimePrecision.DAY and is_point(known, i)
    ]
    counted = [d for _, d in days if known.published and known.published - (number - 1) * DAY == d]
    counted += [d for _, d in days if known.published and known.published - number * DAY == d]
    said = [d for starts, d in days if starts]
    return next(iter([*[d for d in counted if d in said], *said, *counted]), None)


def bounded(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """since X: from X to publication. until X: from where the text says it began, if it does, to X."""
    extent = known.at.get(n)
    if extent is None or extent.begin is None or extent.end is None:
        return None
    if e.bound == "since" and known.published and extent.begin <= known.published:
        end = max(known.published, extent.begin)
        return replace(extent, end=end, precision=TimePrecision.RANGE, basis=f"{extent.basis}; since then")
    if e.bound != "until":
        return None
    if known.published and extent.begin > known.published:
        return replace(
            extent, begin=known.published, precision=TimePrecision.RANGE, basis=f"{extent.basis}; until then"
        )
    start = _start_before(known, n, extent.end)
    basis = f"{extent.basis}; until then, " + (f"from {start.isoformat()}" if start else "start not stated")
    return replace(extent, begin=start, precision=TimePrecision.RANGE, basis=basis)


def _start_before(known: Known, n: int, end: date) -> date | None:
    """Where what went on until ``end`` began: the text's counted days tell, or a day said to be a beginning."""
    starts = []
    for i, x in sorted(known.at.items()):
        e = expression_of(known.mentions[i])
        if x.begin is None:
            continue
        if e.kind is TimeKind.NTH and e.value != "consecutive" and (number := e.ordinal or round(e.count or 0)):
            day = moved(x.end or x.begin, "D", 1 - number)
            starts += [day] if day else []
        elif e.starts and i != n:
            starts.append(x.begin)
    return max((d for d in starts if d < end), default=None)


def join_ranges(known: Known) -> list[int]:
    """ "from X to Y": both mentions cover the whole of it, each with its own value. Which mentions these are."""
    joined: list[int] = []
    for n, m in pairwise(range(len(known.mentions))):
        left, right = known.at.get(n), known.at.get(m)
        bounds = expression_of(known.mentions[n]).bound, expression_of(known.mentions[m]).bound
        if bounds != ("from", "to") or not (left and right and left.begin and right.end):
            continue
        begin = left.begin if left.begin <= right.end else moved(left.begin, "W", -1)
        if begin and begin <= right.end:
            for i, x in ((n, left), (m, right)):
                known.at[i] = replace(x, begin=begin, end=right.end, precision=TimePrecision.RANGE)
            joined += [n, m]
    return joined
