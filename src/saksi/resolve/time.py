"""Time mentions to days: each expression read against the publication day and what the text has named before."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time_calendar import DAY, duration_value, moved, unit_extent, unknown
from saksi.resolve.time_dates import NO_PUBLISHED, read_date, read_relative, timed

BESIDE = 2  # words that may stand between "a fifth day" and the day it was
RELATIVE = "relative to the publication day"
GRAINS = {TimePrecision.DAY: "D", TimePrecision.MONTH: "M", TimePrecision.YEAR: "Y", TimePrecision.WEEK: "W"}


@dataclass(slots=True)
class Known:
    """What has been read of one document: its time ``mentions`` in order, the ``sentence`` of each, and by the
    same index what each was resolved ``at``."""

    published: date | None
    mentions: list[Mention]
    sentence: list[int]
    at: dict[int, TimeExtent] = field(default_factory=dict)


def resolve_times(doc: Document) -> Document:
    """The document with ``Mention.time`` for every time mention: TIMEX3 value, days, precision, basis.

    Relative expressions are read against ``doc.published`` (local date of the outlet) or, where their words say so,
    against the day the text named last. Where nothing can be read the extent has no days, precision UNKNOWN and a
    basis that says why; the publication day is never assumed silently. A night runs from its evening to the next
    morning. Other documents play no part.

    Source: TimeML 1.2.1, TIMEX3 ``value`` and ``anchorTimeID``.
    """
    starts = [s.first for s in doc.sentences]
    order = sorted(
        (n for n, m in enumerate(doc.mentions) if m.kind is MentionKind.TIME and m.expression),
        key=lambda n: doc.mentions[n].begin,
    )
    if not order:
        return doc
    mentions = [doc.mentions[n] for n in order]
    known = Known(doc.published, mentions, [bisect_right(starts, m.first) for m in mentions])
    for step in (_by_itself, _by_text, _by_beginning, _bounded):
        for i, mention in enumerate(mentions):
            if extent := step(known, i, _expression(mention)):
                known.at[i] = extent
    _join_ranges(known)
    resolved = {n: _filled(mentions[i], known.at.get(i)) for i, n in enumerate(order)}
    return replace(doc, mentions=tuple(resolved.get(n, m) for n, m in enumerate(doc.mentions)))


def resolve_time(expression: TimeExpression, published: date | None) -> TimeExtent:
    """The days of an expression that stands by itself.

    If nothing can be read, the extent is empty with ``TimePrecision.UNKNOWN``; what only the text around it could
    settle is not read here.

    Source: TimeML 1.2.1, TIMEX3 ``value``.
    """
    return _by_itself(Known(published, [], []), 0, expression) or unknown(None, "needs the text around it")


def _expression(mention: Mention) -> TimeExpression:
    assert mention.expression is not None
    return mention.expression


def _filled(mention: Mention, extent: TimeExtent | None) -> Mention:
    if extent is None:
        return mention
    return replace(mention, time=replace(extent, text=mention.text, text_begin=mention.begin, text_end=mention.end))


def _by_itself(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """What needs nothing but the publication day; ``None`` where the text must help."""
    read = _READERS.get(e.kind)
    return read(e, known.published) if read and not _needs_text(e) else None


def _needs_text(e: TimeExpression) -> bool:
    return e.anchor == "text" or (e.kind is TimeKind.DATE and is_time_of_day(e))


def is_time_of_day(e: TimeExpression) -> bool:
    """Only a part of the day or a clock time is stated."""
    days = (e.year, e.month, e.day, e.weekday, e.season, e.decade, e.unit)
    return all(f is None for f in days) and (e.part is not None or e.hour is not None)


def _period(e: TimeExpression, ref: date | None) -> TimeExtent:
    """ "the past two weeks": a duration whose one end is the publication day."""
    value = duration_value(e.unit, None if e.vague else e.count)
    if ref is None or e.vague or e.count is None or not e.unit:
        return unknown(value, NO_PUBLISHED if ref is None else "how long is not stated")
    other = moved(ref, e.unit, e.count * (e.sign or -1))
    if other is None or e.unit.startswith("T"):
        return unknown(value, "shorter than a day" if other else "beyond the calendar")
    begin, end = sorted((other, ref))
    return TimeExtent(value, begin, end, TimePrecision.RANGE, RELATIVE)


def _duration(e: TimeExpression, ref: date | None) -> TimeExtent:
    return unknown(duration_value(e.unit, None if e.vague else e.count), "a duration: fixes no day")


def _set(e: TimeExpression, ref: date | None) -> TimeExtent:
    if e.weekday:
        value = f"XXXX-WXX-{e.weekday}"
    elif e.part:
        value = f"XXXX-XX-XXT{e.part}"
    else:
        value = duration_value(e.unit, None if e.vague else e.count or 1)
    return unknown(value, "a set: fixes no day")


_READERS: dict[TimeKind, Callable[[TimeExpression, date | None], TimeExtent]] = {
    TimeKind.DATE: read_date,
    TimeKind.RELATIVE: lambda e, ref: read_relative(e, ref, RELATIVE),
    TimeKind.PERIOD: _period,
    TimeKind.DURATION: _duration,
    TimeKind.SET: _set,
    TimeKind.REFERENCE: lambda e, ref: unknown(e.value, "names no day"),
}


def _by_text(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """What is counted from a day the text has named."""
    if n in known.at:
        return None
    if e.kind is TimeKind.DATE:
        return _time_of_day(known, n, e)
    if e.kind is TimeKind.SAME:
        return _same(known, n, e)
    if e.kind is TimeKind.RELATIVE:
        anchor = _before(known, n)
        if anchor is None or anchor.begin is None:
            return unknown(None, "counted from a day the text does not give")
        grain = GRAINS.get(anchor.precision, "D") if e.shift is None else ""
        return read_relative(e, anchor.begin, f"relative to {anchor.value} in the text", grain)
    return None


def _before(known: Known, n: int, grains: tuple[TimePrecision, ...] = ()) -> TimeExtent | None:
    """The nearest resolved date before a mention, of one of these precisions."""
    for i in range(n - 1, -1, -1):
        extent = known.at.get(i)
        if extent and extent.begin and _is_point(known, i) and (not grains or extent.precision in grains):
            return extent
    return None


def _is_point(known: Known, n: int) -> bool:
    return _expression(known.mentions[n]).kind in (TimeKind.DATE, TimeKind.RELATIVE, TimeKind.SAME)


def _sentence_day(known: Known, n: int) -> date | None:
    """The day that the sentence of a mention names, the one nearest to it."""
    sentence, here = known.sentence, known.mentions[n].begin
    first, last = n, n + 1
    while first > 0 and sentence[first - 1] == sentence[n]:
        first -= 1
    while last < len(sentence) and sentence[last] == sentence[n]:
        last += 1
    days = [
        (abs(known.mentions[i].begin - here), extent.begin)
        for i in range(first, last)
        if i != n and _is_point(known, i) and not is_time_of_day(_expression(known.mentions[i]))
        if (extent := known.at.get(i)) and extent.begin and extent.precision is TimePrecision.DAY
    ]
    return min(days)[1] if days else None


def _time_of_day(known: Known, n: int, e: TimeExpression) -> TimeExtent:
    """A night, a morning, an hour: of the day its sentence names, else of the day named last.

    A midnight or "all night" (``eve``) is the one before that day, or before the publication day. An hour with no day
    around it is the publication day's, and says so.
    """
    day, basis = _sentence_day(known, n), "day named in the sentence"
    if day is None and not e.eve and (last := _before(known, n, (TimePrecision.DAY,))):
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
    anchor = _before(known, n, grains)
    if anchor is None or anchor.begin is None:
        return unknown(None, "points back to a time the text does not give")
    return timed(unit_extent(anchor.begin, unit, f"same as {anchor.value} in the text"), e)


def _by_beginning(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
    """The fifth day of something: counted from the day on which the text says that it began."""
    if e.kind is not TimeKind.NTH:
        return None
    number = e.ordinal or round(e.count or 0)
    unit = e.unit or "D"
    if e.value == "consecutive" and unit in ("D", "W", "M", "Y"):
        day = _sentence_day(known, n) or known.published
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
    if not extent or extent.precision is not TimePrecision.DAY or not _is_point(known, n + 1):
        return None
    return extent.begin if known.mentions[n + 1].first - known.mentions[n].last <= BESIDE else None


def _beginning(known: Known, number: int) -> date | None:
    """A day from which ``number`` days lead to publication or the day before, else the last said beginning."""
    days = [
        (_expression(known.mentions[i]).starts, x.begin)
        for i, x in sorted(known.at.items())
        if x.begin and x.precision is TimePrecision.DAY and _is_point(known, i)
    ]
    counted = [d for _, d in days if known.published and known.published - (number - 1) * DAY == d]
    counted += [d for _, d in days if known.published and known.published - number * DAY == d]
    said = [d for starts, d in days if starts]
    return next(iter([*[d for d in counted if d in said], *counted, *said]), None)


def _bounded(known: Known, n: int, e: TimeExpression) -> TimeExtent | None:
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
        e = _expression(known.mentions[i])
        if x.begin is None:
            continue
        if e.kind is TimeKind.NTH and e.value != "consecutive" and (number := e.ordinal or round(e.count or 0)):
            day = moved(x.end or x.begin, "D", 1 - number)
            starts += [day] if day else []
        elif e.starts and i != n:
            starts.append(x.begin)
    return max((d for d in starts if d < end), default=None)


def _join_ranges(known: Known) -> None:
    """ "from X to Y": both mentions cover the whole of it, each with its own value."""
    for n, m in pairwise(range(len(known.mentions))):
        left, right = known.at.get(n), known.at.get(m)
        bounds = _expression(known.mentions[n]).bound, _expression(known.mentions[m]).bound
        if bounds != ("from", "to") or not (left and right and left.begin and right.end):
            continue
        begin = left.begin if left.begin <= right.end else moved(left.begin, "W", -1)
        if begin and begin <= right.end:
            for i, x in ((n, left), (m, right)):
                known.at[i] = replace(x, begin=begin, end=right.end, precision=TimePrecision.RANGE)
