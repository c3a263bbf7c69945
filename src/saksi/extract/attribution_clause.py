"""The subject of the clause that words stand in: of the nearest finite verb before them."""

from saksi.extract.attribution_view import (
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    GENITIVE,
    GROUP,
    MARK,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, subject_before
from saksi.extract.noun_phrase_marks import is_participle

REACH = 60  # tokens between a verb and what its subject does besides


def clause_subject(text: Text, at: int, lo: int, aside: bool) -> Span | None:
    """Who does what the words at ``at`` belong to ("X was keeping up his criticism", "X tripped Y up by calling").

    ``aside``: the words stand after a comma, so that relative and subordinate clauses in between are not theirs
    ("X visited the town that was hit, saying").
    """
    home, k, floor = text.inside[at], at - 1, max(lo, at - REACH)
    while k >= floor:
        if text.inside[k] != home:
            if text.inside[k] < 0:
                return None
            k = text.quotations[text.inside[k]].first - 1
            continue
        if text.words[k] in {";", ":"}:
            return None
        if not is_finite(text, k, lo):
            k -= 1
            continue
        first = group_start(text, k, lo)
        before = text.flags[first - 1] if first > lo else MARK
        if before & (TO | COORD | CONTRAST) and not before & PRONOUN:
            k = first - 2  # an infinitive, or a verb that shares its subject with the one before
            continue
        span = (first, first + 1) if text.flags[first] & PRONOUN else subject_before(text, first, lo)
        inner = _verb_inside(text, span) if span else None
        if inner is not None:  # what looked like the verb was an adjective ("held a closed session")
            k = inner
            continue
        if span and (text.flags[span[0]] & (PREPOSITION | TO) or text.is_participle(span[0])):
            k = span[0] - 1  # no subject: the end of an adverbial
            continue
        if (
            span is None
            or text.flags[span[1] - 1] & (QUESTION | THAT | RELATIVE)
            or (aside and _is_sub(text, span, lo))
        ):
            if span and not aside and span[1] - span[0] > 1:
                return span
            k = (span[0] if span else first) - 1
            continue
        return span
    return None


def _verb_inside(text: Text, span: Span) -> int | None:
    """The first finite verb in the middle of what was taken for a subject."""
    for k in range(span[0] + 1, span[1]):
        if text.flags[k] & RELATIVE:
            return None
        if is_finite(text, k, span[0]):
            return k
    return None


def _is_sub(text: Text, span: Span, lo: int) -> bool:
    """A subordinate clause begins with this noun phrase."""
    f = text.flags[span[0] - 1] if span[0] > lo else 0
    return bool(f & (CLAUSE | THAT | RELATIVE | QUESTION))


def is_finite(text: Text, k: int, lo: int) -> bool:
    """A verb stands at ``k``, and is no participle inside a noun phrase."""
    if not text.is_verb(k) or text.flags[k] & GENITIVE:
        return False
    before = text.flags[k - 1] if k > lo else MARK
    if before & (DETERMINER | PREPOSITION) and not before & (PRONOUN | TO):
        return False
    return not (text.flags[k] & GROUP == 0 and is_participle(text, k, lo) and not before & (GROUP | RELATIVE))


def group_start(text: Text, k: int, lo: int) -> int:
    """The first token of the verb group that ends at ``k``."""
    while k > lo and (text.flags[k - 1] & GROUP or text.is_adverb(k - 1)):
        if text.flags[k - 1] & (PRONOUN | COORD):
            return k - 1 if text.flags[k - 1] & PRONOUN and text.flags[k - 1] & GROUP else k
        k -= 1
    return k
