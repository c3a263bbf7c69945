"""Walls between clauses, and the noun phrases that stand as subject and object of a verb.

No parser: a wall is a mark or word across which an argument is not looked for; the rules are those of shallow
pattern cascades (FASTUS, Hobbs et al. 1997, 'basic' and 'complex' phrases).
"""

from saksi.extract.view import View
from saksi.extract.word_classes import is_word

PREPOSITIONS = (
    "role:agent",
    "role:target",
    "role:place",
    "role:weapon",
    "role:from",
    "role:with",
    "possessor",
)
HANGS_ON = 6  # tokens of a phrase that hangs on a noun
OBJECT_REACH = 9  # words between a verb and its object


def is_hard(view: View, i: int) -> bool:
    """A clause ends at token ``i``; a quotation mark inside a name ends none."""
    return bool(view.ground.walls[i]) and view.at["actor"][i] < 0


def is_soft(view: View, i: int) -> bool:
    """A comma or coordinator: the clause may go on with the same subject."""
    return view.words[i] == "," or view.has(i, "coordinators")


def clause_start(view: View, i: int, lo: int) -> int:
    """The first token of the clause that token ``i`` is in."""
    while i > lo and not is_hard(view, i - 1):
        i -= 1
    return i


def clause_end(view: View, i: int, hi: int) -> int:
    """The token after the clause that token ``i`` is in."""
    while i < hi and not is_hard(view, i):
        i += 1
    return i


def party_at(view: View, i: int) -> int:
    """Index of the mention that may fill a role at token ``i``: an actor, else a weapon; -1 for none.

    Whose something is fills none: neither "the *judge*'s car" nor "*their* friends".
    """
    n = view.at["actor"][i]
    if n < 0:
        return view.at["weapon"][i]
    m = view.doc.mentions[n]
    return -1 if m.hint("owner") or m.hint("role") == "possessive" else n


def is_oblique(view: View, n: int, lo: int) -> bool:
    """The mention stands behind a preposition, so it is no subject; "dozens of civilians" is not oblique."""
    return view.before(noun_start(view, n, lo), PREPOSITIONS, lo) is not None


def _article_before(view: View, i: int) -> int:
    """How many tokens the article takes that ends right before token ``i``, 0 for none."""
    for size in (1, 2, 3):
        row = view.marks.get(i - size)
        if row and row.get("articles") == size:
            return size
    return 0


def noun_start(view: View, n: int, lo: int, listed: bool = True) -> int:
    """The first token of the mention's noun phrase with its articles and counts ("*dozens of* civilians").

    ``listed``: of the list of places that it closes.
    """
    first = view.doc.mentions[n].first
    first = view.list_start(first) if listed else first
    while first > lo:
        size = _article_before(view, first)
        if size and first - size >= lo:
            first -= size
        elif view.at["quantity"][first - 1] >= 0:
            first -= 1
        elif first - 2 >= lo and view.has(first - 1, "possessor") and _is_count(view, first - 2):
            first -= 2
        else:
            break
    return first


def _is_count(view: View, i: int) -> bool:
    """A number or "some", "many": "*two* of the soldiers"."""
    return view.at["quantity"][i] >= 0 or view.has(i, "articles")


def coordinated_left(view: View, n: int, lo: int) -> tuple[int, ...]:
    """The mention and those coordinated before it ("Ankara dan Baku"), in text order."""
    row = [n]
    while True:
        i = noun_start(view, row[0], lo, listed=False) - 1
        if i - 1 < lo or not is_soft(view, i):
            return tuple(row)
        other = _ends_at(view, i - 1 if not is_soft(view, i - 1) else i - 2, lo)
        if other < 0 or other in row or is_oblique(view, other, lo):
            return tuple(row)
        row.insert(0, other)


def _ends_at(view: View, i: int, lo: int) -> int:
    """The party whose words end at token ``i``, over what hangs on it ("Ada Holm *of Sarun*, *judge of the peace*")."""
    if view.words[i] == ")":
        i = max(lo, next((k for k in range(i, lo, -1) if view.words[k] == "("), i + 1) - 1)
    n = party_at(view, i)
    if n >= 0:
        return n
    for k in range(i, max(lo, i - HANGS_ON), -1):
        if view.has(k, "possessor"):
            return party_at(view, k - 1)
        if view.at["place"][k] < 0 and not is_word(view, k):
            break
    return -1


def coordinated_right(view: View, n: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The mention and those coordinated behind it, unless the next one is the subject of a verb of its own."""
    row = [n]
    while True:
        i = view.doc.mentions[row[-1]].last
        if i >= hi or not is_soft(view, i):
            return tuple(row)
        i += 1 + (i + 1 < hi and is_soft(view, i + 1))
        again = view.doc.mentions[row[-1]].actor
        if again and again.basis == "apposition" and not (view.words[i - 1] == "," or view.has(i, "articles")):
            return tuple(row)  # "Ada Holm, a judge and former minister"
        other = begins_at(view, i, hi)
        if other < 0 or other in row or view.doc.mentions[other].last in verbs:
            return tuple(row)
        row.append(other)


def begins_at(view: View, i: int, hi: int) -> int:
    """The party whose noun phrase begins at token ``i``, over articles, counts and owners ("the mayor's house")."""
    while i < hi:
        n = view.at["actor"][i]
        if n >= 0 and view.doc.mentions[n].hint("owner"):
            i = view.doc.mentions[n].last + 1
        elif view.has(i, "articles") or view.at["quantity"][i] >= 0:
            i += 1
        else:
            return party_at(view, i)
    return -1


def direct_object(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """Mentions that stand as object right behind the verb that ends at token ``i``; a place may be one."""
    before = view.language.profile.modifiers == "before"
    for j in range(i, min(hi, i + OBJECT_REACH)):
        n = party_at(view, j)
        if n >= 0:
            return coordinated_right(view, n, hi, verbs)
        if view.at["place"][j] >= 0:
            return (view.at["place"][j],)
        if view.at["quantity"][j] >= 0 or (view.has(j, "possessor") and view.at["quantity"][j - 1] >= 0):
            continue  # "at least two", "scores of"
        verb = j in verbs and (j > i or not before)  # right behind a verb, a modifier: "reject *proposed* changes"
        if verb or is_hard(view, j) or view.words[j] == "," or view.has(j, *PREPOSITIONS, "coordinators"):
            return ()
    return ()
