"""The shape of numbers.yaml, and the table made of it: what each word does in a number."""

from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from saksi.knowledge.counting import Bound
from saksi.knowledge.language import LANGUAGES
from saksi.knowledge.read import read_yaml
from saksi.knowledge.words import norms

Shape = dict[str, int]


class BoundWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that say how a number is meant ("at least", "sekitar"). ``where``: before or after the number.

    ``glued``: only written onto the number ("130-odd"). ``example`` shows the words in [brackets];
    ``reads``: low, best, high of the number in it.
    """

    forms: tuple[str, ...]
    bound: Bound
    where: Literal["before", "after"] = "before"
    glued: bool = False
    means: str = ""
    example: str = ""
    reads: tuple[int | None, int | None, int | None] = (None, None, None)
    not_: tuple[str, ...] = msgspec.field(default=(), name="not")


class VagueWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A plural that stands for a number ("dozens", "belasan"): at least ``low``, at most ``high`` where stated.

    A multiplier may follow, linked or not: "puluhan ribu", "tens of thousands".
    ``alone``: false where the word is a count only before a multiplier ("several hundred" but not "several").
    """

    forms: tuple[str, ...]
    low: int
    high: int | None = None
    alone: bool = True
    means: str = ""
    example: str = ""


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language's numbers. All forms lower case; a form may be several words.

    ``cardinals`` words that add · ``teens`` words that add to the digit before ("dua belas": belas +10) ·
    ``multipliers`` · ``groups`` multiply and may stand alone with an article ("two dozen") · ``one`` words that may
    stand for 1 before a multiplier ("a hundred") · ``singles`` words that are a count of one by themselves
    ("seorang") · ``halves`` before a multiplier ("half a dozen"), ``and_half`` after a number ("satu setengah
    juta", "one and a half million") · ``joiners`` inside a number ("two hundred and five"), with ``join_tens``
    also after tens ("treinta y cinco") · ``units_first`` 5-and-20 ·
    ``of`` between a count and what is counted ("dozens of") · ``to``, ``between`` (opening and middle words) ranges ·
    ``none`` words for a count of zero.
    What is no quantity: ``not_before`` and ``not_after`` words next to it (clock times, streets, flight numbers);
    ``ages`` words right after a number that make it an age; ``age_before`` words right before it; ``months``;
    ``not_one`` phrases with a number word that count nothing ("one another", "no one").
    ``units``: plain English unit → its words; ``money``: signs and words before or after an amount.
    """

    example: str = ""
    cardinals: Shape
    teens: Shape = {}
    multipliers: Shape
    groups: Shape = {}
    one: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    and_half: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    join_tens: bool = False
    units_first: bool = False
    of: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    or_: tuple[str, ...] = msgspec.field(default=(), name="or")
    between: tuple[str, ...] = ()
    between_and: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    bounds: tuple[BoundWord, ...] = ()
    vague: tuple[VagueWord, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    age_before: tuple[str, ...] = ()
    years_before: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    not_one: tuple[str, ...] = ()
    partitive: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = {}
    money: tuple[str, ...] = ()


class Lexeme(NamedTuple):
    """These words play this ``role`` in numbers, with this value; ``extra`` is the bound or the vague upper end."""

    words: tuple[str, ...]
    role: str
    value: int = 0
    extra: object = None


Table = dict[str, tuple[Lexeme, ...]]


class Numbers(NamedTuple):
    """A language's number table. ``at``: first word → lexemes, longest first. ``starts``: words a quantity may
    begin with; ``nothing``: words a count of none begins with.
    """

    at: Table
    starts: frozenset[str]
    decimal: str
    thousands: str
    words: NumberWords
    units: dict[str, str]
    nothing: frozenset[str]


PLAIN = ("one", "singles", "halves", "and_half", "joiners", "of", "to", "or_", "between", "between_and", "none")
CONTEXT = ("not_before", "not_after", "ages", "age_before", "years_before", "months", "not_one", "partitive", "money")
OPENERS = frozenset({"cardinal", "group", "one", "singles", "halves", "between", "bound", "vague"})


@lru_cache(maxsize=32)
def load_numbers(code: str, decimal: str, thousands: str) -> Numbers:
    """The number table of a language; empty where it has no numbers.yaml (digits are still read)."""
    path = LANGUAGES / code / "numbers.yaml"
    words = read_yaml(path, NumberWords) if path.is_file() else NumberWords(cardinals={}, multipliers={})
    table: dict[str, list[Lexeme]] = {}
    for lexeme in _lexemes(words):
        table.setdefault(lexeme.words[0], []).append(lexeme)
    at = {word: tuple(sorted(row, key=lambda x: -len(x.words))) for word, row in table.items()}
    starts = frozenset(x.words[0] for row in at.values() for x in row if x.role in OPENERS)
    units = {form: unit for unit, forms in words.units.items() for form in forms}
    nothing = frozenset(norms(form)[0] for form in words.none)
    return Numbers(at, starts, decimal, thousands, words, units, nothing)


def _lexemes(words: NumberWords) -> list[Lexeme]:
    rows = [
        Lexeme(norms(form), role, value)
        for role, name in (
            ("cardinal", "cardinals"),
            ("teen", "teens"),
            ("multiplier", "multipliers"),
            ("group", "groups"),
        )
        for form, value in getattr(words, name).items()
    ]
    rows += [Lexeme(norms(form), name) for name in (*PLAIN, *CONTEXT) for form in getattr(words, name)]
    for bound in words.bounds:
        role = "glued" if bound.glued else "bound" if bound.where == "before" else "after"
        rows += [Lexeme(norms(form), role, 0, bound.bound) for form in bound.forms]
    for vague in words.vague:
        role = "vague" if vague.alone else "few"
        rows += [Lexeme(norms(form), role, vague.low, vague.high) for form in vague.forms]
    rows += [Lexeme(norms(form), "unit", 0, unit) for unit, forms in words.units.items() for form in forms]
    return [row for row in rows if row.words]
