"""Calendar fields and relative units read against a day."""

from dataclasses import replace
from datetime import date

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression
from saksi.resolve.time_calendar import DAY, clock, moved, unit_extent, unit_of, unknown

NO_PUBLISHED = "no publication date to read it against"
NO_SUCH_DAY = "no such day"
STATED = "stated in full"
# How much a day ahead and a day behind weigh when the nearest is chosen, by the tense of the words around: without
# a word that looks ahead, a date to come must be three times as near.
COSTS = {-1: (12, 1), 0: (3, 1), 1: (1, 2)}
SEASON_BASIS = "a season: its months depend on the hemisphere"


def read_date(e: TimeExpression, ref: date | None) -> TimeExtent:
    """The days that calendar fields cover; what is not stated is read against ``ref``, the publication day."""
    if e.season:
        return _season(e, ref)
    if e.day is not None and e.month is not None:
        return _day(e, ref)
    if e.weekday is not None:
        return _weekday(e, ref)
    if e.day is not None:
        return _day_of_month(e, ref)
    if e.unit in ("Q", "H", "W", "CE"):
        return _numbered(e, ref)
    if e.month is not None:
        return _month(e, ref)
    if e.decade is not None:
        return _decade(e)
    if e.year is not None:
        return _year(e)
    return unknown(None, "nothing stated")


def timed(extent: TimeExtent, e: TimeExpression) -> TimeExtent:
    """The extent with the time of day. A night runs to the next morning: it ends a day later (GOLD rule)."""
    suffix = clock(e.part, e.hour, e.minute, e.zone)
    if not suffix or extent.value is None or "T" in extent.value:
        return extent
    extent = replace(extent, value=extent.value + suffix)
    night = e.part == "NI" and (e.hour is None or e.hour == 24)
    if night and extent.end and extent.begin == extent.end and extent.end < date.max:
        return replace(extent, end=extent.end + DAY)
    return extent


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
    pairs = [(e.month, e.day)]
    if e.swappable and ref:
        pairs.append((e.day, e.month))
    years, basis, missing = _of_year(e, ref, f"{e.month:02}-{e.day:02}")
    days = [(d, n) for n, (m, dd) in enumerate(pairs) for y in years if (d := _real(y, m, dd))]
    if not years:
        possible = _real(2000, e.month, e.day)
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
    end = _real(begin.year, begin.month, e.day_to or 0)
    if not end or end < begin:
        return unknown(None, f"{NO_SUCH_DAY}: {e.day_to}/{begin.month}")
    return TimeExtent(f"{begin}/{end}", begin, end, TimePrecision.RANGE, basis)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(days: list[date], ref: date | None, e: TimeExpression) -> date:
    """The day closest to publication; ahead costs more, unless the words around look ahead."""
    assert ref is not None
    if e.shift == -1:
        days = [d for d in days if d <= ref] or days
    elif e.shift == 1:
        days = [d for d in days if d > ref] or days
    ahead, behind = COSTS[e.tense]
    return min(days, key=lambda d: (ref - d).days * behind if d <= ref else (d - ref).days * ahead)


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
        return unknown(None, "beyond the calendar")
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
    months = [m for n in (-1, 0, 1) if (m := moved(ref.replace(day=1), "M", n))]
    days = [d for m in months if (d := _real(m.year, m.month, e.day))]
    if not days:
        return unknown(None, NO_SUCH_DAY)
    day = _nearest(days, ref, e)
    basis = "day of the month nearest to the publication day"
    return timed(TimeExtent(day.isoformat(), day, day, TimePrecision.DAY, basis), e)


def _month(e: TimeExpression, ref: date | None) -> TimeExtent:
    assert e.month is not None
    years, basis, missing = _of_year(e, ref, f"{e.month:02}")
    firsts = [d for y in years if (d := _real(y, e.month, 1))]
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
    begin = _real(e.year, 1, 1)
    if begin is None:
        return unknown(None, "beyond the calendar")
    if e.year_to and (last := _real(e.year_to, 12, 31)):
        value = f"{e.year:04}/{e.year_to:04}"
        return TimeExtent(value, begin, last, TimePrecision.RANGE, STATED)
    return unit_extent(begin, "Y", STATED, e.edge)


def _decade(e: TimeExpression) -> TimeExtent:
    begin = _real((e.decade or 0) * 10, 1, 1)
    return unit_extent(begin, "DE", STATED, e.edge) if begin else unknown(None, "beyond the calendar")


def _season(e: TimeExpression, ref: date | None) -> TimeExtent:
    year = e.year if e.year is not None else ref.year if ref else None
    if year is not None and e.year is None and e.shift:
        year += e.shift
    return unknown(f"XXXX-{e.season}" if year is None else f"{year:04}-{e.season}", SEASON_BASIS)


def _numbered(e: TimeExpression, ref: date | None) -> TimeExtent:
    """The third quarter of 2019, the first half, the last week of March, the 19th century."""
    number = e.quarter or e.half or e.ordinal or 1
    if e.unit == "CE":
        begin = _real(max(1, (number - 1) * 100), 1, 1)
        return unit_extent(begin, "CE", STATED, e.edge) if begin else unknown(None, "beyond the calendar")
    if e.unit == "W":
        return _week_of_month(e, ref, number)
    length = 3 if e.unit == "Q" else 6
    first = (number - 1) * length + 1
    if not 1 <= first <= 12:
        return unknown(None, NO_SUCH_DAY)
    if e.year is None and ref is None:
        return unknown(f"XXXX-{e.unit}{number}", NO_PUBLISHED)
    year = e.year if e.year is not None else _quarter_year(e, ref, first)
    begin = _real(year, first, 1)
    basis = STATED if e.year is not None else "nearest to the publication day"
    return unit_extent(begin, e.unit or "Q", basis) if begin else unknown(None, "beyond the calendar")


def _quarter_year(e: TimeExpression, ref: date | None, first: int) -> int:
    assert ref is not None
    if e.shift is not None:
        return ref.year + e.shift
    return ref.year if first <= ref.month or e.tense == 1 else ref.year - 1


def _week_of_month(e: TimeExpression, ref: date | None, number: int) -> TimeExtent:
    if e.month is None:
        return unknown(None, "a week counted from nothing stated")
    month = _month(replace(e, unit=None, ordinal=None, edge=None), ref)
    if month.begin is None or month.end is None:
        return unknown(None, month.basis)
    day = month.end if number < 0 else moved(month.begin, "W", number - 1)
    return unit_extent(day, "W", month.basis) if day else unknown(None, NO_SUCH_DAY)


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
        return unknown(None, "beyond the calendar")
    if not grain and e.shift is None and unit == "W" and e.count == 1:
        grain = "D"  # "a week ago" is a day, "two weeks ago" a week
    if unit == "WE" and by == 0 and e.tense != 1 and ref.isoweekday() < 5:
        day = moved(day, "W", -1) or day  # "the weekend", said from Monday to Thursday of the one that was
    return timed(_toward(unit_extent(day, grain or unit, basis, e.edge), e, ref), e)


def _hours(e: TimeExpression, ref: date, by: float, basis: str) -> TimeExtent:
    """ "two hours ago": of the publication only the day is known, so the hour may lie on the day beside it."""
    hours = abs(by) * {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}[e.unit or "TH"]
    day = moved(ref, "D", by and (int(hours // 24) + 1 if hours >= 24 else 0) * (1 if by > 0 else -1))
    if day is None:
        return unknown(None, "beyond the calendar")
    begin, end = sorted((day, ref))
    return TimeExtent(day.isoformat(), begin, end, TimePrecision.DAY, basis)


def _toward(extent: TimeExtent, e: TimeExpression, ref: date) -> TimeExtent:
    """ "earlier this month" ends, "later this year" begins with the publication day."""
    if e.edge not in ("BEFORE", "AFTER") or extent.begin is None or extent.end is None:
        return extent
    if not extent.begin <= ref <= extent.end:
        return extent
    return replace(extent, end=ref) if e.edge == "BEFORE" else replace(extent, begin=ref)


def unit_value(day: date, unit: str) -> str | None:
    """TIMEX3's value of the unit that holds the day."""
    found = unit_of(day, unit)
    return found[0] if found else None
