"""The source of infinitives and participles that attribute: whose verb governs them, or who is brought to it."""

from saksi.extract.attribution_clause import clause_subject, is_finite
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_subject import share
from saksi.extract.attribution_view import (
    ARTICLE,
    CLAUSE,
    CONTRAST,
    COORD,
    MARK,
    OBJECT,
    OUTLET,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, subject_before
from saksi.extract.noun_phrase_after import main_subject


def is_nominal(text: Text, r: Reading) -> bool:
    """A participle's form with an article two to four words before it and nothing said after it."""
    if r.first - 2 < r.lo or r.match.last - r.match.first > 1:
        return False
    after = text.flags[r.after] if r.after < r.hi else MARK
    open_end = bool(after & (MARK | TIME | PREPOSITION)) and not after & TO
    modifies = not after and r.after < r.hi and not text.tokens[r.after].capital and not text.is_verb(r.after)
    for k in range(r.first - 2, max(r.lo, r.first - 5) - 1, -1):
        if text.flags[k + 1] & ~OUTLET or text.words[k + 1].endswith("s"):
            return False
        if text.flags[k] & ARTICLE:
            return open_end or modifies
    return False


def read_infinitive(text: Text, r: Reading, before: list[Reading]) -> None:
    """ "declined to say": the subject of the verb before "to"; a cue that governs it lends its source."""
    r.first -= 1
    k = r.first - 1
    if k > r.lo and text.flags[k] & OBJECT and not text.flags[k] & POSSESSIVE:
        r.source, r.side = (k, k + 1), "shared"  # "prompting them to say"
        return
    r.source, r.side = _caused(text, r), "shared"
    if r.source:
        return
    verbs = (b for b in reversed(before) if b.match.form != "noun")
    governor = next((b for b in verbs if b.last >= k - 3 and b.lo == r.lo), None)
    if governor:
        r.source, r.side = governor.source, "shared"
        return
    while k > r.lo and text.is_adverb(k):
        k -= 1
    r.source = clause_subject(text, r.first, r.lo, aside=False) or main_subject(text, r.lo, r.first)
    r.side = "shared"
    if r.source is None or is_expletive(text, r.source):
        r.source, r.dropped = None, True  # "it is hard to say"


def _caused(text: Text, r: Reading) -> Span | None:
    """Who is brought to do it: the object of a causing verb ("the threats prompted Tolmar to say")."""
    for k in range(r.first - 2, max(r.lo, r.first - 12), -1):
        if text.words[k] in text.classes.causatives:
            return subject_before(text, r.first, k + 1) if is_finite(text, k, r.lo) else None
        if text.flags[k] & MARK or is_finite(text, k, r.lo):
            return None
    return None


def is_expletive(text: Text, span: Span) -> bool:
    return span[1] - span[0] == 1 and text.words[span[0]] in text.classes.expletives


def read_participle(text: Text, r: Reading, before: list[Reading]) -> None:
    """ "X did this, saying that": the subject of the clause; "calls saying that": the noun before it."""
    prev = r.first - 1
    if prev < r.lo and _is_gerund(text, r):
        r.dropped = True
        return
    if (
        prev < r.lo
        or text.flags[prev] & (MARK | COORD | CLAUSE | CONTRAST | PREPOSITION)
        or text.inside[prev] != text.inside[r.match.first]
    ):
        share(text, r, before)
        r.dropped = r.source is None
        return
    if text.is_verb(prev):  # "began dismissing"
        r.source, r.side = clause_subject(text, r.first, r.lo, aside=False), "shared"
        r.dropped = r.source is None
        if r.source and all(text.is_verb(k) or text.is_adverb(k) for k in range(r.source[1], r.first)):
            r.side, r.start = "before", r.source[0]
        return
    span = subject_before(text, r.first, r.lo)
    beside = bool(span and text.flags[span[0] - 1] & PREPOSITION and span[0] > r.lo)  # "with X saying"
    if span and text.flags[span[0]] & PREPOSITION and span[1] - span[0] > 1:
        span, beside = (span[0] + 1, span[1]), True
    if span and r.cue.act != "show" and not beside:
        doer = clause_subject(text, span[0], r.lo, aside=False)
        if doer and doer[1] <= span[0]:
            r.source, r.side = doer, "shared"
            return
    r.source, r.side = span, "before"
    r.dropped = span is None
    if span:
        r.start = span[0]


def _is_gerund(text: Text, r: Reading) -> bool:
    """A participle that opens its sentence is the subject of the verb after it ("Naming him was a mistake")."""
    for k in range(r.last, r.hi):
        if text.words[k] == "," or text.flags[k] & (THAT | CLAUSE | QUESTION) or text.inside[k] != text.inside[r.first]:
            return False
        if is_finite(text, k, r.lo):
            return True
    return False
