"""What the words at one place may be as parts of a time expression."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from saksi.extract.time_numbers import Found, figures
from saksi.knowledge.time_words import Lexeme, TimeWords
from saksi.records.token import Token

DIGITS = frozenset("0123456789")
INNER = frozenset(",;/-–—")
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


@dataclass(slots=True)
class Reader:
    """One document being read. ``memo``: token → what it may be."""

    tokens: Sequence[Token]
    text: str
    words: TimeWords
    memo: dict[int, list[Found]] = field(default_factory=dict)


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
    if lexeme.small and tokens[at].capital and at and (tokens[at - 1].kind != "p" or tokens[at - 1].norm in INNER):
        return 0  # at the head of a sentence or a quotation a capital says nothing
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
