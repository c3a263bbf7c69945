"""Attributions: who is said to have said what, for every sentence of a document.

The records follow PARC 3.0 and PolNeAR (Newell et al., LREC 2018); stances follow the project's own codebook.
"""

import itertools
from bisect import bisect_left

from saksi.extract.attribution_announced import announced
from saksi.extract.attribution_back import about, reply_to
from saksi.extract.attribution_content import read_content, share_contents
from saksi.extract.attribution_cue import read_cues
from saksi.extract.attribution_headline import signed, with_speaker
from saksi.extract.attribution_quotes import carry_quotations
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_told import addressee
from saksi.extract.attribution_verb import PARTICIPLES
from saksi.extract.attribution_view import OUTLET, RELATIVE, THAT, Text
from saksi.extract.noun_phrase import Span
from saksi.knowledge.language import Language
from saksi.records.attribution import Attribution, Stance
from saksi.records.document import Document
from saksi.records.span import Quote, quote
from saksi.records.token import Match, Sentence

NEGATED = {
    "confirm": Stance.DOUBTS,
    "say": Stance.DOUBTS,
    "claim": Stance.DOUBTS,
    "believe": Stance.DOUBTS,
    "show": Stance.DOUBTS,
    "deny": Stance.CONFIRMS,
    "doubt": Stance.ASSERTS,
}


def find_attributions(doc: Document, language: Language) -> tuple[Attribution, ...]:
    """All attributions of a document, by cue; those inside another's content name it as ``parent``."""
    text = Text(doc, language)
    readings: list[Reading] = []
    for sentence, matches in _by_sentence(doc):
        matches = with_speaker(text, sentence, matches)
        found = _read_sentence(text, sentence, matches) if matches else []
        readings += found or signed(text, sentence)
    readings = announced(text, readings)
    carry_quotations(text, readings)
    return _records(text, [r for r in readings if r.content])


def _by_sentence(doc: Document) -> list[tuple[Sentence, list[Match]]]:
    cues = [m for m in doc.matches if m.entry[:4] == "cue:"]
    rows, n = [], 0
    for s in (piece for sentence in doc.sentences for piece in _pieces_of(doc, sentence)):
        start = n
        while n < len(cues) and cues[n].first < s.last:
            n += 1
        rows.append((s, cues[start:n]))
    return rows


LONGEST = 250  # tokens; a sentence without end (a list, a table) is read in pieces


def _pieces_of(doc: Document, s: Sentence) -> list[Sentence]:
    if s.last - s.first <= LONGEST:
        return [s]
    pieces, first = [], s.first
    while first < s.last:
        last = min(s.last, first + LONGEST)
        mark = next((k for k in range(last - 1, first, -1) if doc.tokens[k].kind == "p"), last - 1)
        last = s.last if last == s.last else mark + 1
        pieces.append(Sentence(doc.tokens[first].begin, doc.tokens[last - 1].end, first, last, s.paragraph))
        first = last
    return pieces


def _read_sentence(text: Text, sentence: Sentence, matches: list[Match]) -> list[Reading]:
    readings = read_cues(text, sentence, matches)
    for n, r in enumerate(readings):
        read_content(text, readings, n)
        reply_to(readings, n)
        r.about = about(text, r)
        told = addressee(text, r)
        if told:
            starts = [a for a, _ in r.content if told[0] < a < told[1]]
            r.via.append((told[0], min(starts, default=told[1])))
    _drop_doubles(readings)
    share_contents(readings)
    return _with_outlets(text, [r for r in readings if not r.dropped or r.cue.frame in {"via", "according"}])


def _drop_doubles(readings: list[Reading]) -> None:
    """A noun beside a verb that takes the same words is that verb's medium ("said in a statement that …")."""
    begins = {r.content[0][0] for r in readings if r.content and r.match.form != "noun" and not r.dropped}
    for r in readings:
        if r.match.form == "noun" and r.content and r.content[0][0] in begins:
            r.dropped, r.content = True, []


def _with_outlets(text: Text, readings: list[Reading]) -> list[Reading]:
    """An outlet the words are taken from is no speaker where somebody else is one."""
    speakers = [r for r in readings if r.cue.frame != "via" or r.side == "before"]
    for r in readings:
        if r.cue.frame == "via" and r.side != "before" and r.source:
            for s in speakers:
                if s.lo == r.lo:
                    s.via.append(r.source)
    for r, b in itertools.pairwise(readings):  # "…, X said, according to Reuters"
        if b.cue.frame == "according" and b.dropped and b.source and r.content and _is_outlet(text, b.source):
            r.via.append(b.source)
    return [r for r in speakers or readings if not r.dropped and not _names_a_source(text, r, readings)]


def _is_outlet(text: Text, span: Span) -> bool:
    return any(text.flags[k] & OUTLET and text.tokens[k].capital for k in range(*span))


def _names_a_source(text: Text, r: Reading, readings: list[Reading]) -> bool:
    """The cue only says which speaker is meant ("officials who declined to be named said")."""
    at = r.match.first
    for o in readings:
        if o is r or o.dropped or not o.source or not o.source[0] <= at < o.source[1]:
            continue
        if r.match.form in PARTICIPLES and o.source[0] == (r.source or r.subject or (r.first, 0))[0]:
            return True  # "a report published Friday said"
        if o.side == "after" or any(
            text.flags[k] & RELATIVE and not text.flags[k] & THAT for k in range(o.source[0], at)
        ):
            return True
    return False


def _records(text: Text, readings: list[Reading]) -> tuple[Attribution, ...]:
    parents = _parents(readings)
    for n, r in enumerate(readings):
        parent = parents[n]
        if r.cue.sourceless and r.cue.act == "deny" and parent is not None:
            r.source, r.clitic = readings[parent].source, readings[parent].clitic  # "“It is false,” X said"
    return tuple(
        Attribution(
            source=_source(text, r),
            cue=_quote(text, r.first, r.last),
            content=_content(text, r),
            stance=_stance(r),
            act=r.cue.act,
            via=tuple(_quote(text, a, b) for a, b in r.via),
            parent=parents[n],
            entry=r.match.entry,
            about=tuple(_quote(text, a, b) for a, b in r.about),
        )
        for n, r in enumerate(readings)
    )


def _source(text: Text, r: Reading) -> Quote | None:
    if r.clitic:
        end = text.tokens[r.match.last - 1].end
        return quote(text.doc.text, end - r.clitic, end)
    return _quote(text, *r.source) if r.source else None


def _content(text: Text, r: Reading) -> tuple[Quote, ...]:
    if r.object_clitic and r.content == [(r.match.last - 1, r.match.last)]:
        end = text.tokens[r.match.last - 1].end
        return (quote(text.doc.text, end - r.object_clitic, end),)
    return tuple(c for a, b in r.content for c in _pieces(text, a, b))


def _quote(text: Text, first: int, last: int) -> Quote:
    return quote(text.doc.text, text.tokens[first].begin, text.tokens[last - 1].end)


def _pieces(text: Text, first: int, last: int) -> list[Quote]:
    """The content's words, a piece for each paragraph."""
    whole = _quote(text, first, last)
    if "\n" not in whole.text:
        return [whole]
    pieces, at = [], whole.begin
    for line in whole.text.splitlines(keepends=True):
        words = line.strip()
        if words:
            begin = at + line.index(words[0])
            pieces.append(quote(text.doc.text, begin, begin + len(words)))
        at += len(line)
    return pieces


def _stance(r: Reading) -> Stance:
    stance = Stance(r.cue.stance)
    return NEGATED.get(r.cue.act, stance) if r.negated else stance


def _parents(readings: list[Reading]) -> list[int | None]:
    """For each reading the one whose content holds its cue most closely; of two that hold each other, the first."""
    order = sorted(range(len(readings)), key=lambda n: readings[n].match.first)
    cues = [readings[n].match.first for n in order]
    spans = [(b - a, a, b, k) for k, r in enumerate(readings) for a, b in r.content]
    parents: list[int | None] = [None] * len(readings)
    for _, a, b, k in sorted(spans, reverse=True):
        for n in order[bisect_left(cues, a) : bisect_left(cues, b)]:
            if n != k and not (k > n and _holds(readings[n], readings[k].match.first)):
                parents[n] = k
    return parents


def _holds(r: Reading, at: int) -> bool:
    return any(a <= at < b for a, b in r.content)
