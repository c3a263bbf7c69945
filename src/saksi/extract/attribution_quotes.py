"""Quotations without a cue of their own: whose words they are.

A quotation that follows another of the same speaker, or a cue that announced it ("he went on:"), is that speaker's,
over sentences and paragraphs, until somebody else speaks (PolNeAR: one attribution with several content spans).
"""

from bisect import bisect_right

from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import MARK, Text

SPEECH = 4  # a quotation of fewer tokens is a quoted word


def carry_quotations(text: Text, readings: list[Reading]) -> None:
    """Adds to the readings' contents the quotations that nobody else claims."""
    outer = [r for r in readings if text.inside[r.match.first] < 0 and r.match.form != "noun"]
    starts = [r.first for r in outer]
    taken = {text.inside[k]: r for r in outer for a, b in r.content for k in (a, b - 1)}
    sentences = [s.first for s in text.doc.sentences]
    owner: Reading | None = None
    reach = -1  # the owner's words end at this token
    waiting: list[tuple[int, int]] = []  # speech that nobody has claimed yet
    for n, q in enumerate(text.quotations):
        if n in taken:
            holder = taken[n]
            if waiting and _adjacent(text, sentences, waiting[-1][1], q.first) and holder.first >= q.last:
                holder.content[:0] = waiting
            owner, reach, waiting = holder, max(q.last, holder.last, holder.after), []
            continue
        before = outer[bisect_right(starts, q.first) - 1] if outer and starts[0] < q.first else None
        if before and before.pending and not before.content and _adjacent(text, sentences, before.after, q.first):
            owner, reach = before, before.after
        if not _is_speech(text, sentences, q.first, q.last):
            waiting = []
        elif owner and _adjacent(text, sentences, reach, q.first):
            owner.content.append((q.first, q.last))
            reach = q.last
        else:
            beside = waiting and _adjacent(text, sentences, waiting[-1][1], q.first)
            waiting = [*waiting, (q.first, q.last)] if beside else [(q.first, q.last)]


def _is_speech(text: Text, sentences: list[int], first: int, last: int) -> bool:
    """It opens a sentence and is long enough to be speech."""
    at = bisect_right(sentences, first) - 1
    opens = all(text.flags[k] & MARK for k in range(sentences[at], first))
    end = sentences[at + 1] if at + 1 < len(sentences) else len(text.words)
    sentence = text.words[last - 2] in {".", "!", "?"}
    return opens and (last - first > SPEECH or sentence) and last >= end - 1


def _adjacent(text: Text, sentences: list[int], end: int, first: int) -> bool:
    """No other sentence stands between the two tokens."""
    return bisect_right(sentences, first) - bisect_right(sentences, max(0, end - 1)) <= 1
