"""Contents of passives, nouns, "according to" and cues without a source."""

from saksi.extract.attribution_back import points_back, sentence_before
from saksi.extract.attribution_extent import right_end
from saksi.extract.attribution_left import left_quote, left_start, only_fronted
from saksi.extract.attribution_object import topic
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_right import find_right
from saksi.extract.attribution_view import (
    AGENT,
    AUX,
    BE,
    CLAUSE,
    CLOSERS,
    CONTRAST,
    COORD,
    DETERMINER,
    MARK,
    MODAL,
    NEG,
    OUTLET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    TIME,
    TO,
    TOPIC,
    VERB,
    Text,
)
from saksi.extract.noun_phrase import Span


def of_passive(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    kind, at = find_right(text, r)
    kind = "" if kind == "weak" else kind
    right = [(at, right_end(text, readings, n, at, kind))] if kind else []
    if right and r.source and r.side == "after" and right[0][0] < r.source[0] < right[0][1]:
        right = [(at, r.source[0] - 1)]
    right = right or (topic(text, r) if r.cue.act == "ask" else [])
    if kind in {"that", "question", "quote", "colon"} or (r.cue.act == "ask" and right):
        r.content = right
        return
    if r.cue.act == "believe" and not r.source and not (right and text.has_verb(*right[0])):
        return  # "is seen as", "was known": nobody in particular thinks so
    subject = r.subject = _whole_subject(text, readings, n)
    if subject and r.source and r.cue.act in TELLING and points_back(text, subject):
        r.content = what_stood_before(text, r, subject[0]) or [subject]
        return
    if not right and not r.source and subject and text.flags[subject[1] - 1] & RELATIVE:
        return  # "Doran Velek, who was named last week"
    if not right and (subject is None or (_is_pronoun(text, subject) and not r.source)):
        if subject is None or not r.source:
            r.content = []
        return
    if not right and "object" in r.cue.content and _may_be_object(text, r):
        end = right_end(text, readings, n, r.after, "object")
        right = [(r.after, min(end, r.source[0] - 1) if r.source and r.after < r.source[0] <= end + 1 else end)]
    r.content = ([subject] if subject else []) + right


TELLING = frozenset({"say", "claim"})


def _is_pronoun(text: Text, span: Span) -> bool:
    return span[1] - span[0] == 1 and bool(text.flags[span[0]] & PRONOUN)


def _may_be_object(text: Text, r: Reading) -> bool:
    if r.after >= r.hi or text.is_adverb(r.after):
        return False
    return not text.flags[r.after] & (MARK | COORD | CONTRAST | TIME | AGENT | CLAUSE)


def _whole_subject(text: Text, readings: list[Reading], n: int) -> Span | None:
    """A passive's subject with the clause that belongs to its noun ("the claim that X was hit has been denied")."""
    r = readings[n]
    for b in readings[:n]:
        if b.match.form == "noun" and b.content and b.content[-1][1] == r.first:
            first = b.start
            while first > r.lo and text.flags[first - 1] & DETERMINER:
                first -= 1
            return first, r.first
    return r.subject


def of_noun(text: Text, readings: list[Reading], n: int) -> None:
    r, at = readings[n], readings[n].after
    if at >= r.hi:
        return
    f = text.flags[at]
    if f & THAT and "clause" in r.cue.content and at + 1 < r.hi and not text.is_verb(at + 1):
        end = right_end(text, readings, n, at, "that")
        if r.start <= r.lo + 3:
            said = (b for b in readings[n + 1 :] if b.passive or (b.cue.sourceless and "subject" in b.cue.content))
            later = (b.first for b in said if b.cue.sourceless or text.has_verb(at + 1, b.first))
            end = min(_main_verb(text, at, end), next(later, end))
        r.content = [(at, end)]
    elif r.source and r.match.last - r.match.first > 1 and "object" in r.cue.content and not f & MARK:
        r.content = [(at, right_end(text, readings, n, at, "object"))]  # "a call for talks"
    elif f & TO and "infinitive" in r.cue.content and r.cue.act in INTENDING:
        r.content = [(at, right_end(text, readings, n, at, "infinitive"))]
    elif r.source and f & TOPIC and ("about" in r.cue.content or (r.cue.noun and r.cue.act in TOPICAL)):
        r.content = [(at + 1, _topic_end(text, r, at + 1))]


INTENDING = frozenset({"call", "offer", "threaten", "plan", "hope", "reject", "agree"})


TOPICAL = frozenset(
    {"accuse", "condemn", "claim", "fear", "hope", "doubt", "agree", "reject", "threaten", "offer", "call"}
)


def _main_verb(text: Text, at: int, hi: int) -> int:
    """The main verb after a noun's clause ("the claim that X was hit has been denied"), or ``hi``."""
    seen = False
    for k in range(at, hi):
        if text.flags[k] & (BE | AUX | MODAL) and not text.flags[k - 1] & (BE | AUX | MODAL | NEG | PRONOUN):
            if seen and text.is_verb(k - 1):
                return k
            seen = True
        elif text.flags[k] & VERB and not text.flags[k - 1] & (BE | AUX | MODAL | NEG):
            seen = True
    return hi


def _topic_end(text: Text, r: Reading, at: int) -> int:
    """The end of what a noun is about ("concern over the truce has grown")."""
    for k in range(at + 1, r.hi):
        f = text.flags[k]
        if f & (MARK | CONTRAST | CLAUSE) or (f & COORD and k + 1 < r.hi and text.is_verb(k + 1)):
            return k
        if f & (BE | AUX | MODAL) and not text.flags[k - 1] & (RELATIVE | PRONOUN):
            return k
    return r.hi


def of_according(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    if "before" in r.cue.content:  # "Thus said X."
        r.content = what_stood_before(text, r, r.first)
        return
    whole = _whole_said(text, readings, n)
    start = left_start(text, readings, n) if whole is None else whole
    edge = r.first
    if edge > start and text.words[edge - 1] in {":", ";"}:
        start = edge
    if edge - 1 > start and text.words[edge - 1] == "," and text.flags[edge - 2] & (CLAUSE | PREPOSITION | THAT):
        start = edge  # "after, according to X, …": the content is all on the right
    while edge > start and text.flags[edge - 1] & (MARK | COORD | CONTRAST) and text.words[edge - 1] not in CLOSERS:
        edge -= 1
    if edge > start:
        left = (start, edge)
        if text.inside[edge - 1] >= 0 and text.inside[edge - 1] != text.inside[r.match.first]:
            left = left_quote(text, r, text.inside[edge - 1])
        r.content = [left]
        tail = r.after + 1
        if tail + 2 < r.hi and text.words[r.after] == "," and not text.flags[tail] & TIME and only_fronted(text, *left):
            r.content.append((tail, right_end(text, readings, n, tail, "bare")))
        return
    at = r.after
    while at < r.hi and text.flags[at] & (MARK | TIME) and text.inside[at] == text.inside[r.match.first]:
        at += 1
    if at < r.hi:
        r.content = [(at, right_end(text, readings, n, at, "quote"))]


def _whole_said(text: Text, readings: list[Reading], n: int) -> int | None:
    """Where all begins that a document says somebody said ("“…,” X said, according to the transcript").

    An outlet in that place only passes the words on: it becomes the speaker's ``via``.
    """
    r = readings[n]
    s = r.source
    if s is None or any(text.flags[k] & OUTLET and text.tokens[k].capital for k in range(*s)):
        return None
    for b in reversed(readings[:n]):
        if b.lo == r.lo and b.content and not b.dropped and b.cue.frame in {"verb", "report"} and b.cue.act == "say":
            near = b.content[0][0] < b.first and r.first - max(b.last, b.after) <= ADJUNCT
            return b.content[0][0] if near else None
    return None


ADJUNCT = 12  # tokens between "X said" and "according to"


def what_stood_before(text: Text, r: Reading, at: int) -> list[Span]:
    """The clause before ``at`` and its comma, or the sentence before."""
    home = text.inside[r.match.first]
    if at > r.lo and text.inside[at - 1] >= 0 and text.inside[at - 1] != home:
        return [left_quote(text, r, text.inside[at - 1])]
    if at - 1 > r.lo and text.words[at - 1] == ",":
        return [(r.lo, at - 1)]
    before = sentence_before(text, at)
    return [before] if before else []


def of_sourceless(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    if "sentence" in r.cue.content:
        before = [(r.subject[0], r.first)] if r.subject else []
        r.content = [*before, (r.last, right_end(text, readings, n, r.last, "bare"))]
    elif "subject" in r.cue.content:
        subject = _whole_subject(text, readings, n)
        empty = subject is None or (subject[1] - subject[0] == 1 and text.words[subject[0]] in text.classes.expletives)
        if empty and r.after < r.hi and text.flags[r.after] & THAT:  # "it is not true that"
            r.content = [(r.after, right_end(text, readings, n, r.after, "that"))]
            return
        r.content = [subject] if subject else []
    else:
        r.content = [(r.last, right_end(text, readings, n, r.last, "bare"))]
