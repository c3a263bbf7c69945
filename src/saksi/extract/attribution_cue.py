"""A cue as it stands: its verb group, its voice, and who is its subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from saksi.extract.attribution_view import (
    ADVERB,
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
    GIVING,
    GROUP,
    MARK,
    MODAL,
    NEG,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span, ends_apposition, main_subject, phrase_after, subject_before
from saksi.knowledge.schema import Cue
from saksi.records.token import Match, Sentence

INVERTED = frozenset({"say", "claim", "ask", "confirm", "threaten", "fear", "call", "offer", "deny", "accuse"})
PAST = frozenset({"past", "participle", "ing"})
PARTICIPLES = frozenset({"past", "participle", ""})


@dataclass(slots=True)
class Reading:
    """One cue read so far. ``first`` … ``last``: its verb group. ``start``: where its clause begins.

    ``after``: where to look for content on the right. ``side``: how its source stands to it ("before", "after",
    "shared", "none"). ``lo``, ``hi``: the tokens it may use.
    """

    match: Match
    cue: Cue
    first: int
    last: int
    lo: int
    hi: int
    source: Span | None = None
    start: int = 0
    after: int = 0
    side: str = "none"
    passive: bool = False
    negated: bool = False
    as_clause: bool = False
    subject: Span | None = None  # of a passive
    content: list[Span] = field(default_factory=list)
    via: list[Span] = field(default_factory=list)
    clitic: int = 0  # length of a subject written onto the cue ("katanya")
    object_clitic: int = 0  # length of an object written onto the cue ("membantahnya")
    pending: bool = False  # its content is the quotation that follows
    dropped: bool = False


def read_cues(text: Text, sentence: Sentence, matches: list[Match]) -> list[Reading]:
    """The sentence's cues with their sources, in order; cues that turn out to be something else are left out."""
    found: list[Reading] = []
    opening = after_dateline(text, sentence)
    for m in matches:
        if _is_name(text, sentence, m) or _is_compound(text, m):
            continue
        cue: Cue = text.language.entries[m.entry]  # type: ignore[assignment]
        lo, hi = _bounds(text, sentence, m)
        if lo < opening:
            if m.first < opening:
                continue
            lo = opening
        r = Reading(m, cue, m.first, m.last, lo, hi, start=m.first, after=m.last)
        _read(text, r, found)
        if not r.dropped:
            found.append(r)
    return found


DATELINE = 14  # tokens a dateline may have
DASHES = frozenset({"—", "–", "-", "―"})


def after_dateline(text: Text, sentence: Sentence) -> int:
    """The token after "WASHINGTON (AP) —" at a paragraph's beginning; else the sentence's first."""
    dash = 0
    for i in range(sentence.first, min(sentence.last, sentence.first + DATELINE)):
        t = text.tokens[i]
        if text.words[i] in DASHES:
            dash = i
        elif dash:
            break
        elif not (t.capital or t.kind != "w" or text.flags[i] & TIME):
            return sentence.first
    named = dash and any(text.tokens[k].capital for k in range(sentence.first, dash))
    return dash + 1 if named and dash > sentence.first else sentence.first


def _is_compound(text: Text, m: Match) -> bool:
    """The second half of a hyphenated word ("gun-related")."""
    t = text.tokens[m.first]
    return m.first > 0 and t.kind == "w" and t.glued and text.tokens[m.first - 1].kind == "w"


def _is_name(text: Text, sentence: Sentence, m: Match) -> bool:
    """A capitalised cue inside a sentence of small words is part of a name ("Human Rights Watch")."""
    t = text.tokens[m.first]
    if not t.capital or m.first == sentence.first or text.flags[m.first - 1] & MARK:
        return False
    after = text.tokens[m.last] if m.last < sentence.last else t
    if after.kind == "w" and not after.capital and after.end - after.begin > 3:
        return True
    words = [k for k in text.tokens[sentence.first : sentence.last] if k.kind == "w" and k.end - k.begin > 3]
    return sum(k.capital for k in words) < 0.6 * len(words)


def _bounds(text: Text, sentence: Sentence, m: Match) -> Span:
    """A cue within a quotation looks only within it."""
    n = text.inside[m.first]
    if n < 0:
        return sentence.first, sentence.last
    q = text.quotations[n]
    return max(sentence.first, q.inner), min(sentence.last, q.close)


def _read(text: Text, r: Reading, before: list[Reading]) -> None:
    frame = r.cue.frame
    if frame in {"verb", "report"}:
        if _is_noun(text, r):
            _read_noun(text, r)
        else:
            _read_verb(text, r, before)
    elif frame == "noun":
        _read_noun(text, r)
    elif frame in {"according", "via"}:
        _read_according(text, r)
    elif frame == "mark":
        _read_mark(text, r)


def _read_verb(text: Text, r: Reading, before: list[Reading]) -> None:
    r.first = r.start = _group_start(text, r)
    group = range(max(r.lo, r.first - 1), r.match.first)
    r.negated = any(text.flags[i] & NEG for i in group)
    be = any(text.flags[i] & BE for i in group)
    form = r.match.form
    left = text.flags[r.first - 1] if r.first > r.lo else MARK
    if form in PAST and left & (POSSESSIVE | GENITIVE | ARTICLE) and not left & MARK:
        r.dropped = True  # "her continued struggles"
        return
    r.passive = form == "passive" or (be and form in PARTICIPLES and form != "")
    if r.cue.sourceless:
        r.subject = subject_before(text, r.first, r.lo)
        return
    clitic = _clitic(text, r)
    if form in {"inverted", "base"}:
        r.clitic = clitic
    else:
        r.object_clitic = clitic
    if form == "inverted" or r.clitic:
        r.first = r.start = r.match.first
        r.dropped = not _source_after(text, r)
        return
    if r.first > r.lo and text.flags[r.first - 1] & TO and form in {"base", "active"}:
        _read_infinitive(text, r, before)
        return
    if form == "ing" and not be:
        _read_participle(text, r, before)
        return
    _read_finite(text, r, before)


def _group_start(text: Text, r: Reading) -> int:
    i = r.match.first
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
    span = None if joined else subject_before(text, r.first, r.lo)
    if span and _is_content(text, r, span):
        span = None
    if span is None and not r.passive and _source_after(text, r):
        return
    if span is None and (joined or text.words[r.first - 1] == "," if r.first > r.lo else False):
        if not joined and r.match.form in {"past", "participle"} and _reduced(text, r):
            r.passive = True
            _read_agent(text, r)
            return
        _share(text, r, before)
        span = r.source
        if span is None:
            r.dropped = True
            return
    if span is None:
        if r.match.form in {"past", "participle"} and _opens(text, r) and _reduced(text, r):
            r.passive = True
            _read_agent(text, r)
            return
        r.dropped = not r.passive
    elif r.match.form == "participle" and not r.passive and not _has(text, r, AUX):
        r.dropped = not _agent_next(text, r)  # "a method known as"
    if span and r.side != "shared":
        r.side, r.start = "before", span[0]
        r.as_clause = span[0] > r.lo and bool(text.flags[span[0] - 1] & AS)
    if not r.passive and r.match.form in {"past", "participle"} and r.side == "before" and _agent_next(text, r):
        r.passive = True
    if r.passive:
        r.subject = span
        r.source = None
        _read_agent(text, r)
    else:
        r.source = span


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


def _source_after(text: Text, r: Reading) -> bool:
    """The subject follows its verb: "…, said X"."""
    if r.cue.act not in INVERTED and r.match.form != "inverted":
        return False
    if r.clitic and (r.first == r.lo or _is_edge(text, r.first - 1, r)):
        r.source, r.side, r.start = (r.match.last - 1, r.match.last), "after", r.first
        return True
    if r.first > r.lo and not _is_edge(text, r.first - 1, r):
        return False
    opens = r.match.form == "past" and r.match.last < r.hi and text.tokens[r.match.last].capital
    if r.first == r.lo and r.match.form != "inverted" and not opens:
        return False
    at = r.match.last
    while at < r.hi and text.flags[at] & ADVERB and not text.flags[at] & PRONOUN:
        at += 1
    span = phrase_after(text, at, r.hi)
    if span is None:
        return False
    r.source, r.side, r.after, r.last = span, "after", span[1], r.match.last
    r.start = r.first
    return True


def _clitic(text: Text, r: Reading) -> int:
    """How many letters of the cue's last word are its subject ("katanya")."""
    word = text.words[r.match.last - 1]
    for clitic in text.language.profile.clitic_subject:
        if word.endswith(clitic) and word not in text.language.phrases:
            return len(clitic)
    return 0


def _is_edge(text: Text, i: int, r: Reading) -> bool:
    if text.inside[i] != text.inside[r.match.first]:
        return True
    return text.words[i] in {",", "—", "–", '"', "”", "'", "?", "!"}


def _read_infinitive(text: Text, r: Reading, before: list[Reading]) -> None:
    """ "declined to say": the subject of the verb before "to"; a cue that governs it lends its source."""
    r.first -= 1
    k = r.first - 1
    governor = next((b for b in reversed(before) if b.last >= k - 3 and b.lo == r.lo), None)
    if governor:
        r.source, r.side = governor.source, "shared"
        return
    while k > r.lo and text.is_adverb(k):
        k -= 1
    r.source = main_subject(text, r.lo, r.first)
    r.side = "shared"
    if r.source is None:
        r.dropped = True


def _read_participle(text: Text, r: Reading, before: list[Reading]) -> None:
    """ "X did this, saying that": the subject of the clause; "calls saying that": the noun before it."""
    prev = r.first - 1
    if (
        prev < r.lo
        or text.flags[prev] & (MARK | COORD | CLAUSE | CONTRAST | PREPOSITION)
        or text.inside[prev] != text.inside[r.match.first]
    ):
        _share(text, r, before)
        r.dropped = r.source is None
        return
    span = subject_before(text, r.first, r.lo)
    if span and text.flags[span[0]] & PREPOSITION and span[1] - span[0] > 1:
        span = (span[0] + 1, span[1])
    r.source, r.side = span, "before"
    r.dropped = span is None
    if span:
        r.start = span[0]


def _share(text: Text, r: Reading, before: list[Reading]) -> None:
    """The source of the cue before it in the sentence, else the sentence's subject."""
    r.side = "shared"
    beside = _beside(text, r, before)
    if beside:
        r.source = beside.source
        return
    if r.first > r.lo + 1:
        clause = _clause_start(text, r)
        r.source = main_subject(text, clause, r.first)
    if r.source is None and r.first <= r.lo + 3:
        ahead = next((k for k in range(r.last, r.hi) if text.words[k] == ","), None)
        r.source = main_subject(text, ahead + 1, r.hi) if ahead else None


def _beside(text: Text, r: Reading, before: list[Reading]) -> Reading | None:
    """The cue before this one that stands on the same level: not within the words said, and if it can be of the
    same tense."""
    found = None
    for n, b in enumerate(before):
        if b.lo != r.lo or not b.source or b.cue.frame not in {"verb", "report"} or b.match.form == "noun":
            continue
        inner = b.start > b.lo and text.flags[b.start - 1] & (THAT | QUESTION)
        inner = inner or any(a.last <= b.start <= a.last + 1 for a in before[:n])
        if found is None or not inner or (b.match.form == r.match.form != found.match.form):
            found = b
    return found


def _clause_start(text: Text, r: Reading) -> int:
    """Where the clause of a verb without a subject of its own begins: after the last "when", "that", "but"."""
    for k in range(r.first - 2, r.lo, -1):
        f = text.flags[k]
        if f & (CLAUSE | CONTRAST | THAT) and not f & PREPOSITION and text.inside[k] == text.inside[r.match.first]:
            return k + 1
    return r.lo


def _reduced(text: Text, r: Reading) -> bool:
    """A participle without its auxiliary: "asked by X", "accused of Y"."""
    at = r.match.last
    if at >= r.hi:
        return False
    asks = r.cue.act in {"ask", "accuse", "condemn"}
    return bool(text.flags[at] & AGENT) or (asks and bool(text.flags[at] & (PREPOSITION | TO | QUESTION | OF)))


def _agent_next(text: Text, r: Reading) -> bool:
    at = r.match.last
    if at + 1 < r.hi and text.is_participle(at + 1):
        return False  # "responded by pointing"
    return at < r.hi and bool(text.flags[at] & AGENT) and r.cue.frame != "report" and r.match.entry[-3:] != " by"


def _read_agent(text: Text, r: Reading) -> None:
    """A passive's source: "by X" among the next words, or where the language allows it the bare name after it."""
    at = r.match.last
    if text.language.profile.bare_agent and at < r.hi and _names(text, at):
        span = phrase_after(text, at, _before_charge(text, r, at))
        if span:
            r.source, r.side, r.after = span, "after", span[1]
            return
    for k in range(r.match.last, min(r.hi, r.match.last + 12)):
        f = text.flags[k]
        if f & AGENT:
            span = phrase_after(text, k + 1, _before_charge(text, r, k + 1))
            if span:
                r.source, r.side = span, "after"
                if k == r.match.last:
                    r.after = span[1]
            return
        if f & (MARK | THAT) or text.inside[k] != text.inside[r.match.first]:
            return


def _before_charge(text: Text, r: Reading, at: int) -> int:
    """The agent of an accusation ends before what it accuses of ("by X of shelling")."""
    if r.cue.act not in {"accuse", "condemn"}:
        return r.hi
    return next((k for k in range(at, r.hi) if text.flags[k] & OF), r.hi)


def _names(text: Text, i: int) -> bool:
    """A party is named at token ``i``: a name, a pronoun, or a noun of the actors' lexicon."""
    if (text.tokens[i].capital and not text.flags[i] & TIME) or text.flags[i] & PRONOUN:
        return True
    return i in text.actors


def _is_noun(text: Text, r: Reading) -> bool:
    """A form that is verb and noun alike is a noun here ("the claims", "claims of")."""
    if r.match.form not in {"base", "third", ""}:
        return False
    i = r.match.first
    left = text.flags[i - 1] if i > r.lo else MARK
    if not r.cue.noun:
        return r.match.form == "base" and bool(left & (ARTICLE | POSSESSIVE)) and not left & PRONOUN
    if text.language.profile.modifiers == "after":
        return _is_noun_before_modifiers(text, r, left)
    return text.reads_as_noun(i, r.match.last, r.match.form, r.lo)


def _is_noun_before_modifiers(text: Text, r: Reading, left: int) -> bool:
    """The same where modifiers follow: "klaim itu", "klaim Veria bahwa" against "Veria klaim …"."""
    i, at = r.match.first, r.match.last
    if i == r.lo or left & (PREPOSITION | DETERMINER | COORD | TO) or text.is_verb(i - 1):
        return True
    if at < r.hi and text.words[at] in text.language.profile.definite:
        return True
    return not (left & (MARK | PRONOUN | ADVERB | MODAL) or text.tokens[i - 1].capital)


def _read_noun(text: Text, r: Reading) -> None:
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


def _read_according(text: Text, r: Reading) -> None:
    if r.cue.frame == "via" and r.match.form == "active":
        subject = subject_before(text, r.first, r.lo)
        if subject and text.words[r.first - 1] != ",":
            r.source, r.side, r.start = subject, "before", subject[0]
            return
    span = phrase_after(text, r.match.last, r.hi)
    if span is None:
        r.dropped = True
        return
    r.source, r.after, r.side = span, span[1], "after"


def _read_mark(text: Text, r: Reading) -> None:
    """ "Veria: bridge not hit": a short name before a colon that opens the paragraph."""
    colon, lo = r.match.first, r.lo
    while lo < colon and text.flags[lo] & MARK:
        lo += 1
    size = colon - lo
    r.dropped = True
    if not 0 < size <= 6 or colon + 3 >= r.hi or not text.tokens[lo].capital:
        return
    names = range(lo, colon)
    if any(text.flags[k] & (MARK | PRONOUN | CLAUSE) or text.is_verb(k) for k in names):
        return
    if any(text.flags[k] & (NOT_SPEAKER_OR_TIME) or text.tokens[k].kind == "n" for k in names):
        return
    r.source, r.start, r.side, r.dropped = (lo, colon), lo, "before", False


NOT_SPEAKER_OR_TIME = TIME | 134217728
