"""What is attributed: the content of a cue, on its right, on its left, or both.

Extents follow PARC 3.0 and PolNeAR (Newell et al. 2018): with the complementiser and the quote marks, without the
mark that closes the sentence.
"""

import itertools

from saksi.extract.attribution_extent import right_end
from saksi.extract.attribution_frames import of_according, of_noun, of_passive, of_sourceless
from saksi.extract.attribution_left import ends_quoted, left_of, only_fronted, tail_of
from saksi.extract.attribution_object import topic
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_right import find_right
from saksi.extract.attribution_view import (
    ADVERB,
    CLAUSE,
    CLOSERS,
    CONTRAST,
    COORD,
    FRONTED,
    MARK,
    MEDIUM,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    Text,
)
from saksi.extract.noun_phrase import Span


def read_content(text: Text, readings: list[Reading], n: int) -> None:
    """Sets the content of the ``n``-th reading of a sentence; drops the reading where it has none."""
    r = readings[n]
    frame = r.cue.frame
    if r.match.form == "noun" or frame == "noun":
        of_noun(text, readings, n)
    elif frame == "according" or (frame == "via" and r.side != "before"):
        of_according(text, readings, n)
    elif frame == "mark":
        r.content = [(r.match.last, r.hi)]
    elif r.cue.sourceless:
        of_sourceless(text, readings, n)
    elif r.passive:
        of_passive(text, readings, n)
    else:
        _of_verb(text, readings, n)
    r.content = [s for s in (_without_marks(text, s) for s in r.content) if s]
    if not r.content and not r.pending:
        r.dropped = True


def _of_verb(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    kind, at = find_right(text, r)
    left = left_of(text, readings, n)
    beside = at > r.after or kind in {"bare", "object", "weak"}
    if left and left[1] <= r.lo and kind and not (beside and _goes_on(text, left[1] - 1)):
        left = None  # the quotation of the sentence before
    if left and kind == "quote" and text.words[at - 1] == "," and not _begins(text, at):
        r.content = [left, (at, right_end(text, readings, n, at, kind))]  # "When it rained, X said, “we were out”"
        return
    if left and kind and text.inside[left[0]] == text.inside[r.match.first] and _opens_clause(text, left[0]):
        left = left if kind not in {"quote", "colon", "object", "weak"} else None  # "Asked by X, she said: …"
    whole = left if left and text.has_verb(*left) and not only_fronted(text, *left) else None
    quoted = left is not None and ends_quoted(text, r, left)
    if kind == "question" and text.flags[at] & CLAUSE and r.cue.act == "say" and (whole or quoted):
        kind = ""
    if left and quoted and (at > r.after or kind not in {"that", "infinitive", "question"}):
        r.content = [left]
        if kind == "quote":
            r.content.append((at, right_end(text, readings, n, at, kind)))
        return
    if kind in {"bare", "object"} and whole and _is_adjunct(text, at, r.hi):
        kind = ""
    if kind == "weak":  # "said so": only where nothing else is said
        kind = "" if left else "bare"
    if kind == "colon" and at >= r.hi - 1:
        r.pending = True
        return
    if kind:
        if r.cue.needs and not _meets(r.cue.needs, kind):
            return
        r.content = [(at, right_end(text, readings, n, at, kind))]
        return
    if r.object_clitic:
        r.content = [(r.match.last - 1, r.match.last)]
        return
    if not quoted and not r.cue.needs:
        r.content = topic(text, r) or _relative_object(text, r)
        if r.content:
            return
    if "clause" not in r.cue.content and "quote" not in r.cue.content:
        return
    if r.cue.needs in {"infinitive", "that"} or (r.cue.needs and left and not quoted):
        return
    if left and r.side != "shared":
        tail = tail_of(text, readings, n, left)
        if tail or r.side == "after" or not only_fronted(text, *left):
            r.content = [left, *tail] if left[1] - left[0] > 1 or text.flags[left[0]] & PRONOUN else tail
            return
    comma = _comma_after(text, r) if r.as_clause else 0
    if comma:
        r.content = [(comma + 1, right_end(text, readings, n, comma + 1, "bare"))]
    elif (
        (r.side != "after" or r.first == r.lo) and r.after + 2 < r.hi and text.words[r.after] == "," and not r.cue.needs
    ):
        at = r.after + 1
        begins = any(b.first == at for b in readings[n + 1 :])
        if not begins and not text.flags[at] & (TIME | COORD | CONTRAST | CLAUSE | FRONTED):
            r.content = [(at, right_end(text, readings, n, at, "bare"))]
    elif r.cue.act == "say" and r.side != "shared":
        r.pending = True


def _begins(text: Text, at: int) -> bool:
    """The quotation at ``at`` begins with a capital: a sentence of its own."""
    first = text.quotations[text.inside[at]].inner if text.inside[at] >= 0 else at
    return first >= len(text.tokens) or text.tokens[first].capital or text.tokens[first].kind != "w"


def _relative_object(text: Text, r: Reading) -> list[Span]:
    """The pronoun that stands for what is said ("the raid, which Tolmar denied")."""
    p = r.start - 1
    if r.side != "before" or p <= r.lo or not text.flags[p] & (RELATIVE | QUESTION):
        return []
    return [(p, p + 1)] if r.after >= r.hi or text.flags[r.after] & (MARK | PREPOSITION | COORD | CLAUSE | TIME) else []


def _goes_on(text: Text, last: int) -> bool:
    """A quotation that ends here closes with a mark after which its sentence may go on ("“Why?” he asked")."""
    number = text.inside[last]
    return number >= 0 and text.words[text.quotations[number].close - 1] in {"?", "!", ",", "…", "..."}


def _opens_clause(text: Text, at: int) -> bool:
    """An adverbial clause begins here ("When X spoke, …", "Asked by X, …")."""
    return bool(text.flags[at] & CLAUSE) or text.is_participle(at) or text.words[at].endswith(text.classes.verb_endings)


def _comma_after(text: Text, r: Reading) -> int:
    """The comma that ends "as X reported on Monday,", or 0."""
    for k in range(r.after, min(r.hi, r.after + 9)):
        if text.words[k] == ",":
            return k
        if text.is_verb(k):
            return 0
    return 0


def _meets(needs: str, kind: str) -> bool:
    return (
        kind in needs.split(" or ")
        or (needs == "that" and kind == "question")
        or (kind == "colon" and "quote" in needs)
    )


def _is_adjunct(text: Text, at: int, hi: int) -> bool:
    """The words to the end say only where, when or to whom it was said."""
    if at >= hi:
        return True
    f = text.flags[at]
    if not f & (PREPOSITION | TIME | ADVERB | OBJECT | MEDIUM | FRONTED) and not text.is_adverb(at):
        return False
    comma = next((k for k in range(at, hi) if text.words[k] == ","), hi)
    return not any(text.flags[k] & (THAT | PRONOUN) for k in range(at, comma))


def _without_marks(text: Text, span: Span) -> Span | None:
    """Without marks at either end, but with quote marks."""
    first, last = span
    while first < last and text.flags[first] & MARK and text.inside[first] < 0:
        first += 1
    while last > first and text.flags[last - 1] & MARK and (text.words[last - 1] not in CLOSERS):
        last -= 1
    return (first, last) if last > first else None


def share_contents(readings: list[Reading]) -> None:
    """Verbs joined before one object have it in common ("neither confirmed nor denied the report")."""
    for r, b in itertools.pairwise(readings):
        if (
            r.dropped
            and not r.content
            and r.match.form != "noun"
            and b.side == "shared"
            and b.first - r.last <= 1
            and r.source == b.source
        ):
            r.content, r.dropped = list(b.content), not b.content
