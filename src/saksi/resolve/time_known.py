"""What has been read of a document's times so far, and questions about it."""

from dataclasses import dataclass, field
from datetime import date

from saksi.records.mention import Mention
from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind


@dataclass(slots=True)
class Known:
    """What has been read of one document: its time ``mentions`` in order, the ``sentence`` of each, and by the
    same index what each was resolved ``at``."""

    published: date | None
    mentions: list[Mention]
    sentence: list[int]
    at: dict[int, TimeExtent] = field(default_factory=dict)


def expression_of(mention: Mention) -> TimeExpression:
    assert mention.expression is not None
    return mention.expression


def is_time_of_day(e: TimeExpression) -> bool:
    """Only a part of the day or a clock time is stated."""
    days = (e.year, e.month, e.day, e.weekday, e.season, e.decade, e.unit)
    return all(f is None for f in days) and (e.part is not None or e.hour is not None)


def mention_before(known: Known, n: int, grains: tuple[TimePrecision, ...] = ()) -> int | None:
    """The nearest mention before this one that was resolved to a date, of one of these precisions."""
    for i in range(n - 1, -1, -1):
        extent = known.at.get(i)
        if extent and extent.begin and is_point(known, i) and (not grains or extent.precision in grains):
            return i
    return None


def day_before(known: Known, n: int, grains: tuple[TimePrecision, ...] = ()) -> TimeExtent | None:
    """The nearest resolved date before a mention, of one of these precisions."""
    i = mention_before(known, n, grains)
    return None if i is None else known.at[i]


def is_point(known: Known, n: int) -> bool:
    return expression_of(known.mentions[n]).kind in (TimeKind.DATE, TimeKind.RELATIVE, TimeKind.SAME)


def mention_beside(known: Known, n: int) -> int | None:
    """The mention in the sentence of this one that names a day, the one nearest to it."""
    sentence, here = known.sentence, known.mentions[n].begin
    first, last = n, n + 1
    while first > 0 and sentence[first - 1] == sentence[n]:
        first -= 1
    while last < len(sentence) and sentence[last] == sentence[n]:
        last += 1
    days = [
        (abs(known.mentions[i].begin - here), extent.begin, i)
        for i in range(first, last)
        if i != n and is_point(known, i) and not is_time_of_day(expression_of(known.mentions[i]))
        if (extent := known.at.get(i)) and extent.begin and extent.precision is TimePrecision.DAY
    ]
    return min(days)[2] if days else None


def sentence_day(known: Known, n: int) -> date | None:
    """The day that the sentence of a mention names, the one nearest to it."""
    i = mention_beside(known, n)
    return None if i is None else known.at[i].begin
