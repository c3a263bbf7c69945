"""Where content ends: with its sentence, its quotation, or before another attribution."""

from saksi.extract.attribution_object import clause_end, object_end
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_right import find_right
from saksi.extract.attribution_view import (
    AS,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    MARK,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    TO,
    VERB,
    Text,
)


def right_end(text: Text, readings: list[Reading], n: int, at: int, kind: str) -> int:
    """The token after the content that begins at ``at``."""
    r, home = readings[n], text.inside[readings[n].match.first]
    if kind in {"quote", "colon"} and at < len(text.inside) and text.inside[at] != home and text.inside[at] >= 0:
        q = text.quotations[text.inside[at]]
        if at == q.first and (q.last >= r.hi - 1 or (text.flags[at - 1] & MARK and q.words > 4)):
            return max(q.last, at)
    end = _cut(text, readings, n, at)
    end = min(end, _bracket_end(text, r, at))
    if kind == "infinitive":
        end = min(end, clause_end(text, at, r.hi))
    if kind == "object" and r.cue.content[0] == "object":
        end = min(end, max(object_end(text, at, r.hi), at + 1))
    if end > at and text.inside[end - 1] != home and text.inside[end - 1] >= 0 and home < 0:
        end = max(end, text.quotations[text.inside[end - 1]].last)
    return end


def _bracket_end(text: Text, r: Reading, at: int) -> int:
    """The closing bracket of an aside that the cue stands in, or a token beyond the sentence."""
    for k in range(r.first - 1, max(r.lo, r.first - ASIDE) - 1, -1):
        if text.words[k] == ")":
            break
        if text.words[k] == "(":
            return next((c for c in range(at, r.hi) if text.words[c] == ")"), r.hi + 1)
    return len(text.words)


ASIDE = 30  # tokens before its cue that an aside in brackets may have


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
        if b.lo != r.lo or b.dropped or b.start <= at + 1 or b.start > r.hi:
            continue
        p = b.start - 1
        f = text.flags[p]
        if b.match.form == "noun" or b.cue.frame in {"noun", "mark"}:
            continue
        if b.cue.frame in {"according", "via"}:
            return b.first
        if f & CONTRAST and (_in_relative(text, at, p) or (p == at + 1 and text.flags[at] & THAT)):
            continue  # "said that while it rained, …"
        if (
            f & CONTRAST
            or text.words[p] == ";"
            or (f & COORD and _speaks_beside(r, b) and not _joins_subject(text, r, b, at))
        ):
            return p
        if f & CLAUSE and p > at and (text.words[p - 1] == "," or f & CONTRAST):
            return p
        if b.match.form == "ing" and b.side == "shared" and f & MARK:
            return p + (text.inside[p] >= 0)
        trails = b.side in {"before", "after"} and parted(text, p, r) and not _only_fronted(text, at, p)
        if trails and (_is_trailing(text, b) or _opens_main(text, r, b)):
            return p
    return r.hi


def _joins_subject(text: Text, r: Reading, b: Reading, at: int) -> bool:
    """The coordinator joins two halves of a subject ("she said boatmen or millers would refuse")."""
    said = r.cue.act == "say" and r.cue.content[0] != "object" and b.side == "before"
    return said and not text.has_verb(at, b.start - 1) and b.start - at <= 4


def _only_fronted(text: Text, at: int, p: int) -> bool:
    """What stands before the comma only opens the clause that follows ("after the talks, he said it was open")."""
    opens = text.flags[at] & (PREPOSITION | FRONTED | CLAUSE) or text.is_participle(at)
    return bool(opens) and not text.has_verb(at, p)


def _in_relative(text: Text, at: int, p: int) -> bool:
    """A relative clause between commas is still open at ``p`` ("members, who lean left but voted, would …")."""
    for k in range(p - 1, at, -1):
        if text.words[k] == ",":
            return bool(text.flags[k + 1] & RELATIVE)
    return False


def parted(text: Text, p: int, r: Reading) -> bool:
    """A comma stands at ``p``, or closes the quotation that ends there."""
    number = text.inside[p]
    if number >= 0 and number != text.inside[r.match.first]:
        close = text.quotations[number].close
        return close <= p and text.words[close - 1] == ","
    return text.words[p] == ","


def _opens_main(text: Text, r: Reading, b: Reading) -> bool:
    """The later cue says something in the main clause, the earlier one stood in what came before it."""
    return b.cue.act == "say" and (
        r.cue.act != "say" or r.first <= r.lo + 1 or (b.start > r.first and _is_fronted(text, r))
    )


def _is_fronted(text: Text, r: Reading) -> bool:
    """The cue stands in what opens the sentence before its main clause: no comma yet ("Asked to comment, X said")."""
    f = text.flags[r.lo]
    opens = f & (PREPOSITION | FRONTED | CLAUSE | TO) or text.is_participle(r.lo) or text.flags[r.lo] & VERB
    return bool(opens) and not any(text.words[k] == "," for k in range(r.lo, r.first))


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
            if text.is_verb(c + 1) and not (text.flags[at] & THAT and not text.has_verb(at, c)):
                return c
            if aside and text.flags[c + 1] & THAT:
                return c
            if relative:
                return 0
    return 0


def _speaks_beside(r: Reading, b: Reading) -> bool:
    """A coordinated cue is a second attribution, not part of the first one's content ("said he feels and hopes")."""
    if r.cue.act in INNER or (r.match.form in {"ing", "base"} and b.match.form in {"past", "third"}):
        return True
    if b.side == "shared":
        return b.cue.act in SPEECH and (b.match.form == r.match.form or b.match.form not in TENSES)
    return b.cue.act not in INNER


TENSES = frozenset({"past", "third", "base", "participle"})


SPEECH = frozenset(
    {"say", "claim", "accuse", "deny", "confirm", "condemn", "reject", "threaten", "offer", "doubt", "call"}
)


INNER = frozenset({"believe", "plan", "hope", "fear"})  # what one may be said to do, more often than one is told


def _is_trailing(text: Text, b: Reading) -> bool:
    """ "…, X said" at the end of the sentence."""
    if b.source and any(text.flags[k] & RELATIVE and not text.flags[k] & THAT for k in range(*b.source)):
        return False
    return find_right(text, b)[0] in {"", "weak"} and not b.passive
