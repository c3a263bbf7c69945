"""Time expressions found as rows of symbols: the longest pattern from the leftmost word that begins one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from saksi.extract.time_numbers import Found, figures
from saksi.knowledge.time_schema import Lexeme, Node, Row, TimeWords
from saksi.records.token import Token

DIGITS = frozenset("0123456789")
ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
ROMAN |= {"xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}


@dataclass(frozen=True, slots=True)
class Atom:
    """Tokens ``first`` … ``last`` (exclusive) are a row of this pattern, stating these fields."""

    first: int
    last: int
    kind: str
    form: str
    fields: dict[str, Any]


@dataclass(slots=True)
class Reader:
    """One document being read. ``memo``: token → what it may be."""

    tokens: Sequence[Token]
    text: str
    words: TimeWords
    memo: dict[int, list[Found]] = field(default_factory=dict)


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


def symbols(reader: Reader, at: int) -> list[Found]:
    """What the words that begin at a token may be."""
    found = reader.memo.get(at)
    if found is None:
        found = reader.memo[at] = list(_symbols(reader, at))
    return found


def _symbols(reader: Reader, at: int) -> Iterator[Found]:
    tokens, words = reader.tokens, reader.words
    word = tokens[at].norm
    if word in words.literals:
        yield at + 1, word, {}
    if word[:1] in DIGITS:
        yield from figures(tokens, reader.text, at, words)
        return
    for lexeme in words.lexemes.get(word, ()):
        if end := _lexeme_end(tokens, at, lexeme):
            yield end, lexeme.symbol, lexeme.fields
    yield from _number_words(tokens, at, words)


def _lexeme_end(tokens: Sequence[Token], at: int, lexeme: Lexeme) -> int:
    """The token after the lexeme if it stands here, else 0. The first word is known to be its first."""
    words, end = lexeme.words, at + 1
    for word in words[1:]:
        if end >= len(tokens) or tokens[end].norm != word:
            return 0
        end += 1
    if lexeme.capital and not tokens[at].capital:
        return 0
    if lexeme.small and tokens[at].capital and not (at == 0 or tokens[at - 1].kind == "p"):
        return 0  # after a mark a capital says nothing
    if lexeme.period and end < len(tokens) and tokens[end].norm == "." and tokens[end].glued:
        return end + 1
    return end


def _number_words(tokens: Sequence[Token], at: int, words: TimeWords) -> Iterator[Found]:
    """ "twenty-five", "dua puluh lima", "twenty-fifth", "ke-5", "XX"."""
    file = words.file
    word = tokens[at].norm
    if word in file.ordinals:
        yield from _ordinal(at + 1, file.ordinals[word])
    if word in file.ordinal_prefixes and at + 1 < len(tokens):
        rest = tokens[at + 1]
        number = int(rest.norm) if rest.norm.isdecimal() else ROMAN.get(rest.norm, 0)
        if rest.glued and 0 < number < 1000:
            yield at + 2, "ORD", {"ordinal": number}
    if word in ROMAN and tokens[at].capital:
        yield at + 1, "ROMAN", {"ordinal": ROMAN[word]}
    if word not in file.numbers and word not in file.multipliers:
        return
    number, end = 0, at
    while end < len(tokens):
        word = tokens[end].norm
        if word in file.numbers:
            number += file.numbers[word]
        elif word in file.teens and number:
            number += file.teens[word]
        elif word in file.multipliers:
            number = (number or 1) * file.multipliers[word]
        else:
            break
        end += 1
        yield end, "N", {"count": number}
        if 1 <= number <= 31:
            yield end, "DAYWORD", {"day": number}
        if number <= 24:
            yield end, "HOUR", {"hour": number, "minute": 0}
    if end < len(tokens) and tokens[end].norm in file.ordinals and number in (20, 30):
        yield from _ordinal(end + 1, number + file.ordinals[tokens[end].norm])


def _ordinal(end: int, number: int) -> Iterator[Found]:
    yield end, "ORD", {"ordinal": number}
    if number <= 31:
        yield end, "DAY", {"day": number}


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
    if atom.form == "MONTH" and atom.last < len(tokens) and tokens[atom.last].capital:
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
        return bool(before.norm in reader.words.edges or (before.norm,) in reader.words.edges)
    return atom.fields["year"] >= 1800 and atom.fields["year"] % 100 != 0
