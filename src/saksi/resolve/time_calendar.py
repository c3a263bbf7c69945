"""Days and TIMEX3 values of calendar units, without knowledge of any text."""

from dataclasses import replace
from datetime import date, timedelta

from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression

DAY = timedelta(days=1)
# TIMEX3 unit → (days, months) it is long; what is shorter than a day has neither.
LENGTH = {"D": (1, 0), "W": (7, 0), "WE": (7, 0), "M": (0, 1), "Q": (0, 3), "H": (0, 6), "Y": (0, 12)}
LENGTH |= {"DE": (0, 120), "CE": (0, 1200)}
NO_PUBLISHED = "no publication date to read it against"
NO_SUCH_DAY = "no such day"
STATED = "stated in full"
BEYOND = "beyond the calendar"
SHORT = frozenset(["TS", "TM", "TH"])
PRECISION = {
    "D": TimePrecision.DAY,
    "W": TimePrecision.WEEK,
    "M": TimePrecision.MONTH,
    "Y": TimePrecision.YEAR,
}


def unknown(value: str | None, basis: str) -> TimeExtent:
    """An extent that fixes no day, and why."""
    return TimeExtent(value=value, basis=basis)


def moved(day: date, unit: str, by: float) -> date | None:
    """The day so many units away; the last of the month where the day is missing; ``None`` beyond the calendar."""
    days, months = LENGTH.get(unit, (0, 0))
    try:
        if days:
            return day + timedelta(days=round(by * days))
        index = day.year * 12 + day.month - 1 + round(by * months)
        return last_fitting(index // 12, index % 12 + 1, day.day)
    except (ValueError, OverflowError):
        return None


def last_fitting(year: int, month: int, day: int) -> date:
    """That day of the month, or the month's last. ``ValueError`` beyond the calendar."""
    while day > 28:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
    return date(year, month, day)


def unit_of(day: date, unit: str) -> tuple[str, date, date] | None:
    """TIMEX3 value, first and last day of the unit that holds the day; ``None`` at the calendar's end."""
    try:
        begin, value = _start(day, unit)
        following = moved(begin, unit, 1) if unit != "WE" else begin + 2 * DAY
        return (value, begin, following - DAY) if following else None
    except (ValueError, OverflowError):
        return None


def _start(day: date, unit: str) -> tuple[date, str]:
    if unit == "D":
        return day, day.isoformat()
    if unit in ("W", "WE"):
        year, week, weekday = day.isocalendar()
        monday = day - (weekday - 1) * DAY
        value = f"{year:04}-W{week:02}"
        return (monday, value) if unit == "W" else (monday + 5 * DAY, f"{value}-WE")
    if unit == "M":
        return day.replace(day=1), f"{day:%Y-%m}"
    if unit == "Q":
        quarter = (day.month - 1) // 3
        return date(day.year, quarter * 3 + 1, 1), f"{day.year:04}-Q{quarter + 1}"
    if unit == "H":
        half = (day.month - 1) // 6
        return date(day.year, half * 6 + 1, 1), f"{day.year:04}-H{half + 1}"
    if unit == "Y":
        return date(day.year, 1, 1), f"{day.year:04}"
    span = 10 if unit == "DE" else 100
    return date(max(1, day.year // span * span), 1, 1), f"{day.year // span:0{3 if unit == 'DE' else 2}}"


def unit_extent(day: date, unit: str, basis: str, edge: str | None = None) -> TimeExtent:
    """The unit that holds the day; the first, middle or last third of it where an edge is stated."""
    found = unit_of(day, unit)
    if not found:
        return unknown(None, BEYOND)
    value, begin, end = found
    precision = PRECISION.get(unit, TimePrecision.RANGE)
    third = ((end - begin).days + 1) // 3
    if third and edge in ("START", "MID", "END"):
        if edge in ("START", "MID"):
            end -= third * DAY * (2 if edge == "START" else 1)
        if edge in ("MID", "END"):
            begin += third * DAY * (2 if edge == "END" else 1)
    return TimeExtent(value, begin, end, precision, basis)


def duration_value(unit: str | None, count: float | None) -> str:
    """TIMEX3's period: P3D, PT2H, PXY where the number is not stated; decades count as ten years."""
    unit = unit or "X"
    if unit == "X":
        return "PXX"
    if count is not None and unit in ("DE", "CE"):
        count, unit = count * (10 if unit == "DE" else 100), "Y"
    if count is not None and unit == "WE":
        unit = "WE"
    number = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
    return f"PT{number}{unit[1]}" if unit in SHORT else f"P{number}{unit}"


def clock(part: str | None, hour: int | None, minute: int | None, zone: str | None) -> str:
    """TIMEX3's time of day after the date: "TNI", "T14:30", "" where none is stated."""
    if hour is None:
        return f"T{part}" if part and part not in ("AM", "PM") else ""
    if (part in ("PM", "AF", "EV") and hour < 12) or (part == "NI" and 6 <= hour <= 12):
        hour += 12
    elif part in ("AM", "MO") and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute or 0:02}{zone or ''}"


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


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
