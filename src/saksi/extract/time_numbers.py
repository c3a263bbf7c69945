"""What digits may mean as a time: days, years, dates and clock times in figures."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from saksi.knowledge.time_words import TimeWords
from saksi.records.token import Token

# (token after the lexeme, symbol, fields)
Found = tuple[int, str, dict[str, Any]]

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?(?!\w)")
FIGURES = re.compile(r"(\d{1,4})\s?([./-])\s?(\d{1,2})(?:\2|\s\2\s)(\d{4}|\d{2})(?![\w/-])")
PAIR = re.compile(r"(\d{1,2})/(\d{1,2})(?![\w/])")
CLOCK = re.compile(r"([01]?\d|2[0-4])[.:h]([0-5]\d)(?:[.:][0-5]\d)?")
DASHES = frozenset("-–—/")
CENTURY_PIVOT = 40  # '39 is 2039, '40 is 1940
FIRST_YEAR, LAST_YEAR = 1400, 2100


def figures(tokens: Sequence[Token], text: str, at: int, words: TimeWords) -> Iterator[Found]:
    """Everything the digits at token ``at`` may be."""
    token = tokens[at]
    word = token.norm
    if word.isdecimal():
        yield from _date_in_figures(tokens, text, at, words)
        yield from _plain(tokens, at, int(word), len(word), words)
    elif token.kind == "n":
        yield from _with_marks(tokens, text, at, words)
    else:
        yield from _with_suffix(word, at, words)


def _plain(tokens: Sequence[Token], at: int, number: int, digits: int, words: TimeWords) -> Iterator[Found]:
    yield from _spans(tokens, at, number, digits, words)
    yield at + 1, "N", {"count": number}
    if digits <= 2:
        if 1 <= number <= 31:
            yield at + 1, "DAY", {"day": number}
        if number <= 24:
            yield at + 1, "HOUR", {"hour": number, "minute": 0}
        if at and tokens[at - 1].norm in ("'", "’", "‘") and not tokens[at - 1].glued:
            yield at + 1, "YEAR", {"year": century(number)}
    elif digits == 4:
        if number // 100 <= 24 and number % 100 < 60:
            yield at + 1, "HHMM", {"hour": number // 100, "minute": number % 100}
        if FIRST_YEAR <= number <= LAST_YEAR:
            yield at + 1, "YEAR", {"year": number}
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.glued and following.norm in words.file.decade_suffixes and number % 10 == 0:
        yield at + 2, "DECADE", {"decade": _decade(number)}


def _spans(tokens: Sequence[Token], at: int, number: int, digits: int, words: TimeWords) -> Iterator[Found]:
    """27-29, 27 to 29, 2019-2021, 2019/20."""
    right = at + 1
    if right >= len(tokens):
        return
    gap = tokens[right]
    if gap.norm in DASHES or (
        gap.kind == "w" and ((gap.norm,) in words.marks["to"] or (gap.norm,) in words.marks["and_"])
    ):
        right += 1
    elif not (gap.glued and gap.kind == "n"):
        return
    if right >= len(tokens) or not tokens[right].norm.rstrip("".join(words.file.ordinal_suffixes)).isdecimal():
        return
    other_word = tokens[right].norm.rstrip("".join(words.file.ordinal_suffixes))
    other = int(other_word)
    if digits <= 2 and len(other_word) <= 2 and 1 <= number < other <= 31:
        yield right + 1, "DAYS", {"day": number, "day_to": other}
    if digits == 4 and FIRST_YEAR <= number <= LAST_YEAR and gap.kind != "w":
        until = number - number % 100 + other if len(other_word) == 2 else other
        if number < until <= LAST_YEAR:
            yield right + 1, "YEARS", {"year": number, "year_to": until}


def _date_in_figures(tokens: Sequence[Token], text: str, at: int, words: TimeWords) -> Iterator[Found]:
    begin = tokens[at].begin
    if iso := ISO.match(text, begin):
        fields: dict[str, Any] = dict(zip(("year", "month", "day"), map(int, iso.group(1, 2, 3)), strict=True))
        if iso[4]:
            fields |= {"hour": int(iso[4]), "minute": int(iso[5]), "zone": "Z" if iso[6] == "Z" else ""}
        yield _token_at(tokens, at, iso.end()), "ISO", fields
    elif m := FIGURES.match(text, begin):
        if full := ordered([m[1], m[3], m[4]], words.file.numeric):
            yield _token_at(tokens, at, m.end()), "NUMDATE", full
    elif (m := PAIR.match(text, begin)) and (short := ordered([m[1], m[2]], words.file.numeric)):
        yield _token_at(tokens, at, m.end()), "NUMDM", short


def _with_marks(tokens: Sequence[Token], text: str, at: int, words: TimeWords) -> Iterator[Found]:
    """28.12.2014, 28.12, 10:30, 2.5."""
    word = tokens[at].norm
    parts = word.split(".")
    if len(parts) == 3 and all(parts) and (fields := ordered(parts, "dmy")):
        yield at + 1, "NUMDATE", fields
    if len(parts) == 2 and len(parts[0]) <= 2 and len(parts[1]) <= 2 and (fields := ordered(parts, "dmy")):
        yield at + 1, "NUMDM", {**fields, "swappable": False}
    if m := CLOCK.fullmatch(word):
        clock = {"hour": int(m[1]), "minute": int(m[2])}
        yield at + 1, "CLOCK" if ":" in word else "CLOCKDOT", clock
    decimal = word.replace(",", ".")
    if decimal.count(".") == 1 and len(decimal.split(".")[1]) != 3:
        yield at + 1, "N", {"count": float(decimal)}
    elif all(len(p) == 3 for p in re.split("[.,]", word)[1:]):
        yield at + 1, "N", {"count": int(re.sub(r"\D", "", word))}


def _with_suffix(word: str, at: int, words: TimeWords) -> Iterator[Found]:
    """28th, 90s, 14h30, 3pm."""
    digits = word[: len(word) - len(word.lstrip("0123456789"))]
    rest = word[len(digits) :]
    if not digits.isdecimal() or len(digits) > 4:
        return
    number = int(digits)
    if rest in words.file.ordinal_suffixes:
        yield at + 1, "ORD", {"ordinal": number}
        if 1 <= number <= 31:
            yield at + 1, "DAY", {"day": number}
            yield at + 1, "ORDDAY", {"day": number}
    if rest in words.file.decade_suffixes and number % 10 == 0:
        yield at + 1, "DECADE", {"decade": _decade(number)}
    if m := CLOCK.fullmatch(word):
        yield at + 1, "CLOCK", {"hour": int(m[1]), "minute": int(m[2])}
    for lexeme in words.lexemes.get(rest, ()):
        if lexeme.symbol == "MERIDIEM" and number <= 12:
            yield at + 1, "CLOCK", {"hour": number, "minute": 0, **lexeme.fields}


def ordered(parts: list[str], order: str) -> dict[str, Any] | None:
    """Figures as day, month and year in the language's order, or the only other that is possible; else ``None``."""
    fields: dict[str, Any] = {}
    if not all(part.isdecimal() for part in parts):  # "623,427-1" is a count, no date
        return None
    if len(parts) == 3:
        if len(parts[0]) == 4:
            fields["year"], rest = int(parts[0]), parts[2:0:-1]
        elif len(parts[0]) <= 2 and len(parts[2]) in (2, 4):
            fields["year"], rest = int(parts[2]) if len(parts[2]) == 4 else century(int(parts[2])), parts[:2]
        else:
            return None
    else:
        rest = parts
    first, second = int(rest[0]), int(rest[1])
    forced = len(parts) == 3 and len(parts[0]) == 4
    day, month = (second, first) if order == "mdy" and not forced else (first, second)
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    both = day <= 12 and day != month and not forced
    return fields | {"day": day, "month": month, "swappable": both}


def century(number: int) -> int:
    """The year that two digits mean."""
    return number if number > 99 else 1900 + number if number >= CENTURY_PIVOT else 2000 + number


def _decade(number: int) -> int:
    return (century(number) if number < 100 else number) // 10


def _token_at(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token after the one that ends at code point ``end``."""
    while at < len(tokens) and tokens[at].begin < end:
        at += 1
    return at


def is_day(year: int, month: int, day: int) -> bool:
    """The calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
