"""Calendar fields read against the publication day."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression
from saksi.resolve.time_calendar import (
    BEYOND,
    DAY,
    NO_PUBLISHED,
    NO_SUCH_DAY,
    STATED,
    moved,
    real_day,
    timed,
    unit_extent,
    unknown,
)
from saksi.resolve.time_numbered import read_decade, read_numbered, read_season

# How much a day ahead and a day behind weigh when the nearest is chosen, by the tense of the words around: without
# a word that looks ahead, a date to come must be three times as near.
COSTS = {-1: (12, 1), 0: (3, 1), 1: (1, 2)}


class DateRule(NamedTuple):
    """An expression that ``fits`` is read by ``read``; ``words`` say what the rule is (docs/times.md)."""

    fits: Callable[[TimeExpression], bool]
    read: Callable[[TimeExpression, date | None], TimeExtent]
    words: str


def read_date(e: TimeExpression, ref: date | None) -> TimeExtent:
    """The days that calendar fields cover; what is not stated is read against ``ref``, the publication day."""
    rule = date_rule(e)
    return rule.read(e, ref) if rule else unknown(None, "nothing stated")


def date_rule(e: TimeExpression) -> DateRule | None:
    """The rule for these calendar fields: the first that fits."""
    return next((rule for rule in DATE_RULES if rule.fits(e)), None)


def _of_year(e: TimeExpression, ref: date | None, part: str) -> tuple[list[int], str, str]:
    """Candidate years, why, and the value where there is none."""
    if e.year is not None:
        return [e.year], STATED, ""
    if ref is None:
        return [], NO_PUBLISHED, f"XXXX-{part}"
    if e.unit == "Y" and e.shift is not None:
        return [ref.year + e.shift], "relative to the publication day", ""
    return [ref.year - 1, ref.year, ref.year + 1], "nearest to the publication day", ""


def _day(e: TimeExpression, ref: date | None) -> TimeExtent:
    assert e.day is not None
    assert e.month is not None
    years, basis, missing = _of_year(e, ref, f"{e.month:02}-{e.day:02}")
    days = _in_years(e, ref, years)
    if not years:
        possible = real_day(2000, e.month, e.day)
        return unknown(missing, basis) if possible else unknown(None, NO_SUCH_DAY)
    if not days or not any(n == 0 for _, n in days):
        return unknown(None, f"{NO_SUCH_DAY}: {e.day}/{e.month}")
    if e.year is not None:
        chosen = _either_way(days, e, ref)
    else:
        chosen = _nearest([d for d, n in days if n == 0 or not e.weekday], ref, e)
    if e.weekday and chosen.isoweekday() != e.weekday:
        basis += "; the weekday stated is another"
    if e.day_to:
        return _to_day(e, chosen, basis)
    return timed(TimeExtent(chosen.isoformat(), chosen, chosen, TimePrecision.DAY, basis), e)


def _in_years(e: TimeExpression, ref: date | None, years: list[int]) -> list[tuple[date, int]]:
    """The day in each year; 1 beside it where day and month stand the other way round."""
    assert e.day is not None
    assert e.month is not None
    pairs = [(e.month, e.day)]
    if e.swappable and ref:
        pairs.append((e.day, e.month))
    return [(d, n) for n, (m, dd) in enumerate(pairs) for y in years if (d := real_day(y, m, dd))]


def _either_way(days: list[tuple[date, int]], e: TimeExpression, ref: date | None) -> date:
    """Of day/month and month/day: the one with the stated weekday, or the only one not after publication."""
    first = next(d for d, n in days if n == 0)
    for day, _ in days:
        if e.weekday and day.isoweekday() == e.weekday:
            return day
    if ref and first > ref + 60 * DAY:
        return min((d for d, _ in days), key=lambda d: abs(d - ref))
    return first


def _to_day(e: TimeExpression, begin: date, basis: str) -> TimeExtent:
    end = real_day(begin.year, begin.month, e.day_to or 0)
    if not end or end < begin:
        return unknown(None, f"{NO_SUCH_DAY}: {e.day_to}/{begin.month}")
    return TimeExtent(f"{begin}/{end}", begin, end, TimePrecision.RANGE, basis)


def _nearest(days: list[date], ref: date | None, e: TimeExpression) -> date:
    """The day closest to publication; ahead costs more, unless the words around look ahead."""
    assert ref is not None
    if e.shift == -1:
        days = [d for d in days if d <= ref] or days
    elif e.shift == 1:
        days = [d for d in days if d > ref] or days
    return min(days, key=lambda d: cost(d, ref, e.tense))


def cost(day: date, ref: date, tense: int) -> int:
    """How far the day lies from publication; days ahead count more, or those behind where the words look ahead."""
    ahead, behind = COSTS[tense]
    return (ref - day).days * behind if day <= ref else (day - ref).days * ahead


def _weekday(e: TimeExpression, ref: date | None) -> TimeExtent:
    assert e.weekday is not None
    if ref is None:
        return timed(unknown(f"XXXX-WXX-{e.weekday}", NO_PUBLISHED), e)
    if e.unit == "W" and e.shift is not None:
        monday = ref - (ref.isoweekday() - 1) * DAY
        day = moved(monday, "W", e.shift)
        day = day and day + (e.weekday - 1) * DAY
    else:
        day = _weekday_near(e.weekday, ref, e)
    if day and e.eve:
        day = moved(day, "D", -1)
    if day is None:
        return unknown(None, BEYOND)
    basis = "weekday nearest to the publication day"
    return timed(TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, basis), e)


def _weekday_near(weekday: int, ref: date, e: TimeExpression) -> date | None:
    """News looks back: the latest such day up to publication, unless the words say otherwise."""
    ahead, behind = (weekday - ref.isoweekday()) % 7, (ref.isoweekday() - weekday) % 7
    try:
        if e.shift == -1:
            return ref - (behind or 7) * DAY
        if e.shift == 1:
            return ref + (ahead or 7) * DAY
        if e.tense == 1 or (e.shift == 0 and e.tense != -1):
            return ref + ahead * DAY
        return ref - behind * DAY
    except OverflowError:
        return None


def _day_of_month(e: TimeExpression, ref: date | None) -> TimeExtent:
    """ "the 28th": of the month that brings it nearest."""
    assert e.day is not None
    if ref is None:
        return unknown(f"XXXX-XX-{e.day:02}", NO_PUBLISHED)
    days = _in_months(e, ref)
    if not days:
        return unknown(None, NO_SUCH_DAY)
    day = _nearest(days, ref, e)
    basis = "day of the month nearest to the publication day"
    return timed(TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, basis), e)


def _in_months(e: TimeExpression, ref: date) -> list[date]:
    months = [m for n in (-1, 0, 1) if (m := moved(ref.replace(day=1), "M", n))]
    return [d for m in months if (d := real_day(m.year, m.month, e.day or 0))]


def _month(e: TimeExpression, ref: date | None) -> TimeExtent:
    assert e.month is not None
    years, basis, missing = _of_year(e, ref, f"{e.month:02}")
    firsts = [d for y in years if (d := real_day(y, e.month, 1))]
    if not firsts:
        return unknown(missing or None, basis)
    chosen = firsts[0] if len(firsts) == 1 or ref is None else _month_near(firsts, ref, e)
    return timed(unit_extent(chosen, "M", basis, e.edge), e)


def _month_near(firsts: list[date], ref: date, e: TimeExpression) -> date:
    """The latest such month that has begun, unless the words look ahead."""
    if e.tense == 1 or e.shift == 1:
        return _nearest(firsts, ref, e)
    limit = ref if e.shift != -1 else ref.replace(day=1) - DAY
    return max((d for d in firsts if d <= limit), default=firsts[0])


def _year(e: TimeExpression) -> TimeExtent:
    assert e.year is not None
    begin = real_day(e.year, 1, 1)
    if begin is None:
        return unknown(None, BEYOND)
    if e.year_to and (last := real_day(e.year_to, 12, 31)):
        value = f"{e.year:04}/{e.year_to:04}"
        return TimeExtent(value, begin, last, TimePrecision.RANGE, STATED)
    return unit_extent(begin, "Y", STATED, e.edge)


def possible_days(e: TimeExpression, ref: date) -> list[date]:
    """The days between which the rule chooses where not everything is stated; a month by its first day."""
    if e.season or e.year is not None or e.unit in ("Q", "H", "W", "CE"):
        return []
    if e.day is not None and e.month is not None:
        years = _of_year(e, ref, "")[0]
        return sorted({d for d, n in _in_years(e, ref, years) if n == 0 or not e.weekday})
    if e.weekday is not None:
        return [ref - (ref.isoweekday() - e.weekday) % 7 * DAY, ref + ((e.weekday - ref.isoweekday()) % 7 or 7) * DAY]
    if e.day is not None:
        return _in_months(e, ref)
    return [d for y in _of_year(e, ref, "")[0] if (d := real_day(y, e.month, 1))] if e.month is not None else []


DATE_RULES: tuple[DateRule, ...] = (
    DateRule(
        lambda e: e.season is not None, read_season, "a season: only its value, its months depend on the hemisphere"
    ),
    DateRule(
        lambda e: e.day is not None and e.month is not None and e.year is not None,
        _day,
        "a date in full; in figures the other order where this one is impossible, contradicts the weekday, or lies two "
        "months ahead",
    ),
    DateRule(
        lambda e: e.day is not None and e.month is not None,
        _day,
        "a day and month without year: the nearest such day; one that lies ahead must be three times as near, unless "
        "the words around look ahead",
    ),
    DateRule(
        lambda e: e.weekday is not None,
        _weekday,
        "a weekday: the latest such day up to publication, that day included; a later one where the words around look "
        "ahead or say next",
    ),
    DateRule(lambda e: e.day is not None, _day_of_month, "a day of the month: of the month that brings it nearest"),
    DateRule(
        lambda e: e.unit in ("Q", "H", "W", "CE"),
        lambda e, ref: read_numbered(e, ref, _month),
        "a numbered quarter, half, week or century: of the year or month stated, else of publication's",
    ),
    DateRule(
        lambda e: e.month is not None and e.year is None,
        _month,
        "a month without year: the latest that has begun, unless the words around look ahead",
    ),
    DateRule(lambda e: e.month is not None, _month, "a month and year: all its days"),
    DateRule(lambda e: e.decade is not None, lambda e, ref: read_decade(e), "a decade: all its days"),
    DateRule(lambda e: e.year is not None, lambda e, ref: _year(e), "a year: all its days"),
)
