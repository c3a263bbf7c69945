"""Paragraphs, sentences and tokens of an article."""

import re
from collections.abc import Iterator
from dataclasses import replace

from saksi.knowledge.schema import Profile
from saksi.knowledge.words import tokenize
from saksi.records.document import Document
from saksi.records.token import Sentence, Token

PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
ENDS = frozenset({".", "!", "?", "…", "...", "؟", "۔", "։", "።"})
CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "»", "“", "‟"})
OPENERS = frozenset({'"', "“", "‘", "'", "(", "[", "«", "„"})


def segment(doc: Document, profile: Profile) -> Document:
    """The document with tokens and sentences. A line break ends a paragraph, and with it a sentence."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    abbreviations = frozenset(a.rstrip(".") for a in profile.abbreviations)
    cased = profile.cased and _has_capitals(doc.text)
    for number, line in enumerate(PARAGRAPH.finditer(doc.text)):
        first = len(tokens)
        tokens.extend(tokenize(doc.text, line.start(), line.end()))
        for a, b in _sentence_bounds(tokens, first, abbreviations, cased):
            sentences.append(Sentence(tokens[a].begin, tokens[b - 1].end, a, b, number))
    return replace(doc, tokens=tuple(tokens), sentences=tuple(sentences))


def _has_capitals(text: str) -> bool:
    """False for long texts that were lower-cased as a whole: there a small letter may begin a sentence."""
    return len(text) < UNCASED_MIN or any(c.isupper() for c in text)


UNCASED_MIN = 200  # code points; a shorter text may just happen to hold no capital


def _sentence_bounds(
    tokens: list[Token], first: int, abbreviations: frozenset[str], cased: bool
) -> Iterator[tuple[int, int]]:
    start, i, stop = first, first, len(tokens)
    while i < stop:
        if tokens[i].norm in ENDS and _ends(tokens, i, stop, abbreviations, cased):
            i += 1
            while i < stop and tokens[i].glued and (tokens[i].norm in CLOSERS or tokens[i].norm in ENDS):
                i += 1
            yield start, i
            start = i
        else:
            i += 1
    if start < stop:
        yield start, stop


def _ends(tokens: list[Token], i: int, stop: int, abbreviations: frozenset[str], cased: bool) -> bool:
    """The mark at ``i`` ends a sentence: not an abbreviation's or an initial's, and what follows may begin one."""
    after = i + 1
    while after < stop and tokens[after].glued and tokens[after].norm in CLOSERS:
        after += 1
    if after >= stop:
        return True
    following = tokens[after]
    if tokens[i].norm == "." and i:
        if following.glued and following.kind != "p":
            return False
        word = tokens[i - 1]
        initial = word.capital and word.end - word.begin == 1
        if tokens[i].glued and word.kind == "w" and (initial or word.norm in abbreviations):
            return False
    return not cased or not _starts_small(following)


def _starts_small(token: Token) -> bool:
    return token.kind == "w" and not token.capital and token.norm[:1].islower()
