"""Quotations that only a colon announces: "She turned to the crowd: “…”", "Here is Velek in 1992: “…”"."""

from bisect import bisect_right

from saksi.extract.attribution_clause import clause_subject
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import DETERMINER, MARK, NOT_SPEAKER, PRONOUN, TIME, Text
from saksi.extract.noun_phrase import Span
from saksi.extract.noun_phrase_after import main_subject
from saksi.records.token import Match

SPEECH = 5  # tokens, quote marks included, below which a quotation is a title or a word


def announced(text: Text, readings: list[Reading]) -> list[Reading]:
    """The readings with one more for each quotation after a colon that no cue claims; in the order of their cues."""
    colons = {m.first: m for m in text.doc.matches if _is_mark(text, m)}
    if not colons or not text.quotations:
        return readings
    taken = {
        text.inside[k] for r in readings if text.inside[r.match.first] < 0 for a, b in r.content for k in (a, b - 1)
    }
    pending = {r.lo for r in readings if r.pending and not r.content}
    starts = [s.first for s in text.doc.sentences]
    found = []
    for n, q in enumerate(text.quotations):
        match = colons.get(q.first - 1)
        if match is None or n in taken or q.words < SPEECH:
            continue
        lo = starts[bisect_right(starts, match.first) - 1]
        if lo in pending or text.inside[match.first] >= 0:
            continue
        source = _announcer(text, lo, match.first)
        if source:
            cue = text.language.entries[match.entry]
            found.append(_reading(match, cue, lo, source, (q.first, q.last)))
    return sorted([*readings, *found], key=lambda r: r.first) if found else readings


def _is_mark(text: Text, m: Match) -> bool:
    return m.entry[:4] == "cue:" and getattr(text.language.entries[m.entry], "frame", "") == "mark"


def _reading(m: Match, cue: object, lo: int, source: Span, content: Span) -> Reading:
    r = Reading(m, cue, m.first, m.last, lo, content[1], source, source[0], m.last, "before")  # type: ignore[arg-type]
    r.content = [content]
    return r


def _announcer(text: Text, lo: int, colon: int) -> Span | None:
    """The subject of the clause before the colon; where it has none that may speak, the last name before it."""
    subject = clause_subject(text, colon, lo, aside=True) or main_subject(text, lo, colon)
    if subject and subject[1] < colon and _may_speak(text, subject, lo):
        return subject
    return _last_name(text, lo, colon)


def _may_speak(text: Text, span: Span, lo: int) -> bool:
    first = text.flags[span[0]]
    if first & (TIME | NOT_SPEAKER) and not first & DETERMINER:
        return False
    if first & (PRONOUN | DETERMINER):
        return True
    return any(text.tokens[k].capital and k > lo for k in range(*span)) or span[1] - span[0] > 1


def _last_name(text: Text, lo: int, colon: int) -> Span | None:
    last = colon
    while last > lo and not (text.tokens[last - 1].capital and not text.flags[last - 1] & (TIME | MARK)):
        last -= 1
        if text.tokens[last].kind == "w" and text.is_verb(last):
            return None
    first = last
    while first > lo and text.tokens[first - 1].capital and not text.flags[first - 1] & (TIME | MARK):
        first -= 1
    return (first, last) if first < last else None
