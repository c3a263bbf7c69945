"""When: the days a text states, with how precisely."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TimePrecision(StrEnum):
    """The unit in which the time was stated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TimeExtent:
    """The event lies within ``begin`` … ``end``, both inclusive local dates.

    ``value`` is TIMEX3's (``2020-09-30TNI``, ``P3D``, ``PAST_REF``); ``None`` dates mean that
    the expression fixes no day (a duration, or no publication date to read it against).

    Source: TimeML 1.2.1, TIMEX3 ``value``.
    """

    value: str | None = None
    begin: date | None = None
    end: date | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN
    basis: str = ""
    text: str | None = None
    text_begin: int | None = None
    text_end: int | None = None
