"""The source of a verb that attributes: its group, its voice, its subject."""

from saksi.extract.attribution_clause import clause_subject, is_finite
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
    OBJECT,
    OF,
    OUTLET,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, ends_apposition, subject_before
from saksi.extract.noun_phrase_after import main_subject

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
        _read_infinitive(text, r, before)
        return
    if form == "ing" and not be and _is_nominal(text, r):
        r.dropped = True  # "a creative writing professor", "a committee hearing on Thursday"
        return
    if form == "ing" and not be and r.after < r.hi and text.flags[r.after] & OF:
        r.dropped = "of" not in r.cue.content  # a noun ("the recording of the talks")
        if r.dropped:
            return
    if form == "ing" and not be:
        _read_participle(text, r, before)
        return
    _read_finite(text, r, before)
    r.negated = r.negated or _negated(text, r)


def _is_nominal(text: Text, r: Reading) -> bool:
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
    elif span and r.match.form == "adjective" and _is_expletive(text, span):
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


def _read_infinitive(text: Text, r: Reading, before: list[Reading]) -> None:
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
    if r.source is None or _is_expletive(text, r.source):
        r.source, r.dropped = None, True  # "it is hard to say"


def _caused(text: Text, r: Reading) -> Span | None:
    """Who is brought to do it: the object of a causing verb ("the threats prompted Tolmar to say")."""
    for k in range(r.first - 2, max(r.lo, r.first - 12), -1):
        if text.words[k] in text.classes.causatives:
            return subject_before(text, r.first, k + 1) if is_finite(text, k, r.lo) else None
        if text.flags[k] & MARK or is_finite(text, k, r.lo):
            return None
    return None


def _is_expletive(text: Text, span: Span) -> bool:
    return span[1] - span[0] == 1 and text.words[span[0]] in text.classes.expletives


def _read_participle(text: Text, r: Reading, before: list[Reading]) -> None:
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
