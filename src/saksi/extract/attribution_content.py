"""What is attributed: the extent of a cue's content, on its right, on its left, or both.

Extents follow PARC 3.0 and PolNeAR (Newell et al. 2018): with the complementiser and the quote marks, without the
mark that closes the sentence.
"""

import itertools

from saksi.extract.attribution_cue import Reading
from saksi.extract.attribution_view import (
    ADDRESSEE,
    ADVERB,
    AGENT,
    AS,
    AUX,
    BE,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    MARK,
    MEDIUM,
    MODAL,
    NEG,
    OBJECT,
    OF,
    OUTLET,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    TO,
    TOPIC,
    VERB,
    Text,
)
from saksi.extract.noun_phrase import DASHES, Span, phrase_after

WINDOW = 16  # tokens between a cue and its complementiser or quotation
CLOSERS = frozenset({'"', "”", "»", "'", "’", ")", "]", "?", "!", "…", "...", "``"})


def read_content(text: Text, readings: list[Reading], n: int) -> None:
    """Sets the content of the ``n``-th reading of a sentence; drops the reading where it has none."""
    r = readings[n]
    frame = r.cue.frame
    if r.match.form == "noun" or frame == "noun":
        _of_noun(text, readings, n)
    elif frame == "according" or (frame == "via" and r.side != "before"):
        _of_according(text, readings, n)
    elif frame == "mark":
        r.content = [(r.match.last, r.hi)]
    elif r.cue.sourceless:
        _of_sourceless(text, readings, n)
    elif r.passive:
        _of_passive(text, readings, n)
    else:
        _of_verb(text, readings, n)
    r.content = [s for s in (_trimmed(text, s) for s in r.content) if s]
    if not r.content and not r.pending:
        r.dropped = True


def _of_verb(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    kind, at = find_right(text, r)
    left = _left(text, readings, n)
    if left and left[1] <= r.lo and kind:
        left = None  # the quotation of the sentence before
    whole = left if left and text.has_verb(*left) and not _only_fronted(text, *left) else None
    quoted = left is not None and _ends_quoted(text, r, left)
    if kind == "question" and text.flags[at] & CLAUSE and r.cue.act == "say" and (whole or quoted):
        kind = ""
    if left and quoted and kind not in {"that", "infinitive", "question"}:
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
    if "clause" not in r.cue.content and "quote" not in r.cue.content:
        return
    if r.cue.needs in {"infinitive", "that"}:
        return
    if left and r.side != "shared":
        tail = _tail(text, readings, n, left)
        if tail or r.side == "after" or not _only_fronted(text, *left):
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


def find_right(text: Text, r: Reading) -> tuple[str, int]:
    """How content begins right of the cue, and at which token; ("", …) where none does."""
    at, home = r.after, text.inside[r.match.first]
    report = r.cue.frame == "report" or (r.match.entry.startswith("cue:ask"))
    adjunct = report or (at < r.hi and bool(text.flags[at] & (PREPOSITION | TIME | ADVERB | OBJECT)))
    k, limit, commas = at, min(r.hi, at + WINDOW), 0
    while k < limit:
        f = text.flags[k]
        if text.inside[k] != home:
            if k > at and not text.flags[k - 1] & MARK and r.cue.content[0] == "object":
                return "object", at
            direct = k == at or bool(text.flags[k - 1] & MARK) or "quote" in r.cue.content
            return ("quote", k) if direct else ("bare", at)
        if text.words[k] == ":":
            return "colon", k + 1
        if f & THAT and (k == at or ((adjunct or commas) and not text.flags[k - 1] & (DETERMINER | PREPOSITION))):
            if k == at and _is_demonstrative(text, k, r.hi):
                break
            return "that", k
        if f & QUESTION and (k == at or (report and not commas)) and not f & THAT:
            return "question", k
        if f & TO and "infinitive" in r.cue.content and (k == at or (adjunct and not commas)):
            return ("infinitive", k) if k == at or not _takes_object(r) else ("object", at)
        if f & MARK and text.words[k] in DASHES and k == at:
            close = next((c for c in range(k + 1, min(r.hi, k + 14)) if text.words[c] in DASHES), 0)
            if close and close + 1 < r.hi and text.flags[close + 1] & THAT:
                return "that", close + 1
        if f & MARK:
            if text.words[k] != "," or commas > 1:
                break
            if r.match.form == "ing" and r.side == "shared" and k > at and text.inside[min(k + 1, r.hi - 1)] == home:
                break
            commas += 1
            nxt = k + 1
            if nxt < r.hi and (text.inside[nxt] != home or text.flags[nxt] & THAT or (report and k > at)):
                k += 1
                continue
            aside = _aside_end(text, nxt, limit) if k == at else 0
            if aside and aside < r.hi and (text.inside[aside] != home or text.flags[aside] & THAT):
                k, commas = aside, 2
                continue
            break
        if k > at and (text.is_verb(k) or f & (PRONOUN | CONTRAST)):
            break
        if not adjunct and k > at:
            break
        k += 1
    return _bare(text, r, at)


def _aside_end(text: Text, first: int, limit: int) -> int:
    """The token after the comma that closes a verbless aside ("said, however, that"), or 0."""
    for k in range(first, min(limit, first + 9)):
        if text.words[k] == ",":
            return 0 if text.has_verb(first, k) else k + 1
    return 0


def _takes_object(r: Reading) -> bool:
    return "object" in r.cue.content and r.cue.act in {"call", "ask", "plan", "agree"}


def _is_demonstrative(text: Text, k: int, hi: int) -> bool:
    """ "said that." """
    return k + 1 >= hi or text.words[k + 1] in {".", ",", ";"}


def _bare(text: Text, r: Reading, at: int) -> tuple[str, int]:
    """A clause without complementiser, or an object."""
    while at < r.hi and (text.flags[at] & TIME or (text.is_adverb(at) and not text.flags[at] & DETERMINER)):
        at += 1
    if at < r.hi and text.flags[at] & PREPOSITION and at + 1 < r.hi and text.flags[at + 1] & TIME:
        k = at + 1
        while k < r.hi and text.flags[k] & TIME:
            k += 1
        if k < r.hi and not text.flags[k] & (MARK | PREPOSITION):
            at = k
    f = text.flags[at] if at < r.hi else MARK
    if f & (MARK | COORD) or (f & CONTRAST and not f & PREPOSITION):
        return "", at
    if text.flags[at] & TO and "infinitive" in r.cue.content:
        return "infinitive", at
    if r.cue.frame == "report":
        return _after_addressee(text, r, at)
    if "object" in r.cue.content:
        if text.flags[at] & (PREPOSITION | AGENT | CLAUSE) and not text.flags[at] & DETERMINER:
            return "", at
        return "object", at
    if text.flags[at] & PREPOSITION and not text.flags[at] & CLAUSE:
        comma = next((k for k in range(at, min(r.hi, at + 12)) if text.words[k] == ","), r.hi)
        return (
            ("bare", at) if comma < r.hi and text.has_verb(comma, r.hi) and not text.has_verb(at, comma) else ("", at)
        )
    begins = bool(f & (PRONOUN | DETERMINER)) or text.tokens[at].capital
    if "clause" in r.cue.content and (begins or text.has_verb(at, r.hi) or r.hi - at > 6):
        return "bare", at
    if "clause" in r.cue.content and r.cue.act == "say" and not f & FRONTED:
        return "weak", at
    return "", at


def _after_addressee(text: Text, r: Reading, at: int) -> tuple[str, int]:
    """The clause after the words for who is told."""
    if text.flags[at] & OBJECT:
        end = at + 1
    else:
        end = at
        while (
            end < r.hi
            and (text.flags[end] & OF or not text.flags[end] & (MARK | PRONOUN | PREPOSITION | TIME))
            and not text.is_verb(end)
        ):
            if end > at and text.flags[end] & DETERMINER:
                break
            if end > at + 1 and text.tokens[end].capital != text.tokens[end - 1].capital:
                break
            end += 1
    while end < r.hi and text.flags[end] & TIME:
        end += 1
    if end < r.hi and not text.flags[end] & (MARK | PREPOSITION) and text.has_verb(end, r.hi):
        return "bare", end
    if end > at and end < r.hi and text.words[end] == ",":
        r.after = end
    return "", end


def share_contents(readings: list[Reading]) -> None:
    """Verbs joined before one object have it in common ("neither confirmed nor denied the report")."""
    for r, b in itertools.pairwise(readings):
        if r.dropped and not r.content and b.side == "shared" and b.first - r.last <= 1 and r.source == b.source:
            r.content, r.dropped = list(b.content), not b.content


def addressee(text: Text, r: Reading) -> Span | None:
    """Who is told, where it is an outlet: "told Reuters"."""
    at = r.after
    if at < r.hi and text.flags[at] & ADDRESSEE and text.flags[at] & PREPOSITION:
        at += 1
    elif r.cue.frame != "report":
        return None
    span = phrase_after(text, at, r.hi) if at < r.hi else None
    if span and any(text.flags[k] & OUTLET and text.tokens[k].capital for k in range(*span)):
        return span
    return None


def _is_adjunct(text: Text, at: int, hi: int) -> bool:
    """The words to the end say only where, when or to whom it was said."""
    if at >= hi:
        return True
    f = text.flags[at]
    if not f & (PREPOSITION | TIME | ADVERB | OBJECT | MEDIUM | FRONTED) and not text.is_adverb(at):
        return False
    return not any(text.flags[k] & (THAT | PRONOUN) for k in range(at, hi))


def _left(text: Text, readings: list[Reading], n: int) -> Span | None:
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
        return _left_quote(text, r, text.inside[edge])
    if p > r.lo and text.words[edge] in {",", "—", "–", "―", "?", "!"}:
        if edge > r.lo and text.inside[edge - 1] != home and text.inside[edge - 1] >= 0:
            return _left_quote(text, r, text.inside[edge - 1])
        start = _left_start(text, readings, n)
        return (start, edge) if edge > start else None
    return None


def _same_paragraph(text: Text, a: int, b: int) -> bool:
    return "\n" not in text.doc.text[text.tokens[a].end : text.tokens[b].begin]


def _left_quote(text: Text, r: Reading, number: int) -> Span:
    q = text.quotations[number]
    if q.first > r.lo and not all(text.flags[k] & (MARK | COORD | CONTRAST | ADVERB) for k in range(r.lo, q.first)):
        return r.lo, q.last
    return q.first, q.last


def _ends_quoted(text: Text, r: Reading, left: Span) -> bool:
    """The left is a quotation, not a clause with a quoted word at its end."""
    number = text.inside[left[1] - 1]
    if number < 0 or number == text.inside[r.match.first]:
        return False
    q = text.quotations[number]
    return q.first <= left[0] or q.words > 6 or not _only_fronted(text, left[0], q.first)


def _left_start(text: Text, readings: list[Reading], n: int) -> int:
    """Where the clause on the left begins: the sentence, or after what an earlier attribution took."""
    r, start = readings[n], readings[n].lo
    for b in readings[:n]:
        if b.lo != r.lo or not b.content or b.dropped or b.last >= r.start:
            continue
        if b.content[-1][1] <= b.first:
            start = max(start, b.after)
        elif b.cue.act == "say" and b.content[0][0] > b.first and r.side == "before":
            dash = max((k for k in range(b.last, r.start - 1) if text.words[k] in DASHES), default=0)
            start = max(start, dash + 1 if dash else b.content[0][0])
    while start < r.start and text.flags[start] & MARK and text.words[start] not in CLOSERS | {"“", "„", "«"}:
        start += 1
    return start


def _only_fronted(text: Text, first: int, last: int) -> bool:
    """These words are an adverbial before the main clause, not a clause of their own."""
    f = text.flags[first]
    if f & (PREPOSITION | FRONTED | CLAUSE):
        return not any(text.words[k] == "," for k in range(first, last))
    return not text.has_verb(first, last)


def _tail(text: Text, readings: list[Reading], n: int, left: Span) -> list[Span]:
    """The rest of a clause that "he said" interrupts."""
    r = readings[n]
    if r.after >= r.hi - 1 or text.words[r.after] not in {",", "—", "–"}:
        return []
    at = r.after + 1
    f = text.flags[at]
    broken = _only_fronted(text, *left) or not text.has_verb(*left)
    if not broken and (f & (CONTRAST | FRONTED | QUESTION | DETERMINER | COORD) or not f & PREPOSITION):
        return []
    if any(b.first <= at + 1 <= b.last and b.match.form == "ing" for b in readings[n + 1 :]):
        return []
    return [(at, right_end(text, readings, n, at, "bare"))]


def right_end(text: Text, readings: list[Reading], n: int, at: int, kind: str) -> int:
    """The token after the content that begins at ``at``."""
    r, home = readings[n], text.inside[readings[n].match.first]
    if kind in {"quote", "colon"} and at < len(text.inside) and text.inside[at] != home and text.inside[at] >= 0:
        q = text.quotations[text.inside[at]]
        if at == q.first and (q.last >= r.hi - 1 or (text.flags[at - 1] & MARK and q.words > 4)):
            return max(q.last, at)
    end = _cut(text, readings, n, at)
    if end > at and text.inside[end - 1] != home and text.inside[end - 1] >= 0 and home < 0:
        end = max(end, text.quotations[text.inside[end - 1]].last)
    return end


def _cut(text: Text, readings: list[Reading], n: int, at: int) -> int:
    """The end of the clause: the sentence's, or where another attribution begins beside it."""
    r = readings[n]
    if r.source and r.side == "shared" and r.source[0] > at:
        return r.source[0] - 1
    early = _fronted_end(text, r, at) or _relative_end(text, r, at)
    if early:
        return early
    for b in readings[n + 1 :]:
        if b.lo == r.lo and b.side == "before" and b.start < r.first and text.words[b.first - 1] == ",":
            return b.first - 1
        if b.lo != r.lo or b.dropped or b.start <= at + 1:
            continue
        p = b.start - 1
        f = text.flags[p]
        if b.match.form == "noun" or b.cue.frame in {"noun", "mark"}:
            continue
        if b.cue.frame in {"according", "via"}:
            return b.first
        if f & CONTRAST or text.words[p] == ";" or (f & COORD and _speaks_beside(r, b)):
            return p
        if f & CLAUSE and p > at and (text.words[p - 1] == "," or f & CONTRAST):
            return p
        if b.match.form == "ing" and b.side == "shared" and f & MARK:
            return p + (text.inside[p] >= 0)
        if text.words[p] == "," and b.side in {"before", "after"} and (_is_trailing(text, b) or _opens_main(r, b)):
            return p
    return r.hi


def _opens_main(r: Reading, b: Reading) -> bool:
    """The later cue says something in the main clause, the earlier one stood in what came before it."""
    return b.cue.act == "say" and (r.cue.act != "say" or r.first <= r.lo + 1)


def _fronted_end(text: Text, r: Reading, at: int) -> int:
    """The comma that ends a subordinate clause before its main clause ("While X said that …, he …"), or 0."""
    k = r.start - 1
    if r.side != "before" or k < r.lo or not text.flags[k] & CLAUSE or text.flags[k] & AS or k > r.lo + 1:
        return 0
    home = text.inside[r.match.first]
    for c in range(at, r.hi - 2):
        if text.words[c] == "," and text.inside[c] == home and text.has_verb(c + 1, r.hi):
            nxt = text.flags[c + 1]
            if nxt & (PRONOUN | DETERMINER) or (text.tokens[c + 1].capital and not nxt):
                return c
    return 0


def _relative_end(text: Text, r: Reading, at: int) -> int:
    """The comma that closes "X, who said …, has …", or 0; so too "…, citing X, …"."""
    s = r.source
    relative = s and s[1] == r.first and s[1] - s[0] > 2 and text.words[s[1] - 2] == ","
    aside = r.match.form == "ing" and r.side == "shared" and text.words[r.first - 1] == ","
    if not relative and not aside:
        return 0
    home = text.inside[r.match.first]
    for c in range(at, r.hi - 1):
        if text.words[c] == "," and text.inside[c] == home:
            if text.is_verb(c + 1) or (aside and text.flags[c + 1] & THAT):
                return c
            if relative:
                return 0
    return 0


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


def _speaks_beside(r: Reading, b: Reading) -> bool:
    """A coordinated cue is a second attribution, not part of the first one's content ("said he feels and hopes")."""
    if r.cue.act in INNER or (r.match.form in {"ing", "base"} and b.match.form in {"past", "third"}):
        return True
    if b.side == "shared":
        return b.cue.act in SPEECH and (b.match.form == r.match.form or b.match.form not in TENSES)
    return b.cue.act not in INNER


INTENDING = frozenset({"call", "offer", "threaten", "plan", "hope", "reject", "agree"})
TENSES = frozenset({"past", "third", "base", "participle"})
SPEECH = frozenset(
    {"say", "claim", "accuse", "deny", "confirm", "condemn", "reject", "threaten", "offer", "doubt", "call"}
)
INNER = frozenset({"believe", "plan", "hope", "fear"})  # what one may be said to do, more often than one is told


def _is_trailing(text: Text, b: Reading) -> bool:
    """ "…, X said" at the end of the sentence."""
    return find_right(text, b)[0] in {"", "weak"} and not b.passive


def _of_passive(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    kind, at = find_right(text, r)
    kind = "" if kind == "weak" else kind
    right = [(at, right_end(text, readings, n, at, kind))] if kind else []
    if right and r.source and r.side == "after" and right[0][0] < r.source[0] < right[0][1]:
        right = [(at, r.source[0] - 1)]
    if kind in {"that", "question", "quote", "colon"} or (r.cue.act == "ask" and right):
        r.content = right
        return
    subject = r.subject = _whole_subject(text, readings, n)
    if not right and (subject is None or (_is_pronoun(text, subject) and not r.source)):
        if subject is None or not r.source:
            r.content = []
        return
    if not right and "object" in r.cue.content and _may_be_object(text, r):
        end = right_end(text, readings, n, r.after, "object")
        right = [(r.after, min(end, r.source[0] - 1) if r.source and r.after < r.source[0] <= end + 1 else end)]
    r.content = ([subject] if subject else []) + right


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


def _of_noun(text: Text, readings: list[Reading], n: int) -> None:
    r, at = readings[n], readings[n].after
    if at >= r.hi:
        return
    f = text.flags[at]
    if f & THAT and "clause" in r.cue.content and at + 1 < r.hi and not text.is_verb(at + 1):
        end = right_end(text, readings, n, at, "that")
        if r.start <= r.lo + 3:
            later = (b.first for b in readings[n + 1 :] if b.passive and text.has_verb(at + 1, b.first))
            end = min(_main_verb(text, at, end), next(later, end))
        r.content = [(at, end)]
    elif r.match.last - r.match.first > 1 and "object" in r.cue.content and not f & MARK:
        r.content = [(at, right_end(text, readings, n, at, "object"))]  # "a call for talks"
    elif f & TO and "infinitive" in r.cue.content and r.cue.act in INTENDING:
        r.content = [(at, right_end(text, readings, n, at, "infinitive"))]
    elif f & TOPIC and ("about" in r.cue.content or (r.cue.noun and r.cue.act in TOPICAL)):
        r.content = [(at + 1, _topic_end(text, r, at + 1))]


def _topic_end(text: Text, r: Reading, at: int) -> int:
    """The end of what a noun is about ("concern over the truce has grown")."""
    for k in range(at + 1, r.hi):
        f = text.flags[k]
        if f & (MARK | CONTRAST | CLAUSE) or (f & COORD and k + 1 < r.hi and text.is_verb(k + 1)):
            return k
        if f & (BE | AUX | MODAL) and not text.flags[k - 1] & (RELATIVE | PRONOUN):
            return k
    return r.hi


TOPICAL = frozenset(
    {"accuse", "condemn", "claim", "fear", "hope", "doubt", "agree", "reject", "threaten", "offer", "call"}
)


def _of_according(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    start = _left_start(text, readings, n)
    edge = r.first
    if edge - 1 > start and text.words[edge - 1] == "," and text.flags[edge - 2] & (CLAUSE | PREPOSITION | THAT):
        start = edge  # "after, according to X, …": the content is all on the right
    while edge > start and text.flags[edge - 1] & (MARK | COORD | CONTRAST) and text.words[edge - 1] not in CLOSERS:
        edge -= 1
    if edge > start:
        left = (start, edge)
        if text.inside[edge - 1] >= 0 and text.inside[edge - 1] != text.inside[r.match.first]:
            left = _left_quote(text, r, text.inside[edge - 1])
        r.content = [left]
        tail = r.after + 1
        if (
            tail + 2 < r.hi
            and text.words[r.after] == ","
            and not text.flags[tail] & TIME
            and _only_fronted(text, *left)
        ):
            r.content.append((tail, right_end(text, readings, n, tail, "bare")))
        return
    at = r.after
    while at < r.hi and text.flags[at] & (MARK | TIME) and text.inside[at] == text.inside[r.match.first]:
        at += 1
    if at < r.hi:
        r.content = [(at, right_end(text, readings, n, at, "quote"))]


def _of_sourceless(text: Text, readings: list[Reading], n: int) -> None:
    r = readings[n]
    if "sentence" in r.cue.content:
        before = [(r.subject[0], r.first)] if r.subject else []
        r.content = [*before, (r.last, right_end(text, readings, n, r.last, "bare"))]
    elif "subject" in r.cue.content:
        subject = _whole_subject(text, readings, n)
        r.content = [subject] if subject else []
    else:
        r.content = [(r.last, right_end(text, readings, n, r.last, "bare"))]


def _trimmed(text: Text, span: Span) -> Span | None:
    """Without marks at either end, but with quote marks."""
    first, last = span
    while first < last and text.flags[first] & MARK and text.inside[first] < 0:
        first += 1
    while last > first and text.flags[last - 1] & MARK and (text.words[last - 1] not in CLOSERS):
        last -= 1
    return (first, last) if last > first else None
