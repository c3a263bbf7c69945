"""A time expression as parsed: what the words say, before they are read against a day."""

from dataclasses import dataclass
from enum import StrEnum


class TimeKind(StrEnum):
    """How an expression names a time.

    Source: TimeML 1.2.1, TIMEX3 ``type``; DATE and TIME are split by how their value is reached.
    """

    DATE = "date"  # calendar fields: "28 September", "Thursday night", "2014", "at 14:30"
    RELATIVE = "relative"  # a unit counted from a day: "yesterday", "three days ago", "last year"
    SAME = "same"  # the unit that was just spoken of: "that day"
    NTH = "nth"  # a day counted from a beginning: "the fifth day of fighting"
    PERIOD = "period"  # a stretch that touches today: "the past two weeks"
    DURATION = "duration"
    SET = "set"  # "every day"
    REFERENCE = "reference"  # "now", "recently": PRESENT_REF and its kin
    NONE = "none"  # looks like a time and is none; never leaves the recogniser


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words state these calendar fields; ``None`` is not stated.

    ``weekday`` is 1 Monday … 7 Sunday; ``unit`` is TIMEX3's letter (TH TM TS D W WE M Q Y DE CE); ``part`` MO MI AF
    EV NI; ``season`` SP SU FA WI; ``edge`` START MID END of the unit; ``decade`` 199 for the 1990s.
    ``shift`` moves by units (last −1, this 0, next +1); ``count`` with ``sign`` does so in words ("three days ago").
    ``anchor``: counted from the publication day or from the day the text last named.
    ``eve``: the night before the day it is read against. ``swappable``: day and month may stand the other way round.
    ``bound``: since, until, from, to. ``tense``: −1 the words around speak of the past, +1 of the future.
    ``starts``: the text says that something began then. ``company``: means a time only beside another expression.
    """

    kind: TimeKind = TimeKind.DATE
    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    ordinal: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    unit: str | None = None
    shift: int | None = None
    count: float | None = None
    sign: int | None = None
    edge: str | None = None
    value: str | None = None
    anchor: str = "published"
    bound: str | None = None
    tense: int = 0
    vague: bool = False
    eve: bool = False
    swappable: bool = False
    starts: bool = False
    company: bool = False
