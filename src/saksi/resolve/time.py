"""Time mentions to days: each expression read against the publication day and what the text has named before."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time_bounds import bounded, by_beginning, join_ranges
from saksi.resolve.time_calendar import NO_PUBLISHED, duration_value, moved, unknown
from saksi.resolve.time_dates import read_date
from saksi.resolve.time_known import Known, expression_of, is_time_of_day
from saksi.resolve.time_text import by_text
from saksi.resolve.time_units import read_relative

RELATIVE = "relative to the publication day"


def resolve_times(doc: Document) -> Document:
    """The document with ``Mention.time`` for every time mention: TIMEX3 value, days, precision, basis.

    Relative expressions are read against ``doc.published`` (local date of the outlet) or, where their words say so,
    against the day the text named last. Where nothing can be read the extent has no days, precision UNKNOWN and a
    basis that says why; the publication day is never assumed silently. A night runs from its evening to the next
    morning. Other documents play no part.

    Source: TimeML 1.2.1, TIMEX3 ``value`` and ``anchorTimeID``.
    """
    order = _in_order(doc)
    if not order:
        return doc
    known = known_of(doc, order)
    for _ in settled(known):
        pass
    resolved = {n: _filled(known.mentions[i], known.at.get(i)) for i, n in enumerate(order)}
    return replace(doc, mentions=tuple(resolved.get(n, m) for n, m in enumerate(doc.mentions)))


def known_of(doc: Document, order: list[int] | None = None) -> Known:
    """The document's times, none resolved yet. ``order``: which mentions they are, where that is known."""
    starts = [s.first for s in doc.sentences]
    mentions = [doc.mentions[n] for n in (_in_order(doc) if order is None else order)]
    return Known(doc.published, mentions, [bisect_right(starts, m.first) for m in mentions])


def _in_order(doc: Document) -> list[int]:
    """Indexes of the time mentions, by place in the text."""
    times = (n for n, m in enumerate(doc.mentions) if m.kind is MentionKind.TIME and m.expression)
    return sorted(times, key=lambda n: doc.mentions[n].begin)


def settled(known: Known) -> Iterator[tuple[str, int]]:
    """Resolves the times step by step; after each change the step's name and which mention it was."""
    for name, step in STEPS:
        for i, mention in enumerate(known.mentions):
            if extent := step(known, i, expression_of(mention)):
                known.at[i] = extent
                yield name, i
    for i in join_ranges(known):
        yield "range", i


def resolve_time(expression: TimeExpression, published: date | None) -> TimeExtent:
    """The days of an expression that stands by itself.

    If nothing can be read, the extent is empty with ``TimePrecision.UNKNOWN``; what only the text around it could
    settle is not read here.

    Source: TimeML 1.2.1, TIMEX3 ``value``.
    """
    return _by_itself(Known(published, [], []), 0, expression) or unknown(None, "needs the text around it")


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


STEPS: tuple[tuple[str, Callable[[Known, int, TimeExpression], TimeExtent | None]], ...] = (
    ("by itself", _by_itself),
    ("by the text", by_text),
    ("by a beginning", by_beginning),
    ("bound", bounded),
)
