"""Where content that is no clause ends: the noun phrase a verb of judging, naming or wanting takes as its object."""

from saksi.extract.attribution_clause import is_finite
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import (
    ABOUT,
    AS,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    MARK,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span

NEAR = 14  # tokens from a subject's beginning to its verb
SPEECH = 6  # tokens of a quotation that is no quoted word


def object_end(text: Text, at: int, hi: int) -> int:
    """The token after the object that begins at ``at``; ``hi`` where what begins there is a clause of its own."""
    if text.flags[at] & (THAT | QUESTION) or _clause(text, at, hi):
        return hi
    home, k = text.inside[at], at + 1
    while k < hi:
        f = text.flags[k]
        if text.inside[k] != home:
            if text.inside[k] < 0:
                return k
            k = text.quotations[text.inside[k]].last
            continue
        if f & MARK and text.words[k] == ";":
            return k
        if f & THAT and not f & RELATIVE:
            return hi
        if f & MARK and text.words[k] == "," and _parts(text, k + 1, hi):
            return k
        if f & COORD and not f & DETERMINER and (_clause(text, k + 1, hi) or _predicate(text, k + 1, hi)):
            return k
        if f & (CLAUSE | CONTRAST) and not f & (QUESTION | DETERMINER | TO) and _subordinate(text, k, hi):
            return k
        k += 1
    return hi


def _parts(text: Text, k: int, hi: int) -> bool:
    """After a comma at ``k - 1`` something else begins than an apposition, a relative clause or a list's next item."""
    if k >= hi:
        return False
    f = text.flags[k]
    if text.inside[k] != text.inside[k - 1]:
        return text.inside[k] >= 0 and text.quotations[text.inside[k]].words > SPEECH
    if f & (CLAUSE | CONTRAST) and not f & QUESTION:
        return True
    if f & COORD:
        return _clause(text, k + 1, hi) or _predicate(text, k + 1, hi)
    return text.is_participle(k) or (not f & (RELATIVE | QUESTION) and _clause(text, k, hi))


def _subordinate(text: Text, k: int, hi: int) -> bool:
    """A subordinate clause begins at ``k``; "as" with a noun phrase only names a role ("hailed him as a hero")."""
    return not text.flags[k] & AS or _clause(text, k + 1, hi)


def _clause(text: Text, k: int, hi: int) -> bool:
    """A noun phrase and its finite verb begin here."""
    start = k
    if k < hi and text.is_verb(k):
        return False
    for k in range(start, min(hi, start + NEAR)):
        f = text.flags[k]
        if text.inside[k] != text.inside[start]:
            return False
        if k > start and is_finite(text, k, start):
            return True
        if f & MARK or (k > start and f & (RELATIVE | THAT | CLAUSE | CONTRAST)):
            return False
        if k > start and f & COORD and not text.tokens[k + 1].capital:
            return False
        if k > start and f & TO and not f & PREPOSITION:
            return False
    return False


def _predicate(text: Text, k: int, hi: int) -> bool:
    """A second predicate begins here ("criticized the plan and has proposed another")."""
    while k < hi and text.is_adverb(k):
        k += 1
    return k < hi and not text.flags[k] & (PRONOUN | DETERMINER) and is_finite(text, k, k)


def clause_end(text: Text, at: int, hi: int) -> int:
    """The comma before a subordinate or contrasting clause that stands beside the content, or ``hi``."""
    home = text.inside[at]
    for k in range(at + 1, hi - 1):
        if text.inside[k] == home and text.words[k] == ",":
            f = text.flags[k + 1]
            if f & (CLAUSE | CONTRAST) and not f & QUESTION and text.has_verb(k + 2, hi):
                return k
    return hi


def topic(text: Text, r: Reading) -> list[Span]:
    """What is spoken about ("bragged loudly about the raid", "asked about the bridge")."""
    k = r.after
    while k < r.hi and k < r.after + 3 and not text.flags[k] & ABOUT and _adverbial(text, k):
        k += 1
    if k + 1 >= r.hi or text.words[r.hi - 1] == ":" or not text.flags[k] & ABOUT:
        return []
    if r.cue.act not in {"say", "ask", "claim", "fear"}:
        return []
    return [(k + 1, object_end(text, k + 1, r.hi))]


def _adverbial(text: Text, k: int) -> bool:
    return text.is_adverb(k) or not (text.flags[k] or text.tokens[k].capital)
