"""The shape of a language's time words (lang/<code>/time.yaml).

An expression is a row of symbols (``N UNIT AGO``); words carry symbols and calendar fields; a pattern says what a
row of symbols means. A speaker adds words and rows; the mechanisms that read them know no language.
"""

from typing import Any, Literal

import msgspec


class TimeFields(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a word or a pattern states; the fields of ``TimeExpression`` (``timex`` is its ``value``)."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: Literal["SP", "SU", "FA", "WI"] | None = None
    ordinal: int | None = None
    part: Literal["MO", "MI", "AF", "EV", "NI", "AM", "PM"] | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    unit: Literal["TS", "TM", "TH", "D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE", "X"] | None = None
    shift: int | None = None
    count: float | None = None
    sign: int | None = None
    edge: Literal["START", "MID", "END", "BEFORE", "AFTER"] | None = None
    timex: str | None = None
    anchor: Literal["published", "text"] | None = None
    vague: bool | None = None
    eve: bool | None = None
    company: bool | None = None

    def stated(self) -> dict[str, Any]:
        """The fields that are given, under the names of ``TimeExpression``."""
        given = {k: getattr(self, k) for k in TimeFields.__struct_fields__ if getattr(self, k) is not None}
        if "timex" in given:
            given["value"] = given.pop("timex")
        return given


class TimeWord(TimeFields, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that bear ``symbol``. ``alone``: words one of which must stand before it where it is the whole
    expression ("in May"); ``capital``, ``small``: must (not) be written with one; ``period``: an abbreviation."""

    symbol: str
    forms: tuple[str, ...]
    example: str
    alone: tuple[str, ...] = ()
    capital: bool = False
    small: bool = False
    period: bool = False
    note: str = ""


class TimePattern(TimeFields, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A row of symbols and small words (``A?`` may be absent, ``a|b`` either) and the kind of time it states.

    ``example`` shows it in [brackets], and ``reads`` the TIMEX3 value, as of Thursday 1 October 2020. ``not``:
    sentences in which the row must not be read. ``before``, ``after``: words one of which must stand there ("#": a
    number); ``not_before``, ``not_after``: must not.
    """

    form: str
    kind: str
    example: str
    reads: str
    not_: tuple[str, ...] = msgspec.field(default=(), name="not")
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    note: str = ""
    source: str = ""


class TimeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """time.yaml. All words lower case.

    - ``numeric``: order of day, month and year in digits.
    - ``numbers``, ``multipliers`` (hundred), ``teens`` (Indonesian "belas"), ``ordinals``: words to numbers.
    - ``edges``, ``approx``: words before an expression that belong to it ("early", "almost").
    - ``glue``: what may stand between parts of one expression ("Sunday [at] noon").
    - ``to``, ``and``, ``from``, ``between``, ``since``, ``until``: mark the ends of a range; ``deadline``: by then;
      ``skip``: what may stand between such a word and the expression.
    - ``begins``: words that say something began.
    - ``ahead``, ``back``: words that turn an expression to the future or past; ``back_endings``: of past verbs;
      ``back_after``: right after it ("Sunday['s] attack"); ``ahead_auxiliaries`` turn a past verb ahead ("[be] held").
    - ``short_before``: words one of which stands before a short name that is the whole expression ("in Oct.");
      ``decade_before``: before a decade in two digits ("the 90s"); ``year_*``: where four digits are a year.
    """

    numeric: Literal["dmy", "mdy", "ymd"] = "dmy"
    short_weekdays: bool = False
    short_months: bool = True
    numbers: dict[str, int] = {}
    multipliers: dict[str, int] = {}
    teens: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    ordinal_suffixes: tuple[str, ...] = ()
    ordinal_prefixes: tuple[str, ...] = ()
    decade_suffixes: tuple[str, ...] = ()
    glue: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    and_: tuple[str, ...] = msgspec.field(default=(), name="and")
    from_: tuple[str, ...] = msgspec.field(default=(), name="from")
    between: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    edges: dict[str, Literal["START", "MID", "END", "BEFORE", "AFTER"]] = {}
    approx: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()  # may stand between "since" and the expression
    begins: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    back_endings: tuple[str, ...] = ()
    back_after: tuple[str, ...] = ()
    ahead_auxiliaries: tuple[str, ...] = ()
    short_before: tuple[str, ...] = ()
    decade_before: tuple[str, ...] = ()
    year_before: tuple[str, ...] = ()
    year_not_before: tuple[str, ...] = ()
    year_not_after: tuple[str, ...] = ()
    words: tuple[TimeWord, ...] = ()
    patterns: tuple[TimePattern, ...] = ()
