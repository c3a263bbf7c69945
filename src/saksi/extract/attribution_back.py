"""What points back: "Thus said X" to the sentence before, "the claims could not be verified" to those before it."""

from bisect import bisect_right

from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import ABOUT, ANAPHOR, MARK, NEG, OF, Text
from saksi.extract.noun_phrase import Span

SHORT = 8  # tokens of a content that may only point back
FEW = 8  # sentences a reply looks back over


def sentence_before(text: Text, at: int) -> Span | None:
    """The sentence before the one that holds token ``at``, without its final mark."""
    n = _number(text, at) - 1
    return _bare(text, n) if n >= 0 else None


def _number(text: Text, at: int) -> int:
    return bisect_right(text.starts, at) - 1


def _bare(text: Text, n: int) -> Span | None:
    s = text.doc.sentences[n]
    last = s.last
    while last > s.first and text.flags[last - 1] & MARK and text.inside[last - 1] < 0:
        last -= 1
    return (s.first, last) if last > s.first else None


def sentences_before(text: Text, at: int) -> list[Span]:
    """The sentences before token ``at`` in its paragraph; where it opens one, those of the paragraph before."""
    here = _number(text, at)
    sentences = text.doc.sentences
    n = here - 1
    if n < 0:
        return []
    paragraph = sentences[n].paragraph
    first = n
    while first > max(0, here - FEW) and sentences[first - 1].paragraph == paragraph:
        first -= 1
    return [s for k in range(first, n + 1) if (s := _bare(text, k))]


def points_back(text: Text, span: Span) -> bool:
    """These words only point back: "this", "that", "hal itu"."""
    definite = text.language.profile.definite
    words = [k for k in range(*span) if not text.flags[k] & MARK]
    return bool(words) and all(text.flags[k] & ANAPHOR or text.words[k] in definite for k in words)


def refers_back(text: Text, r: Reading) -> bool:
    """A reply to what was said before: its content is an anaphor, or a short noun phrase with a noun of saying."""
    if r.cue.act not in REPLIES or not r.content or len(r.content) > 1:
        return False
    first, last = r.content[0]
    if last - first > SHORT or text.inside[first] != text.inside[r.match.first]:
        return False
    if points_back(text, (first, last)):
        return True
    definite = text.language.profile.definite
    near = any(text.words[k] in definite or text.flags[k] & (ANAPHOR | NEG) for k in range(first, last))
    said = any(k in text.sayings for k in range(first, last))
    return near and (r.cue.sourceless or (r.passive and not r.source) or said)


REPLIES = frozenset({"doubt", "deny", "confirm"})


def about(text: Text, r: Reading) -> list[Span]:
    """The earlier words that a reading is about, where its content does not say."""
    if refers_back(text, r):
        return sentences_before(text, r.match.first)
    of = said_of(text, r) if r.content and r.content[0][1] <= r.first else None
    return [of] if of else []


def reply_to(readings: list[Reading], n: int) -> None:
    """A reply without words of its own answers the saying before it in the sentence ("Veria says X; Tolmar denies")."""
    r = readings[n]
    if r.cue.act not in {"deny", "confirm"} or not r.source or r.side != "before" or r.hi - r.after > 2:
        return
    told = next((b for b in reversed(readings[:n]) if b.lo == r.lo and b.content and b.source != r.source), None)
    if told and (not r.content or r.content[-1][0] <= told.first < r.content[-1][1] <= r.first):
        r.content, r.dropped = list(told.content), False


def said_of(text: Text, r: Reading) -> Span | None:
    """What a quotation is said of: "“Nonsense,” the mayor said of the report"."""
    at = r.after
    if r.cue.act != "say" or at + 1 >= r.hi or not text.flags[at] & (OF | ABOUT):
        return None
    end = at + 1
    while end < r.hi and not text.flags[end] & MARK:
        end += 1
    return (at + 1, end) if end > at + 1 else None
