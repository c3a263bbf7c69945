"""Numbers read from words and digits: what is written, before anybody decides what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.knowledge.counting import Count
from saksi.knowledge.number_schema import Lexeme, Numbers
from saksi.records.token import Token

LARGEST = 10**15
AT_HALVES = frozenset({"halves"})
AT_ONE = frozenset({"one"})
AT_CARDINAL_GROUP = frozenset({"cardinal", "group"})
AT_MULTIPLIER_GROUP = frozenset({"multiplier", "group"})
AT_CARDINAL = frozenset({"cardinal"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens ``first`` … ``last`` state this count; ``core`` is the token of the number itself (after its bound)."""

    first: int
    last: int
    core: int
    count: Count


def lexeme_at(words: Sequence[str], i: int, limit: int, table: Numbers, roles: frozenset[str]) -> Lexeme | None:
    """The longest lexeme of one of these roles that stands at token ``i``."""
    row = table.at.get(words[i]) if i < limit else None
    for lexeme in row or ():
        if lexeme.role in roles and _stands(words, i, limit, lexeme.words):
            return lexeme
    return None


def _stands(words: Sequence[str], i: int, limit: int, form: tuple[str, ...]) -> bool:
    end = i + len(form)
    return end <= limit and (len(form) == 1 or tuple(words[i:end]) == form)


def lexeme_before(words: Sequence[str], i: int, start: int, table: Numbers, role: str) -> Lexeme | None:
    """The lexeme of this role that ends right before token ``i``."""
    for first in range(i - 1, max(start, i - 4) - 1, -1):
        for lexeme in table.at.get(words[first], ()):
            if lexeme.role == role and first + len(lexeme.words) == i and _stands(words, first, i, lexeme.words):
                return lexeme
    return None


def read_digits(text: str, table: Numbers) -> float | None:
    """The value of a token of digits in the language's notation; ``None`` for what is no number ("10:30", "1.2.3").

    "1.200" is 1200 where the point groups thousands. The other language's notation is understood where it can mean
    nothing else: three digits after a decimal mark ("1,200 orang") group, as nobody counts in thousandths.
    """
    if text.isdigit():
        return int(text) if len(text) < 16 else None
    for group, point in ((table.thousands, table.decimal), (table.decimal, table.thousands)):
        whole, mark, rest = text.partition(point)
        if mark and (not rest.isdigit() or (len(rest) == 3 and whole != "0")):
            continue
        parts = whole.split(group)
        if all(p.isdigit() for p in parts) and len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:]):
            return float(f"{''.join(parts)}.{rest}") if mark else int("".join(parts))
        if mark and whole.isdigit():
            return float(f"{whole}.{rest}")
    return None


class _Sum:
    """A number as its words arrive: ``take`` says whether the next word can belong to it.

    ``total`` holds finished thousands, ``group`` the part below a thousand, ``free`` the value below which a word may
    still be added ("twenty" leaves 10 free, "hundred" leaves 100), ``scale`` the last multiplier of a thousand or more.
    """

    def __init__(self) -> None:
        self.total, self.group, self.last = 0, 0.0, 0
        self.free, self.scale, self.empty = 1000, LARGEST, True

    def cardinal(self, value: int) -> bool:
        if value >= 1000 and self.empty:
            self.total, self.scale, self.empty = value, value, False
            return True
        if value >= self.free or (value == 0 and not self.empty) or value >= self.scale:
            return False
        self.group += value
        self.free, self.last, self.empty = _slot(value), value, False
        return True

    def ones_first(self, value: int) -> bool:
        """Five-and-twenty: tens after ones."""
        if not (0 < self.last < 10 and 20 <= value < 100 and value % 10 == 0 and self.free == 0):
            return False
        self.group, self.last = self.group + value, value
        return True

    def teen(self, value: int) -> bool:
        if not (0 < self.last < 10) or self.free:
            return False
        self.group, self.last = self.group + value, self.last + value
        return True

    def multiplier(self, value: int) -> bool:
        if value == 10:
            if not (0 < self.last < 10) or self.free:
                return False
            self.group += self.last * 9
            self.free, self.last = 10, self.last * 10
            return True
        if value < 1000:
            if not 0 < self.group < 100:
                return False
            self.group *= value
            self.free, self.last = min(value, 100), 0
            return True
        if not self.group or value >= self.scale:
            return False
        self.total += round(self.group * value)
        self.group, self.free, self.last, self.scale = 0.0, 1000, 0, value
        return True

    def digits(self, value: float) -> bool:
        if not self.empty:
            return False
        self.group, self.free, self.last, self.empty = value, 0, 0, False
        return True

    @property
    def value(self) -> float:
        return self.total + self.group


def _slot(value: int) -> int:
    """Below which value a word may follow this one in the same group."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0


PARTS = frozenset({"cardinal", "teen", "multiplier", "group"})
JOIN = frozenset({"joiners"})
HALF = frozenset({"and_half"})


def read_number(
    words: Sequence[str], tokens: Sequence[Token], i: int, limit: int, table: Numbers
) -> tuple[int, int] | None:
    """(token after it, value) of the number written at token ``i``, in digits, words or both; ``None`` if none is.

    "2,5 juta", "one hundred and thirty", "two dozen", "half a million". A fraction alone is no count.
    """
    total = _Sum()
    at = _open(words, tokens, i, limit, table, total)
    if not at:
        return None
    at = _continue(words, at, limit, table, total)
    value = round(total.value, 6)
    return (at, int(value)) if value == int(value) and value < LARGEST else None


def _open(words: Sequence[str], tokens: Sequence[Token], i: int, limit: int, table: Numbers, total: _Sum) -> int:
    """The token after the number's first word, 0 if no number begins here."""
    if i < limit and tokens[i].kind == "n":
        value = read_digits(words[i], table)
        return i + 1 if value is not None and total.digits(value) else 0
    half = lexeme_at(words, i, limit, table, AT_HALVES)
    if half and _scale_at(words, i + len(half.words), limit, table):
        total.digits(0.5)
        return i + len(half.words)
    one = lexeme_at(words, i, limit, table, AT_ONE)
    if one and _scale_at(words, i + len(one.words), limit, table):
        total.cardinal(1)
        return i + len(one.words)
    lexeme = lexeme_at(words, i, limit, table, AT_CARDINAL_GROUP)
    if lexeme and total.cardinal(lexeme.value):
        return i + len(lexeme.words)
    return 0


def _scale_at(words: Sequence[str], i: int, limit: int, table: Numbers) -> bool:
    return lexeme_at(words, i, limit, table, AT_MULTIPLIER_GROUP) is not None


def _continue(words: Sequence[str], at: int, limit: int, table: Numbers, total: _Sum) -> int:
    while at < limit:
        joiner = lexeme_at(words, at, limit, table, JOIN) if not total.empty else None
        start = at + (len(joiner.words) if joiner else 0)
        if joiner and not _joins(words, start, limit, table, total):
            joiner, start = None, at
        part = lexeme_at(words, start, limit, table, PARTS)
        if part and _take(part, total, table):
            at = start + len(part.words)
            continue
        half = lexeme_at(words, at, limit, table, HALF)
        if half and _scale_at(words, at + len(half.words), limit, table):
            total.group += 0.5
            at += len(half.words)
            continue
        break
    return at


def _joins(words: Sequence[str], at: int, limit: int, table: Numbers, total: _Sum) -> bool:
    """ "and" belongs to the number: after a hundred or thousand, or where ones come first."""
    part = lexeme_at(words, at, limit, table, AT_CARDINAL)
    if not part:
        return False
    ready = total.last == 0 and total.free >= 100 and part.value < 100
    return ready or table.words.units_first or (table.words.join_tens and part.value < total.free)


def _take(part: Lexeme, total: _Sum, table: Numbers) -> bool:
    if part.role == "teen":
        return total.teen(part.value)
    if part.role in ("multiplier", "group"):
        return total.multiplier(part.value)
    return total.cardinal(part.value) or (table.words.units_first and total.ones_first(part.value))
