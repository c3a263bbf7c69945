"""The clause or quotation that stands before its cue, and the rest of a clause that a cue interrupts."""

from saksi.extract.attribution_extent import right_end
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import (
    ADVERB,
    CLAUSE,
    CLOSERS,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    GENITIVE,
    MARK,
    OF,
    PREPOSITION,
    QUESTION,
    Text,
)
from saksi.extract.noun_phrase import DASHES, Span


def left_of(text: Text, readings: list[Reading], n: int) -> Span | None:
    """The clause or quotation that stands before the source or cue."""
    r = readings[n]
    p = r.start
    if r.side == "shared" or p <= 0:
        return None
    home = text.inside[r.match.first]
    edge = p - 1
    if edge >= 0 and text.inside[edge] != home and text.inside[edge] >= 0:
        if edge < r.lo and not _same_paragraph(text, edge, p):
            return None
        return left_quote(text, r, text.inside[edge])
    if p > r.lo and text.words[edge] in {",", "—", "–", "―", "?", "!"}:
        if edge > r.lo and text.inside[edge - 1] != home and text.inside[edge - 1] >= 0:
            return left_quote(text, r, text.inside[edge - 1])
        start = left_start(text, readings, n)
        return (start, edge) if edge > start else None
    return None


def _same_paragraph(text: Text, a: int, b: int) -> bool:
    return "\n" not in text.doc.text[text.tokens[a].end : text.tokens[b].begin]


def left_quote(text: Text, r: Reading, number: int) -> Span:
    q = text.quotations[number]
    if q.first > r.lo and not all(text.flags[k] & (MARK | COORD | CONTRAST | ADVERB) for k in range(r.lo, q.first)):
        return r.lo, q.last
    return q.first, q.last


NAME = 12  # tokens a quoted name may have


def ends_quoted(text: Text, r: Reading, left: Span) -> bool:
    """The left is a quotation, not a clause with a quoted word at its end."""
    number = text.inside[left[1] - 1]
    if number < 0 or number == text.inside[r.match.first]:
        return False
    q = text.quotations[number]
    if q.first > left[0] and text.flags[q.first - 1] & (OF | GENITIVE) and q.words <= NAME:
        return False  # "On Tuesday's edition of “The Morning Show,” she said"
    return q.first <= left[0] or q.words > 6 or not only_fronted(text, left[0], q.first)


def left_start(text: Text, readings: list[Reading], n: int) -> int:
    """Where the clause on the left begins: the sentence, or after what an earlier attribution took."""
    r, start = readings[n], readings[n].lo
    for b in readings[:n]:
        if b.lo != r.lo or not b.content or b.dropped or b.last >= r.start:
            continue
        if b.cue.sourceless and b.content[-1][1] <= b.first:
            continue  # "the report is false, X said": all of it was said
        if b.content[-1][1] <= b.first:
            start = max(start, b.after)
        elif b.cue.act == "say" and b.content[0][0] > b.first and r.side == "before":
            dash = max((k for k in range(b.last, r.start - 1) if text.words[k] in DASHES), default=0)
            start = max(start, dash + 1 if dash else b.content[0][0])
    bracket = max((k for k in range(start, r.start) if text.words[k] == "("), default=0)
    if bracket and not any(text.words[k] == ")" for k in range(bracket, r.start)):
        start = bracket + 1  # "(X, Y said)"
    while start < r.start and text.flags[start] & MARK and text.words[start] not in CLOSERS | {"“", "„", "«"}:
        start += 1
    return start


def only_fronted(text: Text, first: int, last: int) -> bool:
    """These words are an adverbial before the main clause, not a clause of their own."""
    f = text.flags[first]
    if f & (PREPOSITION | FRONTED | CLAUSE):
        return not any(text.words[k] == "," for k in range(first, last))
    return not text.has_verb(first, last)


def tail_of(text: Text, readings: list[Reading], n: int, left: Span) -> list[Span]:
    """The rest of a clause that "he said" interrupts."""
    r = readings[n]
    if r.after >= r.hi - 1 or text.words[r.after] not in {",", "—", "–"}:
        return []
    at = r.after + 1
    f = text.flags[at]
    broken = only_fronted(text, *left) or not text.has_verb(*left)
    if not broken and (f & (CONTRAST | FRONTED | QUESTION | DETERMINER | COORD) or not f & PREPOSITION):
        return []
    if any(b.first <= at + 1 <= b.last and b.match.form == "ing" for b in readings[n + 1 :]):
        return []
    return [(at, right_end(text, readings, n, at, "bare"))]
