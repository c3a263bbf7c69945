"""Noun phrases before a verb, as far as their words tell: who is said to speak.

Extents follow PARC 3.0 (Pareti 2015, ch. 3): the whole noun phrase with its appositions and restrictive relative
clauses; a relative pronoun with its antecedent.
"""

from saksi.extract.attribution_view import (
    AUX,
    BE,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FRONTED,
    GENITIVE,
    MARK,
    MODAL,
    NEG,
    OF,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    VERB,
    Text,
)
from saksi.extract.noun_phrase_marks import is_apposition, is_participle, relative_before

Span = tuple[int, int]


REACH = 40  # tokens a subject may be long


ASIDE = 12  # tokens between its round brackets


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
    j = i
    while j > lo and (text.flags[j] & TIME or text.is_adverb(j)):
        j -= 1
    if text.words[j] == ",":  # "X, chief of Y, last week said"
        return _over_parentheses(text, j, lo)
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
    if comma is None:
        return False
    return not any(f & (BE | AUX | MODAL | PRONOUN) and not f & GENITIVE for f in text.flags[comma : q.first])


def _antecedent(text: Text, i: int, lo: int) -> Span | None:
    """The noun phrase a relative pronoun at ``i`` stands for, with the pronoun."""
    j = i - 1
    if text.words[j] == "," and j > lo:
        j -= 1
    if text.flags[j] & (MARK | VERB | COORD | PREPOSITION) and text.words[j] != ")":
        return (i, i + 1) if not text.flags[i] & THAT else None
    head = _phrase_ending(text, j, lo)
    if head and text.flags[head[0]] & PREPOSITION and head[0] < j:
        head = (head[0] + 1, head[1])  # "by a host who"
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
        if not is_apposition(text, inner, end):
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
    j, floor = i, max(lo, i - ASIDE)
    while j > floor and text.words[j] != "(":
        j -= 1
    return j if text.words[j] == "(" else i


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
        if f & PRONOUN and j < i and flags[j + 1] & PREPOSITION and not flags[j + 1] & CLAUSE:
            return j  # "someone in the audience"
        if f and j < i and _stops(text, j, lo):
            break
        if not f and j < i and flags[j + 1] & (DETERMINER | PRONOUN) and text.is_participle(j):
            break  # "noting the change officials": the participle's object
        j -= 1
    return j + 1


def _stops(text: Text, j: int, lo: int) -> bool:
    """The phrase begins after token ``j``: a clause's wall stands there."""
    f = text.flags[j]
    if f & COORD:
        return _clause_before(text, j, lo)
    if f & VERB:
        return not is_participle(text, j, lo)
    if f & (BE | AUX | MODAL):
        return text.words[j] not in {"'s"} and not relative_before(text, j, lo)
    if f & THAT and not f & RELATIVE:
        return True
    if f & THAT:
        return not (j > lo and not text.is_verb(j - 1) and not text.flags[j - 1] and text.is_verb(j + 1))
    if f & RELATIVE:  # "the raid, which Tolmar denied" against "officials who fled said"
        return bool(text.flags[j + 1] & (PRONOUN | DETERMINER)) or text.tokens[j + 1].capital
    if f & PRONOUN:
        return not relative_before(text, j, lo)
    return bool(f & (CONTRAST | CLAUSE)) and not f & PREPOSITION


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
        if not inside and text.is_verb(k) and not relative_before(text, k, lo):
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
