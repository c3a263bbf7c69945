"""Time expressions found as rows of symbols: the longest pattern from the leftmost word that begins one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from saksi.extract.time_symbols import DIGITS, Reader, symbols
from saksi.knowledge.time_words import Node, Row


@dataclass(frozen=True, slots=True)
class Atom:
    """Tokens ``first`` … ``last`` (exclusive) are a row of this pattern, stating these fields."""

    first: int
    last: int
    kind: str
    form: str
    fields: dict[str, Any]


def find_atoms(reader: Reader, first: int, last: int) -> Iterator[Atom]:
    """The expressions between two tokens, left to right, none overlapping."""
    tokens, anchors, done = reader.tokens, reader.words.anchors, first
    for i in range(first, last):
        if i < done:
            continue
        word = tokens[i].norm
        if word not in anchors and word[:1] not in DIGITS:
            continue
        start = _leftmost(reader, i, done)
        while start <= i:
            atom = _longest(reader, start, last)
            if atom:
                start = done = atom.last
                if atom.kind != "none":
                    yield atom
            else:
                start += 1


def _leftmost(reader: Reader, at: int, done: int) -> int:
    tokens, known = reader.tokens, reader.words.known
    while at > done and (tokens[at - 1].norm in known or tokens[at - 1].norm[:1] in DIGITS):
        at -= 1
        if at <= done:
            break
    return at


def _longest(reader: Reader, first: int, last: int) -> Atom | None:
    """The longest row that begins at a token; among equals the one that stands first in the file."""
    best: Atom | None = None
    rank = 0
    stack: list[tuple[Node, int, dict[str, Any]]] = [(reader.words.tree, first, {})]
    while stack:
        node, at, fields = stack.pop()
        for row in node.rows:
            longer = best is None or at > best.last or (at == best.last and row.rank < rank)
            if longer and _allowed(reader, row, first, at, last):
                best, rank = Atom(first, at, row.kind, row.form, fields | row.fields), row.rank
        if at >= last:
            continue
        for end, symbol, stated in symbols(reader, at):
            following = node.next.get(symbol)
            if following is not None and end <= last:
                stack.append((following, end, _joined(fields, stated, symbol)))
    if best and not _stands_alone(reader, best):
        return None
    return best


def _joined(fields: dict[str, Any], stated: dict[str, Any], symbol: str) -> dict[str, Any]:
    if symbol == "HALF":
        return {**fields, "count": fields.get("count", 0) + 0.5}
    return stated | fields if fields else stated


def _allowed(reader: Reader, row: Row, first: int, at: int, last: int) -> bool:
    """The pattern's conditions on its neighbours hold."""
    if (row.before or row.not_before) and not _fits(reader, first - 1, 0, row.before, row.not_before):
        return False
    return not (row.after or row.not_after) or _fits(reader, at, last, row.after, row.not_after)


def _fits(reader: Reader, at: int, last: int, wanted: frozenset[str], unwanted: frozenset[str]) -> bool:
    """The word at a token (none beyond the sentence) is one of the wanted and none of the unwanted; "#" any number."""
    token = reader.tokens[at] if 0 <= at < (last or at + 1) else None
    words = (token.norm, "#") if token and token.kind == "n" else (token.norm,) if token else ("",)
    return not unwanted.intersection(words) and (not wanted or bool(wanted.intersection(words)))


def _stands_alone(reader: Reader, atom: Atom) -> bool:
    """A year, a decade or an ambiguous name that is the whole expression has the company it needs."""
    tokens, sets = reader.tokens, reader.words.sets
    before = tokens[atom.first - 1].norm if atom.first else ""
    if atom.form == "YEAR":
        return _is_year(reader, atom)
    if atom.form == "DECADE" and tokens[atom.first].end - tokens[atom.first].begin <= 3:
        return before in sets["decade_before"] or before in ("'", "’", "‘")
    if atom.form in ("MONTH", "WEEKDAY", "SEASON"):
        for lexeme in reader.words.lexemes.get(tokens[atom.first].norm, ()):
            needed = lexeme.alone or (lexeme.period and sets["short_before"])
            if needed and lexeme.symbol == atom.form:
                return before in needed
    after = tokens[atom.last] if atom.last < len(tokens) else None
    if atom.form == "MONTH" and after and after.capital and after.norm not in reader.words.known:
        return before in sets["short_before"] or before in sets["year_before"]  # "April Jones" is a person
    return True


def _is_year(reader: Reader, atom: Atom) -> bool:
    tokens, sets, first = reader.tokens, reader.words.sets, atom.first
    if tokens[first].norm.isdecimal() and len(tokens[first].norm) != 4:
        return True  # '82, whose apostrophe was seen
    after = tokens[atom.last] if atom.last < len(tokens) else None
    if after and (after.norm in sets["year_not_after"] or (after.glued and after.kind != "p")):
        return False
    if not first:
        return True
    before = tokens[first - 1]
    if before.norm in sets["year_before"] and not tokens[first].glued:
        return True
    if before.norm in sets["year_not_before"] or (tokens[first].glued and before.kind != "p"):
        return (before.norm,) in reader.words.edges
    year = int(atom.fields["year"])
    return year >= 1800 and year % 100 != 0
