"""Where content begins right of its cue."""

from saksi.extract.attribution_clause import is_finite
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_told import after_addressee, has_clause, names_medium
from saksi.extract.attribution_view import (
    ADVERB,
    AGENT,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    GENITIVE,
    MARK,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import DASHES
from saksi.extract.noun_phrase_after import TITLE

WINDOW = 16  # tokens between a cue and its complementiser or quotation


def find_right(text: Text, r: Reading) -> tuple[str, int]:
    """How content begins right of the cue, and at which token; ("", …) where none does."""
    at, home = r.after, text.inside[r.match.first]
    report = r.cue.frame == "report" or (r.match.entry.startswith("cue:ask"))
    adjunct = report or (at < r.hi and bool(text.flags[at] & (PREPOSITION | TIME | ADVERB | OBJECT)))
    k, limit, commas = at, min(r.hi, at + WINDOW), 0
    while k < limit:
        f = text.flags[k]
        if text.inside[k] != home:
            if k > at and not text.flags[k - 1] & MARK and r.cue.content[0] == "object":
                return "object", at
            if k > at and _is_title(text, k):
                k = text.quotations[text.inside[k]].last
                continue
            direct = k == at or bool(text.flags[k - 1] & MARK) or "quote" in r.cue.content
            return ("quote", k) if direct else ("bare", at)
        if text.words[k] == ":":
            return "colon", k + 1
        if f & THAT and (
            k == at
            or (
                (adjunct or commas)
                and (not text.flags[k - 1] & (DETERMINER | PREPOSITION) or text.flags[k - 1] & OBJECT)
            )
        ):
            if _is_demonstrative(text, k, r.hi) and (k == at or k + 1 >= r.hi or _points(text, k)):
                break
            return "that", k
        if f & QUESTION and (k == at or (report and not commas and not f & RELATIVE)) and not f & THAT:
            return "question", k
        if f & TO and "infinitive" in r.cue.content and (k == at or (adjunct and not commas)) and _before_verb(text, k):
            return ("infinitive", k) if k == at or not _takes_object(r) else ("object", at)
        if f & MARK and text.words[k] in DASHES and k == at:
            close = next((c for c in range(k + 1, min(r.hi, k + 14)) if text.words[c] in DASHES), 0)
            if close and close + 1 < r.hi and text.flags[close + 1] & THAT:
                return "that", close + 1
        if f & MARK:
            if text.words[k] != "," or commas > 1:
                break
            if r.match.form == "ing" and r.side == "shared" and k > at and text.inside[min(k + 1, r.hi - 1)] == home:
                break
            commas += 1
            nxt = k + 1
            if nxt < r.hi and (text.inside[nxt] != home or text.flags[nxt] & THAT):
                k += 1
                continue
            near = k == at or all(text.is_adverb(a) for a in range(at, k))
            aside = _aside_end(text, nxt, min(r.hi, nxt + WINDOW)) if near else 0
            if aside and aside < r.hi and (text.inside[aside] != home or text.flags[aside] & THAT):
                k, commas, limit = aside, 2, min(r.hi, aside + 2)
                continue
            if report and k > at and nxt < r.hi and not text.is_participle(nxt):
                k += 1
                continue
            break
        if k > at and (is_finite(text, k, at) or f & (PRONOUN | CONTRAST)):
            break
        if not adjunct and k > at:
            break
        k += 1
    return _bare(text, r, at)


def _before_verb(text: Text, k: int) -> bool:
    """What follows may be an infinitive's verb: no name, no noun phrase ("on a visit to Sarun", "to the town")."""
    if k + 1 >= len(text.tokens):
        return False
    nxt, f = text.tokens[k + 1], text.flags[k + 1]
    return nxt.kind == "w" and not nxt.capital and not f & (DETERMINER | PRONOUN | OBJECT | TIME | PREPOSITION)


def _aside_end(text: Text, first: int, limit: int) -> int:
    """The token after the comma or colon that closes a verbless aside ("said, however, that"), or 0."""
    for k in range(first, limit):
        if text.words[k] in {",", ":"} and not text.flags[min(k + 1, limit - 1)] & COORD:
            return k + 1
        if is_finite(text, k, first):
            return 0
    return 0


def _takes_object(r: Reading) -> bool:
    return "object" in r.cue.content and r.cue.act in {"call", "ask", "plan", "agree"}


def _is_demonstrative(text: Text, k: int, hi: int) -> bool:
    """ "said that." """
    return k + 1 >= hi or text.words[k + 1] in {".", ",", ";"} or _points(text, k)


def _points(text: Text, k: int) -> bool:
    """ "that night": a day, not a clause."""
    return bool(text.flags[k + 1] & TIME) and not text.tokens[k + 1].capital


def _bare(text: Text, r: Reading, at: int) -> tuple[str, int]:
    """A clause without complementiser, or an object."""
    while (
        at + 1 < r.hi
        and text.flags[at + 1] & GENITIVE == 0
        and (text.flags[at] & TIME or (text.is_adverb(at) and not text.flags[at] & DETERMINER))
    ):
        at += 1
    if at < r.hi and text.flags[at] & PREPOSITION and at + 1 < r.hi and text.flags[at + 1] & TIME:
        k = at + 1
        while k < r.hi and text.flags[k] & TIME:
            k += 1
        if k < r.hi and not text.flags[k] & (MARK | PREPOSITION):
            at = k
    f = text.flags[at] if at < r.hi else MARK
    if f & CLAUSE and not f & (DETERMINER | QUESTION) and not _main_clause_after(text, r, at):
        return "", at  # "said after the talks"
    if f & (MARK | COORD) or (f & CONTRAST and not f & PREPOSITION):
        return "", at
    if text.flags[at] & TO and "infinitive" in r.cue.content:
        return "infinitive", at
    if r.cue.frame == "report":
        return after_addressee(text, r, at)
    if "object" in r.cue.content:
        if text.flags[at] & (PREPOSITION | AGENT | CLAUSE) and not text.flags[at] & DETERMINER:
            return "", at
        return "object", at
    if text.flags[at] & PREPOSITION and not text.flags[at] & CLAUSE:
        comma = next((k for k in range(at, min(r.hi, at + 12)) if text.words[k] == ","), r.hi)
        fronted = comma < r.hi and text.has_verb(comma, r.hi) and not text.has_verb(at, comma)
        return ("bare" if fronted and "clause" in r.cue.content else "", at)
    if f & DETERMINER and names_medium(text, r, at):
        return "", at  # "wrote a long letter"
    if r.cue.act in {"believe", "plan"} and not has_clause(text, at, r.hi):
        return "", at  # "found the road", not "found the road was blocked"
    begins = bool(f & (PRONOUN | DETERMINER)) or text.tokens[at].capital
    if "clause" in r.cue.content and (begins or text.has_verb(at, r.hi) or r.hi - at > 6):
        return "bare", at
    if "clause" in r.cue.content and r.cue.act == "say" and not f & FRONTED:
        return "weak", at
    return "", at


def _is_title(text: Text, k: int) -> bool:
    """A short quotation after "on", "the radio's" is a name, not what was said."""
    q = text.quotations[text.inside[k]] if text.inside[k] >= 0 else None
    named = text.flags[k - 1] & (GENITIVE | PREPOSITION | DETERMINER) and not text.flags[k - 1] & (THAT | MARK)
    return q is not None and bool(named) and q.words <= TITLE


def _main_clause_after(text: Text, r: Reading, at: int) -> bool:
    """A subordinate clause at ``at`` comes before its main clause ("said when the rain stops, the bridge opens")."""
    comma = next((k for k in range(at, r.hi) if text.words[k] == ","), r.hi)
    return comma + 1 < r.hi and text.has_verb(at, comma) and text.has_verb(comma + 1, r.hi)
