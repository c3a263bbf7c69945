"""Sources that do not stand right before their verb: after it, shared with another verb, or a passive's agent."""

from saksi.extract.attribution_clause import clause_subject
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import (
    ADVERB,
    AGENT,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    MARK,
    MEDIUM,
    OF,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    THAT,
    TIME,
    TO,
    Text,
)
from saksi.extract.noun_phrase_after import main_subject, phrase_after

INVERTED = frozenset({"say", "claim", "ask", "confirm", "threaten", "fear", "call", "offer", "deny", "accuse"})


def source_after(text: Text, r: Reading) -> bool:
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
    if span is None or (text.flags[at] & PREPOSITION and not text.flags[at] & DETERMINER):
        return False
    r.source, r.side, r.after, r.last = span, "after", span[1], r.match.last
    r.start = r.first
    return True


def _is_edge(text: Text, i: int, r: Reading) -> bool:
    if text.inside[i] != text.inside[r.match.first]:
        return True
    return text.words[i] in {",", "—", "–", '"', "”", "'", "?", "!"}


def share(text: Text, r: Reading, before: list[Reading]) -> None:
    """The source of the cue before it in the sentence, else the sentence's subject."""
    r.side = "shared"
    beside = _beside(text, r, before)
    if beside and not (text.flags[r.first - 1] & PREPOSITION and r.match.form == "ing"):
        r.source = beside.source
        return
    if r.first > r.lo + 1:
        r.source = clause_subject(text, r.first, r.lo, aside=_beside_clause(text, r.first - 1))
        if r.source is None:
            r.source = main_subject(text, _clause_start(text, r), r.first)
    if r.source is None and r.first <= r.lo + 3:
        ahead = next((k for k in range(r.last, r.hi) if text.words[k] == ","), None)
        r.source = main_subject(text, ahead + 1, r.hi) if ahead else None


def _beside_clause(text: Text, i: int) -> bool:
    """A comma or a coordinator: what follows may go on with the main clause, not with the one right before."""
    return text.words[i] == "," or bool(text.flags[i] & COORD)


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


def reduced(text: Text, r: Reading) -> bool:
    """A participle without its auxiliary: "asked by X", "accused of Y"."""
    at = r.match.last
    if at >= r.hi:
        return False
    asks = r.cue.act in {"ask", "accuse", "condemn"}
    return bool(text.flags[at] & AGENT) or (asks and bool(text.flags[at] & (PREPOSITION | TO | QUESTION | OF)))


def agent_next(text: Text, r: Reading) -> bool:
    at = r.match.last
    if at + 1 < r.hi and text.is_participle(at + 1):
        return False  # "responded by pointing"
    if any(text.flags[k] & MEDIUM for k in range(at + 1, min(r.hi, at + 3))):
        return False  # "said by telephone"
    return at < r.hi and bool(text.flags[at] & AGENT) and r.cue.frame != "report" and r.match.entry[-3:] != " by"


def read_agent(text: Text, r: Reading) -> None:
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


def clitic_of(text: Text, r: Reading) -> int:
    """How many letters of the cue's last word are its subject ("katanya")."""
    word = text.words[r.match.last - 1]
    for clitic in text.language.profile.clitic_subject:
        if word.endswith(clitic) and word not in text.language.phrases:
            return len(clitic)
    return 0
