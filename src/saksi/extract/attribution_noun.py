"""The source of nouns, prepositions and colons that attribute."""

from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_subject import clitic_of
from saksi.extract.attribution_view import (
    AGENT,
    CLAUSE,
    DETERMINER,
    GENITIVE,
    GIVING,
    GROUP,
    MARK,
    OUTLET,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, subject_before
from saksi.extract.noun_phrase_after import phrase_after


def read_noun(text: Text, r: Reading) -> None:
    """ "X's claim that", "a statement by X that": the possessor, or the agent right after, is the source."""
    r.match = r.match._replace(form="noun")
    r.passive = False
    i = r.match.first
    k = i - 1
    while k > r.lo and k > i - 4 and not text.flags[k] & (GENITIVE | POSSESSIVE | MARK | DETERMINER | PREPOSITION):
        if text.is_verb(k):
            break
        k -= 1
    if k >= r.lo:
        f = text.flags[k]
        if f & POSSESSIVE:
            r.source, r.start = (k, k + 1), k
        elif f & GENITIVE and k > r.lo:
            span = subject_before(text, k, r.lo)
            if span:
                r.source, r.start = (span[0], k + 1), span[0]
    if not r.source:
        r.source = _modifier(text, r)
    if r.source:
        r.side = "before"
        return
    giver = next((g for g in range(i - 1, max(r.lo, i - 5), -1) if text.flags[g] & GIVING), None)
    if giver:
        start = giver
        while start > r.lo and (text.flags[start - 1] & GROUP or text.is_adverb(start - 1)):
            start -= 1
        r.source, r.side = subject_before(text, start, r.lo), "shared"
        if r.source:
            return
    at = r.match.last
    bare = text.language.profile.modifiers == "after" and at < r.hi and not text.flags[at] & (THAT | TO)
    if at < r.hi and (bare or (text.flags[at] & (AGENT | PREPOSITION) and not text.flags[at] & TO)):
        span = phrase_after(text, at + bool(text.flags[at] & (AGENT | PREPOSITION)), r.hi)
        if span and span[1] < r.hi and text.flags[span[1]] & (THAT | TO):
            r.source, r.after, r.side = span, span[1], "after"


def _modifier(text: Text, r: Reading) -> Span | None:
    """The name right before its noun ("the UN warning that", "Verian claims of"), where modifiers precede."""
    i = first = r.match.first
    if text.language.profile.modifiers != "before":
        return None
    while first > r.lo and text.tokens[first - 1].capital and not text.flags[first - 1] & ~NAMELIKE:
        first -= 1
    if first == i or (first == r.lo and text.flags[first] & NAMELIKE):
        return None
    r.start = first
    return (first, i)


def read_according(text: Text, r: Reading) -> None:
    if r.cue.frame == "via" and r.match.form == "active":
        subject = subject_before(text, r.first, r.lo)
        if subject and text.words[r.first - 1] != ",":
            r.source, r.side, r.start = subject, "before", subject[0]
            return
    r.clitic = clitic_of(text, r)
    if r.clitic:  # "menurutnya"
        r.source, r.side = (r.match.last - 1, r.match.last), "after"
        return
    span = phrase_after(text, r.match.last, r.hi)
    if span is None:
        r.dropped = True
        return
    r.source, r.after, r.side = span, span[1], "after"


def read_mark(text: Text, r: Reading) -> None:
    """ "Veria: bridge not hit": a short name before a colon that opens the paragraph."""
    colon, lo = r.match.first, r.lo
    while lo < colon and text.flags[lo] & MARK:
        lo += 1
    size = colon - lo
    r.dropped = True
    short = colon + 3 >= r.hi and (colon + 2 >= r.hi or bool(text.flags[r.hi - 1] & MARK))
    if not 0 < size <= 6 or short or not text.tokens[lo].capital:
        return
    if text.words[colon + 1] == "/":
        return  # an address
    names = range(lo, colon)
    if any(text.flags[k] & (MARK | PRONOUN | CLAUSE) or text.is_verb(k) for k in names):
        return
    if any(text.flags[k] & (NOT_SPEAKER_OR_TIME) or text.tokens[k].kind == "n" for k in names):
        return
    r.source, r.start, r.side, r.dropped = (lo, colon), lo, "before", False


NAMELIKE = OUTLET  # classes of words that names are made of too


NOT_SPEAKER_OR_TIME = TIME | 134217728
