"""A language's time words, compiled: its lexemes, and its patterns as a tree of symbols."""

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from saksi.knowledge.language import LANGUAGES
from saksi.knowledge.read import ROOT, read_yaml
from saksi.knowledge.time_schema import TimeFile, TimePattern
from saksi.knowledge.words import norms

# Symbols of words that begin no search of their own: they only matter beside an anchor (a weekday, a unit, …).
WEAK = frozenset(
    ["N", "A", "ORD", "SHIFT", "AGO", "LATER", "PAST", "RECENT", "HALF", "EVERY", "ZONE", "MERIDIEM", "HOUR"]
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """These words bear this symbol and state these fields."""

    words: tuple[str, ...]
    symbol: str
    fields: dict[str, Any]
    alone: frozenset[str] = frozenset()
    capital: bool = False
    small: bool = False
    period: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern, ready to be used."""

    kind: str
    form: str
    fields: dict[str, Any]
    before: frozenset[str]
    after: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    rank: int  # its place in the file: of two rows that read the same words, the first is taken


@dataclass(slots=True)
class Node:
    """A step in the tree of patterns: symbol → next step; ``rows`` end here."""

    next: dict[str, "Node"] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """A language's time knowledge, compiled. ``lexemes``: first word → lexemes, longest first."""

    file: TimeFile
    lexemes: dict[str, tuple[Lexeme, ...]]
    literals: frozenset[str]
    anchors: frozenset[str]
    known: frozenset[str]
    tree: Node
    glue: frozenset[tuple[str, ...]]
    marks: dict[str, tuple[tuple[str, ...], ...]]  # since, until, edges, … → their rows of words, longest first
    endings: dict[str, dict[str, tuple[tuple[str, ...], ...]]]  # the same rows by their last word
    edges: dict[tuple[str, ...], str]
    sets: dict[str, frozenset[str]]  # begins, ahead, back, year_before …


@lru_cache(maxsize=32)
def load_time_words(code: str) -> TimeWords | None:
    """The time knowledge of a language, ``None`` where it has none yet. ``KnowledgeError`` where a file is broken."""
    path = LANGUAGES / code / "time.yaml"
    if not path.is_file():
        return None
    file: TimeFile = read_yaml(path, TimeFile)
    shared: tuple[TimePattern, ...] = read_yaml(ROOT / "time_patterns.yaml", tuple[TimePattern, ...])
    lexemes = [*_given(file), *_calendar(code, file)]
    anchors = {x.words[0] for x in lexemes if x.symbol not in WEAK}
    tree, literals, added = _tree(file.patterns + shared, anchors)
    table: dict[str, list[Lexeme]] = {}
    for lexeme in lexemes:
        table.setdefault(lexeme.words[0], []).append(lexeme)
    known = {w for x in lexemes for w in x.words} | literals
    known |= {*file.numbers, *file.multipliers, *file.teens, *file.ordinals, *file.ordinal_prefixes}
    return TimeWords(
        file,
        {word: tuple(sorted(row, key=lambda x: -len(x.words))) for word, row in table.items()},
        frozenset(literals),
        frozenset(anchors | added),
        frozenset(known),
        tree,
        frozenset(norms(g) for g in file.glue) | {()},
        marks := {m: _rows(tuple(getattr(file, m))) for m in _MARKS},
        {m: _by_ending(rows) for m, rows in marks.items()},
        {norms(form): edge for form, edge in file.edges.items()},
        {s: frozenset(getattr(file, s)) for s in _SETS},
    )


_MARKS = ("to", "and_", "from_", "between", "since", "until", "deadline", "skip", "edges", "approx")
_SETS = (
    "begins",
    "ahead",
    "back",
    "ahead_auxiliaries",
    "back_after",
    "short_before",
    "decade_before",
    "year_before",
    "year_not_before",
    "year_not_after",
)


def _rows(forms: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((norms(f) for f in forms), key=lambda w: -len(w)))


def _by_ending(rows: tuple[tuple[str, ...], ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {last: tuple(r for r in rows if r[-1] == last) for last in {r[-1] for r in rows}}


def _given(file: TimeFile) -> list[Lexeme]:
    """The lexemes of time.yaml's ``words``."""
    return [
        Lexeme(norms(form), w.symbol, w.stated(), frozenset(w.alone), w.capital, w.small, w.period)
        for w in file.words
        for form in w.forms
    ]


def _calendar(code: str, file: TimeFile) -> list[Lexeme]:
    """CLDR's weekdays and months, but for forms that time.yaml settles itself."""
    settled = {form for w in file.words if w.symbol in ("WEEKDAY", "MONTH") for form in w.forms}
    tables = _calendars().get(code, {})
    wanted = [("weekdays", False), ("months", False)]
    wanted += [("weekdays_short", True)] * file.short_weekdays + [("months_short", True)] * file.short_months
    found: dict[tuple[tuple[str, ...], str], Lexeme] = {}
    for key, short in wanted:
        unit = "weekday" if key.startswith("weekdays") else "month"
        for number, forms in tables.get(key, {}).items():
            for form in forms:
                words = tuple(w for w in norms(form) if w != ".")
                if " ".join(words) not in settled:
                    lexeme = Lexeme(words, unit.upper(), {unit: number}, period=short, capital=short)
                    found.setdefault((words, unit), lexeme)
    return list(found.values())


@lru_cache(maxsize=1)
def _calendars() -> dict[str, dict[str, dict[int, list[str]]]]:
    path: Path = ROOT / "calendar.yaml"
    found: dict[str, dict[str, dict[int, list[str]]]] = read_yaml(path, dict[str, dict[str, dict[int, list[str]]]])
    return found


def _tree(patterns: tuple[TimePattern, ...], anchors: set[str]) -> tuple[Node, set[str], set[str]]:
    """The patterns as a tree of symbols; the small words in them; and those that anchor a row of only such words."""
    literals: set[str] = set()
    root, added = Node(), set()
    for rank, p in enumerate(patterns):
        near = [frozenset(x) for x in (p.before, p.after, p.not_before, p.not_after)]
        row = Row(p.kind, p.form, p.stated(), near[0], near[1], near[2], near[3], rank)
        for symbols in _expanded(p.form):
            node, small = root, [s for s in symbols if not (s.isascii() and s.isupper())]
            literals.update(small)
            if small and set(symbols) <= WEAK.union(small) and not anchors.intersection(small):
                added.add(max(small, key=len))
            for symbol in symbols:
                node = node.next.setdefault(symbol, Node())
            node.rows.append(row)
    return root, literals, added


def _expanded(form: str) -> list[tuple[str, ...]]:
    """All rows of symbols that a pattern's form allows."""
    choices = []
    for element in form.split():
        optional = element.endswith("?")
        options = element.rstrip("?").split("|")
        choices.append([(o,) for o in options] + ([()] if optional else []))
    return [tuple(s for part in row for s in part) for row in product(*choices)]
