"""Noun phrases after a verb or preposition ("said X, a spokesman"), and the one that opens a clause."""

from saksi.extract.attribution_view import (
    ABOUT,
    ADDRESSEE,
    ADVERB,
    AGENT,
    AUX,
    BE,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    GENITIVE,
    MARK,
    MEDIUM,
    MODAL,
    OBJECT,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    TIME,
    TO,
    VERB,
    Text,
)
from saksi.extract.noun_phrase import Span
from saksi.extract.noun_phrase_marks import is_apposition, is_participle, relative_before

TITLE = 6  # tokens of a quotation that may be a name, quote marks included


def phrase_after(text: Text, i: int, hi: int) -> Span | None:
    """Tokens of the noun phrase that begins at ``i``: "said X, a spokesman", "according to X"."""
    quoted = i < hi and text.inside[i] >= 0 and i == text.quotations[text.inside[i]].first
    if i >= hi or (
        not quoted and text.flags[i] & (MARK | COORD | CONTRAST | TIME | THAT) and not text.flags[i] & DETERMINER
    ):
        return None
    if text.flags[i] & PRONOUN or (text.flags[i] & OBJECT and not text.flags[i] & POSSESSIVE):
        return (i, i + 1)
    end = _walk_right(text, i, hi)
    while end > i + 1 and text.flags[end - 1] & (PREPOSITION | TIME | DETERMINER) and end - 1 > i:
        end -= 1
    return (i, end) if end > i else None


def _walk_right(text: Text, i: int, hi: int) -> int:
    flags, words = text.flags, text.words
    j = i
    if text.inside[i] >= 0 and i == text.quotations[text.inside[i]].first:  # "according to “The River,” by X"
        q = text.quotations[text.inside[i]]
        if q.words > 2 * TITLE or q.last >= hi or not (flags[q.last] & (AGENT | PREPOSITION)):
            return i
        j = q.last
    home = text.inside[j] if j > i else text.inside[i]
    i = min(i, j)
    while j < hi:
        f = flags[j]
        if text.inside[j] != home:
            q = text.quotations[text.inside[j]]
            if q.words > TITLE or j == i:
                break
            j = q.last
            continue
        if f & MARK:
            if words[j] == "(" and j > i:
                j = _paren_close(text, j, hi)
                continue
            if words[j] == "," and j > i:
                end = apposition_end(text, j, hi)
                if end:
                    j = end
                    continue
            break
        if j > i and _ends_phrase(text, j, hi, i):
            break
        j += 1
    return j


def _paren_close(text: Text, i: int, hi: int) -> int:
    for j in range(i, min(hi, i + 12)):
        if text.words[j] == ")":
            return j + 1
    return i + 1


def _ends_phrase(text: Text, j: int, hi: int, start: int) -> bool:
    f = text.flags[j]
    if f & (TIME | CONTRAST | PRONOUN | CLAUSE) or (f & THAT and not f & RELATIVE):
        return True
    if f & COORD:
        return j + 1 >= hi or bool(text.flags[j + 1] & (MARK | VERB | PRONOUN | PREPOSITION)) or text.is_adverb(j + 1)
    if f & RELATIVE:
        return False
    if f & VERB and is_participle(text, j, start):
        return False
    if f & (BE | AUX | MODAL | VERB) and text.words[j] != "'s":
        return not relative_before(text, j, start)
    if f & TO:
        following = text.flags[j + 1] if j + 1 < hi else MARK
        return bool(following & (VERB | BE | AUX)) or not (following or text.tokens[j + 1].capital)
    if f & ADDRESSEE:
        return True
    if f & ABOUT:
        return True
    if f & PREPOSITION and not f & OF:
        return _adverbial(text, j, hi)
    return text.is_adverb(j) or bool(f & FRONTED)


def _adverbial(text: Text, j: int, hi: int) -> bool:
    """The preposition at ``j`` says how or when it was said, not which speaker is meant ("in a statement")."""
    if text.flags[j] & FRONTED:
        return True
    for k in range(j + 1, min(hi, j + 5)):
        f = text.flags[k]
        if (f & (MEDIUM | OBJECT) and not text.tokens[k].capital) or f & TIME or text.tokens[k].kind == "n":
            return True
        if f & (MARK | PREPOSITION):
            return False
    return False


def apposition_end(text: Text, comma: int, hi: int) -> int:
    """The token after an apposition that follows the comma, or 0."""
    first = comma + 1
    if first >= hi or not is_apposition(text, first, hi):
        return 0
    j = first
    while j < min(hi, first + 22):
        word = text.words[j]
        if word in {",", ".", ";", ":", "?", "!"} or text.inside[j] != text.inside[comma]:
            break
        if text.is_verb(j) and not is_participle(text, j, first) and text.words[j] != "'s":
            return 0
        if text.flags[j] & (FRONTED | PRONOUN | TIME) and j > first:
            break
        j += 1
    described = text.flags[first] & DETERMINER or not text.tokens[first].capital
    if j > first and described and text.language.profile.modifiers == "before":
        return j
    if j > first and text.flags[first] & DETERMINER and j < hi and text.words[j] == ",":
        return j
    named = all(text.tokens[k].capital or text.flags[k] & MARK for k in range(first, j))
    close = j >= hi or text.words[j] in {",", ".", ";"} or text.flags[j] & TIME
    return j if close and named and 0 < j - first <= 6 else 0


def main_subject(text: Text, lo: int, at: int) -> Span | None:
    """The noun phrase that opens the clause at ``lo`` and is the subject of a later verb before ``at``.

    A fronted adverbial up to its comma is passed over. The end is the first verb; where no word is known to be a
    verb, the end of the leading names or of a short noun phrase.
    """
    i = lo
    while i < at and (text.flags[i] & (COORD | CONTRAST | MARK) or text.is_adverb(i)):
        i += 1
    if i < at and (text.flags[i] & (PREPOSITION | FRONTED) or text.is_participle(i)):
        comma = next((k for k in range(i, at) if text.words[k] == ","), None)
        if comma is None:
            return None
        i = comma + 1
    if i >= at:
        return None
    if text.flags[i] & PRONOUN:
        return (i, i + 1)
    return _opening_phrase(text, i, at)


def _opening_phrase(text: Text, i: int, at: int) -> Span | None:
    j = i
    named = False
    while j < at:
        f = text.flags[j]
        if f & MARK or f & (TO | TIME | ADVERB | RELATIVE | PRONOUN) or text.is_verb(j):
            break
        capital = text.tokens[j].capital
        if named and not capital and not f & (OF | GENITIVE | COORD):
            break
        named = named or (capital and j > i) or (capital and not f and j + 1 < at and not text.tokens[j + 1].capital)
        if j - i > 12:
            return None
        j += 1
    if j < at and text.words[j] == "," and j > i:
        j = apposition_end(text, j, at) or j
    return (i, j) if j > i else None
