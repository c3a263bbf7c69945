"""Why a time expression covers the days it does: its parse, its anchor, the rule, and the days it chose between.

The steps are those of ``time.resolve_times``, run again and watched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from saksi.records.document import Document
from saksi.records.explanation import Candidate, Reason
from saksi.records.mention import Mention
from saksi.records.time import TimeExtent
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time import known_of, settled
from saksi.resolve.time_dates import COSTS, cost, date_rule, possible_days
from saksi.resolve.time_known import Known, expression_of
from saksi.resolve.time_text import anchor_of

RULES = {
    "by a beginning": "a numbered day: counted from a day said to be a beginning, else from one from which so many "
    "days lead to publication, else the day named beside it",
    "range": "one end of a range: both ends cover the whole of it",
}
BOUNDS = {
    "since": "since: from that day to publication",
    "until": "until: from where the text says that it began to that day",
}
KINDS = {
    TimeKind.RELATIVE: "a unit counted from {anchor}",
    TimeKind.SAME: "the unit that holds {anchor}",
    TimeKind.DATE: "a time of day: of the day that its sentence names, else of the day named last",
    TimeKind.PERIOD: "a stretch that ends or begins with {anchor}",
    TimeKind.DURATION: "a duration: it fixes no day",
    TimeKind.SET: "a repeated time: it fixes no day",
    TimeKind.REFERENCE: "a reference to now, before or later: it names no day",
}
TENSES = {-1: "the words around look back", 1: "the words around look ahead"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NAMES = {"value": "timex", "day_to": "to day", "year_to": "to year", "sign": "direction"}
INNER = frozenset({"kind", "tense", "anchor"})
CODES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
CODES |= {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "WE": "weekend", "M": "month"}
CODES |= {"Q": "quarter", "H": "half year", "Y": "year", "DE": "decade", "CE": "century"}
CODES |= {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
CODES |= {"START": "its beginning", "MID": "its middle", "END": "its end", "BEFORE": "before now", "AFTER": "after now"}
CODED = frozenset({"part", "unit", "season", "edge"})
ANCHORED = frozenset({TimeKind.DATE, TimeKind.RELATIVE, TimeKind.SAME, TimeKind.PERIOD})


@dataclass(frozen=True, slots=True)
class TimeReading:
    """What was done with an expression, step by step, and the days between which a rule had to choose.

    ``anchor`` is the mention from whose day it was read, ``None`` where that is the publication day, or there is none.
    """

    reasons: tuple[Reason, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    anchor: Mention | None = None


def explain_time(doc: Document, mention: Mention) -> TimeReading:
    """How the days of a time mention of ``doc`` were found. Empty for a mention without a parse."""
    e = mention.expression
    if e is None:
        return TimeReading()
    known = known_of(doc)
    n = next(i for i, m in enumerate(known.mentions) if m.first == mention.first)
    reasons, anchor, first = [Reason("parse", parse_words(e))], None, None
    for step, i in settled(known):
        if i == n:
            first = first or known.at[n]
            at = anchor_of(known, n, e)[0] if step == "by the text" else None
            anchor = anchor if at is None else known.mentions[at]
            reasons += _step(known, n, step, at)
    candidates = tuple(_days(e, known.published, first)) if first else ()
    return TimeReading(tuple(reasons), candidates, anchor)


# --- the parse -------------------------------------------------------------------------------------------------


def parse_words(e: TimeExpression) -> str:
    """``date: weekday Sunday, part evening``: what the words themselves state."""
    stated = ", ".join(f"{NAMES.get(name, name)} {value}".removesuffix(" True") for name, value in _stated(e))
    return f"{e.kind.value}: {stated}" if stated else e.kind.value


def _stated(e: TimeExpression) -> Iterator[tuple[str, object]]:
    for field in fields(e):
        value = getattr(e, field.name)
        if field.name in INNER or value == field.default:
            continue
        if field.name == "weekday":
            yield "weekday", WEEKDAYS[value - 1]
        elif field.name in CODED:
            yield field.name, CODES.get(value, value)
        else:
            yield field.name, f"{value:g}" if isinstance(value, float) else value


# --- the steps -------------------------------------------------------------------------------------------------


def _step(known: Known, n: int, step: str, at: int | None) -> Iterator[Reason]:
    e, extent = expression_of(known.mentions[n]), known.at[n]
    if step in ("by itself", "by the text"):
        yield from _anchor(known, n, e, at)
        if e.tense and e.kind is TimeKind.DATE:
            yield Reason("tense", TENSES[e.tense])
        yield Reason("rule", _rule(e, step, known, at))
    else:
        yield Reason("rule", BOUNDS.get(e.bound or "", step) if step == "bound" else RULES[step])
    yield Reason("days", day_words(extent))


def _anchor(known: Known, n: int, e: TimeExpression, at: int | None) -> Iterator[Reason]:
    if at is not None:
        other, extent = known.mentions[at], known.at[at]
        where = "in the same sentence" if known.sentence[at] == known.sentence[n] else "named before"
        yield Reason("anchor", f"“{other.text}” ({extent.value}), {where}")
    elif e.kind in ANCHORED and (e.year is None or e.swappable):
        day = f"the publication day, {_long(known.published)}" if known.published else "no publication day is known"
        yield Reason("anchor", day)


def _rule(e: TimeExpression, step: str, known: Known, at: int | None) -> str:
    calendar = date_rule(e) if e.kind is TimeKind.DATE and step == "by itself" else None
    if calendar:
        return calendar.words
    anchor = "publication" if at is None else f"“{known.mentions[at].text}”"
    if e.kind is TimeKind.RELATIVE and e.shift is not None:
        return f"a unit of the calendar, reckoned from {anchor}"
    return KINDS.get(e.kind, e.kind.value).format(anchor=anchor)


def day_words(extent: TimeExtent) -> str:
    """``Thursday 1 October 2020``; why there is none where none is fixed."""
    if extent.begin is None and extent.end is None:
        return f"none; {extent.basis}"
    days = dict.fromkeys(_long(d) if d else "?" for d in (extent.begin, extent.end))
    return " to ".join(days)


def _long(day: date | None) -> str:
    return f"{WEEKDAYS[day.isoweekday() - 1]} {day.day} {day:%B} {day.year}" if day else ""


# --- the days chosen between -----------------------------------------------------------------------------------


def _days(e: TimeExpression, ref: date | None, taken: TimeExtent) -> Iterator[Candidate]:
    """The days that the fields may mean, nearest first. Where the nearest was taken, the score is its distance."""
    rule = date_rule(e) if e.kind is TimeKind.DATE else None
    if rule is None or ref is None or taken.begin is None:
        return
    near = e.day is not None
    for day in sorted(possible_days(e, ref), key=lambda d: (cost(d, ref, e.tense), d)):
        score = 0.0 - cost(day, ref, e.tense) if near else None
        chosen = taken.begin <= day <= (taken.end or taken.begin)
        yield Candidate(_long(day), chosen, score, (_distance(e, day, ref, near),))


def _distance(e: TimeExpression, day: date, ref: date, near: bool) -> Reason:
    ahead, behind = COSTS[e.tense]
    days = abs((day - ref).days)
    if not days:
        return Reason("distance", "the publication day", 0.0 if near else None)
    side, weight = ("after", ahead) if day > ref else ("before", behind)
    times = f", counted {weight} times" if near and weight > 1 else ""
    words = f"{days} day{'s' if days > 1 else ''} {side} publication{times}"
    return Reason("distance", words, 0.0 - days * weight if near else None)
