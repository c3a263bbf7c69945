"""Noun phrases that stand before or after a verb, as far as their words tell: who is said to speak.

Extents follow PARC 3.0 (Pareti 2015, ch. 3): the whole noun phrase with its appositions and restrictive relative
clauses; a relative pronoun with its antecedent.
"""

from saksi.extract.attribution_view import (
    ADDRESSEE,
    ADVERB,
    AGENT,
    AUX,
    BE,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FINITE,
    FRONTED,
    GENITIVE,
    MARK,
    MEDIUM,
    MODAL,
    NEG,
    OBJECT,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    TO,
    VERB,
    Text,
)

Span = tuple[int, int]
REACH = 40  # tokens a subject may be long
DASHES = frozenset({"—", "–", "-", "―"})
MODALITY = MODAL | AUX | BE | NEG


def subject_before(text: Text, at: int, lo: int) -> Span | None:
    """Tokens of the noun phrase that ends right before ``at``, not reaching before ``lo``."""
    i = at - 1
    if i < lo:
        return None
    if text.flags[i] & RELATIVE and i > lo:
        head = _antecedent(text, i, lo)
        if head:
            return head
    if text.words[i] == ",":
        return _over_parentheses(text, i, lo)
    if ends_apposition(text, at, lo):
        return _over_parentheses(text, i, lo)
    if text.words[i] in DASHES:
        return _over_dashes(text, i, lo)
    return _phrase_ending(text, i, lo)


def ends_apposition(text: Text, at: int, lo: int) -> bool:
    """A quoted name with the comma inside stands right before ("X, host of “Y,” said")."""
    number = text.inside[at - 1]
    if number < 0 or number == text.inside[at]:
        return False
    q = text.quotations[number]
    if q.words > 10 or q.first - 2 <= lo or text.words[q.close - 1] != "," or text.flags[q.first - 1] & MARK:
        return False
    comma = _comma_before(text, q.first, lo)
    return comma is not None and not any(text.flags[k] & (BE | AUX | MODAL | PRONOUN) for k in range(comma, q.first))


def _antecedent(text: Text, i: int, lo: int) -> Span | None:
    """The noun phrase a relative pronoun at ``i`` stands for, with the pronoun."""
    j = i - 1
    if text.words[j] == "," and j > lo:
        j -= 1
    if text.flags[j] & (MARK | VERB | COORD | PREPOSITION) and text.words[j] != ")":
        return (i, i + 1) if not text.flags[i] & THAT else None
    head = _phrase_ending(text, j, lo)
    return (head[0], i + 1) if head else None


def _over_parentheses(text: Text, comma: int, lo: int) -> Span | None:
    """The subject of "X, chief of Y, said", "X, who was there, said", "X, however, said"."""
    end, first, best = comma, None, None
    for _ in range(4):
        opening = _comma_before(text, end, lo)
        if opening is None or opening <= lo:
            return best
        inner = opening + 1
        relative = text.flags[inner] & (RELATIVE | QUESTION | CLAUSE)
        if not relative and any(text.flags[k] & MODALITY and text.words[k] != "'s" for k in range(inner, end)):
            return best
        head = _phrase_ending(text, opening - 1, lo)
        if head is None or (head[1] - head[0] == 1 and text.tokens[head[0]].kind == "n"):
            end = opening
            continue
        if first is None and text.tokens[inner].capital and _is_fronted(text, lo, opening):
            return inner, comma + 1
        if not _is_apposition(text, inner, end):
            return head
        if first is None:
            first = comma + 1  # PolNeAR closes the apposition with its comma
        best = (head[0], first)
        if text.tokens[head[0]].capital or text.flags[head[0]] & DETERMINER or text.tokens[head[0]].kind == "n":
            return best
        end = opening
    return best


def _is_fronted(text: Text, lo: int, comma: int) -> bool:
    """The words up to the comma are an adverbial that opens the sentence ("After the vote in Y, X (R), said")."""
    return bool(text.flags[lo] & (PREPOSITION | FRONTED | CLAUSE)) and not text.flags[lo] & DETERMINER


def _over_dashes(text: Text, dash: int, lo: int) -> Span | None:
    """The subject of "X — a teacher from Y — said"."""
    for j in range(dash - 1, max(lo, dash - REACH), -1):
        if text.words[j] in DASHES and text.words[j - 1] not in DASHES:
            head = _phrase_ending(text, j - 1, lo)
            return (head[0], dash + 1) if head else None
    return None


def _comma_before(text: Text, i: int, lo: int) -> int | None:
    home = text.inside[i] if text.words[i] == "," else -1
    i -= 1
    floor = max(lo, i - REACH)
    while i >= floor:
        word = text.words[i]
        if word == "," and text.inside[i] == home:
            return i
        if word == ")":
            i = _paren_open(text, i, lo)
        elif word in {":", ";"}:
            return None
        elif text.inside[i] >= 0 and text.inside[i] != home:
            q = text.quotations[text.inside[i]]
            if q.words > 10 or q.first <= floor:
                return None
            i = q.first
        i -= 1
    return None


def _paren_open(text: Text, i: int, lo: int) -> int:
    j = i
    while j > lo and text.words[j] != "(":
        j -= 1
    return j if text.words[j] == "(" else i


def _is_apposition(text: Text, first: int, last: int) -> bool:
    """These words name the same again: no relative clause, no adverbial."""
    f = text.flags[first]
    if f & (QUESTION | PREPOSITION | FRONTED | CLAUSE | COORD | CONTRAST | PRONOUN) or text.is_adverb(first):
        return False
    return first < last and not f & (FINITE | TIME) and not text.words[first].endswith("ing")


def _phrase_ending(text: Text, i: int, lo: int) -> Span | None:
    """The noun phrase whose last token is ``i``."""
    i = _without_time(text, i, lo)
    if i < lo or (text.flags[i] & MARK and text.words[i] not in {")", '"', "”", "'", "’"}):
        return None
    if text.flags[i] & PRONOUN:
        return (i, i + 1)
    first = _walk_left(text, i, lo)
    first = _trimmed(text, first, i)
    return (first, i + 1) if first <= i else None


def _without_time(text: Text, i: int, lo: int) -> int:
    """The last token before a time adverbial ("the White House on Monday")."""
    j = i
    while j > lo and (text.flags[j] & TIME or text.is_adverb(j)):
        j -= 1
    if j < i and text.flags[j] & PREPOSITION and j > lo:
        j -= 1
    while j > lo and j < i and text.flags[j] & COORD:
        j -= 1
    return j if j == i or not text.flags[j] & MARK else i


def _walk_left(text: Text, i: int, lo: int) -> int:
    """The first token of the phrase that ends at ``i``."""
    flags, words = text.flags, text.words
    home = text.inside[i]
    j = i
    floor = max(lo, i - REACH)
    while j >= floor:
        f = flags[j]
        if text.inside[j] != home:
            if home >= 0:
                break
            q = text.quotations[text.inside[j]]
            if q.words > 8 or q.first < lo or text.flags[q.close - 1] & MARK:
                break
            j = q.first - 1
            continue
        if f & MARK:
            if words[j] == ")":
                k = _paren_open(text, j, lo)
                if k < j:
                    j = k - 1
                    continue
            if words[j] == "," and _joins_list(text, j, lo, i):
                j -= 1
                continue
            break
        if f and j < i and _stops(text, j, lo):
            break
        j -= 1
    return j + 1


def _stops(text: Text, j: int, lo: int) -> bool:
    """The phrase begins after token ``j``: a clause's wall stands there."""
    f = text.flags[j]
    if f & COORD:
        return _clause_before(text, j, lo)
    if f & VERB:
        return not _participle(text, j, lo)
    if f & (BE | AUX | MODAL):
        return text.words[j] not in {"'s"} and not _relative_before(text, j, lo)
    if f & THAT and not f & RELATIVE:
        return True
    if f & THAT:
        return not (j > lo and not text.is_verb(j - 1) and not text.flags[j - 1] and text.is_verb(j + 1))
    if f & RELATIVE:
        return False
    if f & PRONOUN:
        return not _relative_before(text, j, lo)
    return bool(f & (CONTRAST | CLAUSE)) and not f & PREPOSITION


def _participle(text: Text, j: int, lo: int) -> bool:
    """A verb form inside a phrase ("a report released Friday", "officials who fled")."""
    if _relative_before(text, j, lo):
        return True
    after = text.flags[j + 1] if j + 1 < len(text.flags) else MARK
    before = text.flags[j - 1] if j > lo else MARK
    if before & (DETERMINER | GENITIVE | PREPOSITION):
        return True
    ed = bool(text.classes.verb_endings) and text.words[j].endswith(text.classes.verb_endings)
    return ed and not before & (PRONOUN | MARK | GENITIVE) and bool(after & (PREPOSITION | TIME | ADVERB | AGENT))


def _relative_before(text: Text, j: int, lo: int) -> bool:
    for k in range(j - 1, max(lo, j - 6) - 1, -1):
        if text.flags[k] & MARK:
            return False
        if text.flags[k] & RELATIVE and not text.flags[k] & THAT:
            return k > lo and text.words[k - 1] != ","
    return False


def _clause_before(text: Text, j: int, lo: int) -> bool:
    """What stands left of a coordinator at ``j`` is a clause, not the first half of a double subject."""
    k = j - 1
    if k < lo or text.words[k] == ",":
        return not (k > lo and _joins_list(text, k, lo, j))
    floor = max(lo, j - 12)
    while k >= floor:
        if text.flags[k] & MARK or text.flags[k] & (CONTRAST | THAT):
            return False
        inside = k > lo and bool(text.flags[k - 1] & (DETERMINER | GENITIVE | PREPOSITION))
        if not inside and text.is_verb(k) and not _relative_before(text, k, lo):
            return True
        k -= 1
    return False


def _joins_list(text: Text, comma: int, lo: int, end: int) -> bool:
    """The comma stands between names of a list that has a coordinator further on."""
    if not any(text.flags[k] & COORD for k in range(comma + 1, end)):
        return False
    k = comma - 1
    while k >= max(lo, comma - 8) and not text.flags[k] & MARK:
        if text.is_verb(k) or text.flags[k] & (PRONOUN | CLAUSE):
            return False
        k -= 1
    first = k + 1
    if first >= comma or text.flags[first] & (PREPOSITION | FRONTED) or text.is_adverb(first):
        return False
    return text.tokens[comma - 1].capital or bool(text.flags[first] & DETERMINER)


def _trimmed(text: Text, first: int, last: int) -> int:
    """Without the conjunctions, adverbs and marks a sentence may open with."""
    flags = text.flags
    while first <= last and (
        flags[first] & (COORD | CONTRAST | MARK)
        or (flags[first] & CLAUSE and not flags[first] & DETERMINER)
        or (flags[first] & THAT and first < last and flags[first + 1] & (DETERMINER | PRONOUN))
        or (text.is_adverb(first) and not flags[first] & DETERMINER)
    ):
        first += 1
    if first < last and flags[first] & (PREPOSITION | FRONTED) and not flags[first] & OF:
        first = _after_fronted(text, first, last)
    return first


def _after_fronted(text: Text, first: int, last: int) -> int:
    """Past a prepositional phrase of time that opens the sentence without a comma ("On Friday police")."""
    k = first + 1
    while k <= last and (text.flags[k] & (TIME | DETERMINER) or text.tokens[k].kind == "n"):
        k += 1
    return k if k <= last and text.flags[k - 1] & TIME else first


def phrase_after(text: Text, i: int, hi: int) -> Span | None:
    """Tokens of the noun phrase that begins at ``i``: "said X, a spokesman", "according to X"."""
    if i >= hi or (text.flags[i] & (MARK | COORD | CONTRAST | TIME | THAT) and not text.flags[i] & DETERMINER):
        return None
    if text.flags[i] & PRONOUN or (text.flags[i] & OBJECT and not text.flags[i] & POSSESSIVE):
        return (i, i + 1)
    end = _walk_right(text, i, hi)
    while end > i + 1 and text.flags[end - 1] & (PREPOSITION | TIME | DETERMINER) and end - 1 > i:
        end -= 1
    return (i, end) if end > i else None


def _walk_right(text: Text, i: int, hi: int) -> int:
    flags, words = text.flags, text.words
    home = text.inside[i]
    j = i
    while j < hi:
        f = flags[j]
        if text.inside[j] != home:
            q = text.quotations[text.inside[j]]
            if home >= 0 or q.words > 6 or j == i:
                break
            j = q.last
            continue
        if f & MARK:
            if words[j] == "(" and j > i:
                j = _paren_close(text, j, hi)
                continue
            if words[j] == "," and j > i:
                end = _apposition_end(text, j, hi)
                if end:
                    j = end
                    continue
            break
        if j > i and _ends_phrase(text, j, hi, i):
            break
        j += 1
    return j


def _paren_close(text: Text, i: int, hi: int) -> int:
    for j in range(i, min(hi, i + 12)):
        if text.words[j] == ")":
            return j + 1
    return i + 1


def _ends_phrase(text: Text, j: int, hi: int, start: int) -> bool:
    f = text.flags[j]
    if f & (TIME | CONTRAST | PRONOUN | CLAUSE) or (f & THAT and not f & RELATIVE):
        return True
    if f & COORD:
        return j + 1 >= hi or bool(text.flags[j + 1] & (MARK | VERB | PRONOUN | PREPOSITION)) or text.is_adverb(j + 1)
    if f & RELATIVE:
        return False
    if f & VERB and _participle(text, j, start):
        return False
    if f & (BE | AUX | MODAL | VERB) and text.words[j] != "'s":
        return not _relative_before(text, j, start)
    if f & TO:
        following = text.flags[j + 1] if j + 1 < hi else MARK
        return bool(following & (VERB | BE | AUX)) or not (following or text.tokens[j + 1].capital)
    if f & ADDRESSEE:
        return True
    if f & PREPOSITION and not f & OF:
        return _adverbial(text, j, hi)
    return text.is_adverb(j) or bool(f & FRONTED)


def _adverbial(text: Text, j: int, hi: int) -> bool:
    """The preposition at ``j`` says how or when it was said, not which speaker is meant ("in a statement")."""
    if text.flags[j] & FRONTED:
        return True
    for k in range(j + 1, min(hi, j + 5)):
        f = text.flags[k]
        if f & (MEDIUM | TIME | OBJECT) or text.tokens[k].kind == "n":
            return True
        if f & (MARK | PREPOSITION):
            return False
    return False


def _apposition_end(text: Text, comma: int, hi: int) -> int:
    """The token after an apposition that follows the comma, or 0."""
    first = comma + 1
    if first >= hi or not _is_apposition(text, first, hi):
        return 0
    j = first
    while j < min(hi, first + 22):
        word = text.words[j]
        if word in {",", ".", ";", ":", "?", "!"} or text.inside[j] != text.inside[comma]:
            break
        if text.is_verb(j) and not _participle(text, j, first) and text.words[j] != "'s":
            return 0
        if text.flags[j] & (FRONTED | PRONOUN | TIME) and j > first:
            break
        j += 1
    described = text.flags[first] & DETERMINER or not text.tokens[first].capital
    if j > first and described and text.language.profile.modifiers == "before":
        return j
    if j > first and text.flags[first] & DETERMINER and j < hi and text.words[j] == ",":
        return j
    named = all(text.tokens[k].capital or text.flags[k] & MARK for k in range(first, j))
    close = j >= hi or text.words[j] in {",", ".", ";"} or text.flags[j] & TIME
    return j if close and named and 0 < j - first <= 6 else 0


def main_subject(text: Text, lo: int, at: int) -> Span | None:
    """The noun phrase that opens the clause at ``lo`` and is the subject of a later verb before ``at``.

    A fronted adverbial up to its comma is passed over. The end is the first verb; where no word is known to be a
    verb, the end of the leading names or of a short noun phrase.
    """
    i = lo
    while i < at and (text.flags[i] & (COORD | CONTRAST | MARK) or text.is_adverb(i)):
        i += 1
    if i < at and (text.flags[i] & (PREPOSITION | FRONTED) or text.is_participle(i)):
        comma = next((k for k in range(i, at) if text.words[k] == ","), None)
        if comma is None:
            return None
        i = comma + 1
    if i >= at:
        return None
    if text.flags[i] & PRONOUN:
        return (i, i + 1)
    return _opening_phrase(text, i, at)


def _opening_phrase(text: Text, i: int, at: int) -> Span | None:
    j = i
    named = False
    while j < at:
        f = text.flags[j]
        if f & MARK or f & (TO | TIME | ADVERB | RELATIVE | PRONOUN) or text.is_verb(j):
            break
        capital = text.tokens[j].capital
        if named and not capital and not f & (OF | GENITIVE | COORD):
            break
        named = named or (capital and j > i) or (capital and not f and j + 1 < at and not text.tokens[j + 1].capital)
        if j - i > 12:
            return None
        j += 1
    if j < at and text.words[j] == "," and j > i:
        j = _apposition_end(text, j, at) or j
    return (i, j) if j > i else None
