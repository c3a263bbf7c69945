"""The source of a verb that attributes: its group, its voice, its subject."""

from saksi.extract.attribution_nonfinite import is_expletive, is_nominal, read_infinitive, read_participle
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_subject import agent_next, clitic_of, read_agent, reduced, share, source_after
from saksi.extract.attribution_view import (
    AGENT,
    ARTICLE,
    AS,
    AUX,
    BE,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    GENITIVE,
    GROUP,
    MARK,
    NEG,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, ends_apposition, subject_before

PAST = frozenset({"past", "participle", "ing"})


PARTICIPLES = frozenset({"past", "participle", ""})


def read_verb(text: Text, r: Reading, before: list[Reading]) -> None:
    r.first = r.start = _group_start(text, r)
    group = range(max(r.lo, r.first - 1), r.match.first)
    r.negated = any(text.flags[i] & NEG for i in group)
    be = any(text.flags[i] & BE for i in group)
    form = r.match.form
    left = text.flags[r.first - 1] if r.first > r.lo else MARK
    if form in PAST and left & (POSSESSIVE | GENITIVE | ARTICLE) and not left & MARK:
        r.dropped = True  # "her continued struggles"
        return
    if form in {"past", "participle"} and r.first > r.lo and text.tokens[r.first - 1].kind == "n" and r.after < r.hi:
        after = text.tokens[r.after]
        if after.kind == "w" and not after.capital and not text.flags[r.after]:
            r.dropped = True  # "20 pledged votes"
            return
    r.passive = form == "passive" or (be and form in PARTICIPLES and form != "" and not _governs(text, r))
    if r.cue.sourceless:
        r.subject = subject_before(text, r.first, r.lo)
        return
    clitic = clitic_of(text, r)
    if form in {"inverted", "base"}:
        r.clitic = clitic
    else:
        r.object_clitic = clitic
    if form == "inverted" or r.clitic:
        r.first = r.start = r.match.first
        r.dropped = not source_after(text, r)
        return
    if r.first > r.lo and text.flags[r.first - 1] & TO and form in {"base", "active"}:
        read_infinitive(text, r, before)
        return
    if form == "ing" and not be and is_nominal(text, r):
        r.dropped = True  # "a creative writing professor", "a committee hearing on Thursday"
        return
    if form == "ing" and not be and r.after < r.hi and text.flags[r.after] & OF:
        r.dropped = "of" not in r.cue.content  # a noun ("the recording of the talks")
        if r.dropped:
            return
    if form == "ing" and not be:
        read_participle(text, r, before)
        return
    _read_finite(text, r, before)
    r.negated = r.negated or _negated(text, r)


REPLIED = frozenset({"say", "claim", "confirm", "deny"})


def _governs(text: Text, r: Reading) -> bool:
    """The cue ends in a preposition that has its object ("who's called for a truce"): no passive."""
    at = r.match.last
    if at - r.match.first < 2 or not text.flags[at - 1] & PREPOSITION or at >= r.hi:
        return False
    return not text.flags[at] & (MARK | AGENT | TIME | PREPOSITION | COORD)


def _negated(text: Text, r: Reading) -> bool:
    """Nobody does it: "neither side confirmed", "no claim could be verified"."""
    span = r.subject if r.passive else r.source
    if span is None or r.cue.act not in REPLIED:
        return False
    if text.flags[span[0]] & NEG:
        return True
    exists = range(max(r.lo, span[0] - 2), span[0])  # "there is no official who", "tidak ada pejabat yang"
    return bool(text.flags[span[1] - 1] & RELATIVE) and any(text.flags[k] & NEG for k in exists)


def _group_start(text: Text, r: Reading) -> int:
    i = r.match.first
    while r.match.form in {"adjective", "active"} and i > r.lo and text.words[i - 1] in text.classes.degrees:
        i -= 1
    while i > r.lo and (text.flags[i - 1] & GROUP or text.is_adverb(i - 1)):
        if text.flags[i - 1] & GENITIVE and r.match.form != "ing":
            break
        if text.flags[i - 1] & COORD:
            break
        if text.flags[i - 1] & PRONOUN:  # "he's", "they'll": subject and auxiliary in one
            break
        i -= 1
    return _auxiliary_before(text, r, i) if r.match.form in {"past", "participle"} and i > r.lo else i


def _auxiliary_before(text: Text, r: Reading, i: int) -> int:
    """The auxiliary that an adverbial parts from its verb ("has in the past described"), else ``i``."""
    if not text.flags[i - 1] & (PREPOSITION | CLAUSE | TIME) and text.tokens[i - 1].kind != "w":
        return i
    for k in range(i - 2, max(r.lo, i - 5) - 1, -1):
        f = text.flags[k]
        if f & (MARK | PRONOUN | COORD | THAT):
            return i
        if f & AUX:
            return k if text.flags[k + 1] & (PREPOSITION | CLAUSE) else i
    return i


def _read_finite(text: Text, r: Reading, before: list[Reading]) -> None:
    prev = text.flags[r.first - 1] if r.first > r.lo else MARK
    joined = r.first > r.lo and bool(prev & (COORD | CONTRAST)) and not prev & PRONOUN
    joined = joined or _joined_over_time(text, r)
    if prev & CLAUSE and not prev & (PRONOUN | DETERMINER) and r.match.form in {"past", "participle"}:
        r.passive = True  # "when asked about the bridge"
        read_agent(text, r)
        return
    span = None if joined else subject_before(text, r.first, r.lo)
    if span and _is_content(text, r, span):
        span = None
    if span and text.words[r.first - 1] == "," and text.flags[span[0]] & PREPOSITION:
        span = None  # "and, in the end, said"
    if span is None and not r.passive and source_after(text, r):
        return
    if span is None and (joined or text.words[r.first - 1] == "," if r.first > r.lo else False):
        if not joined and r.match.form in {"past", "participle"} and reduced(text, r):
            r.passive = True
            r.subject = subject_before(text, r.first - 1, r.lo) if r.first - 2 > r.lo else None
            read_agent(text, r)
            return
        share(text, r, before)
        span = r.source
        if span is None:
            r.dropped = True
            return
    if span is None:
        if r.match.form in {"past", "participle"} and _opens(text, r) and reduced(text, r):
            r.passive = True
            read_agent(text, r)
            return
        r.dropped = not r.passive
    elif r.match.form == "participle" and not r.passive and not _has(text, r, AUX):
        r.dropped = not agent_next(text, r)  # "a method known as"
    if span and r.side != "shared":
        r.side, r.start = "before", span[0]
        r.as_clause = span[0] > r.lo and bool(text.flags[span[0] - 1] & AS)
    if not r.passive and r.match.form in {"past", "participle"} and r.side == "before" and agent_next(text, r):
        r.passive = True
    if r.passive:
        r.subject = span
        r.source = None
        read_agent(text, r)
    elif span and r.match.form == "adjective" and is_expletive(text, span):
        r.source = None  # "it is clear that"
    else:
        r.source = span


def _joined_over_time(text: Text, r: Reading) -> bool:
    """Only a day stands between "and" and the verb ("called for a truce and on Friday offered talks")."""
    k = r.first - 1
    while k > r.lo and text.flags[k] & TIME:
        k -= 1
    if k == r.first - 1 or k <= r.lo:
        return False
    k -= bool(text.flags[k] & PREPOSITION)
    return k > r.lo and bool(text.flags[k] & COORD)


def _opens(text: Text, r: Reading) -> bool:
    """The cue opens its sentence, but for "when", "and"."""
    return all(text.flags[k] & (CLAUSE | COORD | CONTRAST) for k in range(r.lo, r.first))


def _has(text: Text, r: Reading, bits: int) -> bool:
    return any(text.flags[k] & bits for k in range(r.first, r.match.first))


def _is_content(text: Text, r: Reading, span: Span) -> bool:
    """What stands before the verb is what was said, not who said it: a quotation, or a clause and a comma."""
    if ends_apposition(text, r.first, r.lo):
        return False
    return text.inside[r.first - 1] != text.inside[r.match.first] and text.words[r.first - 1] != ")"
