"""Walls between clauses, and the noun phrases that stand as subject and object of a verb.

No parser: a wall is a mark or word across which an argument is not looked for; the rules are those of shallow
pattern cascades (FASTUS, Hobbs et al. 1997, 'basic' and 'complex' phrases).
"""

from saksi.extract.view import View

PREPOSITIONS = (
    "role:agent",
    "role:target",
    "role:place",
    "role:weapon",
    "role:from",
    "role:with",
    "possessor",
)
OBJECT_REACH = 9  # words between a verb and its object


def is_hard(view: View, i: int) -> bool:
    """A clause ends at token ``i``."""
    return bool(view.ground.walls[i])


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


def noun_start(view: View, n: int, lo: int) -> int:
    """The first token of the mention's noun phrase with its articles and counts ("*dozens of* civilians")."""
    first = view.list_start(view.doc.mentions[n].first)
    while first > lo:
        size = next((k for k in (1, 2, 3) if view.marks.get(first - k, {}).get("articles") == k), 0)
        if size and first - size >= lo:
            first -= size
        elif view.at["quantity"][first - 1] >= 0:
            first -= 1
        elif view.has(first - 1, "possessor") and first - 2 >= lo and view.at["quantity"][first - 2] >= 0:
            first -= 2
        else:
            break
    return first


def coordinated_left(view: View, n: int, lo: int) -> tuple[int, ...]:
    """The mention and those coordinated before it ("Ankara dan Baku"), in text order."""
    row = [n]
    while True:
        i = noun_start(view, row[0], lo) - 1
        if i - 1 < lo or not is_soft(view, i):
            return tuple(row)
        other = _ends_at(view, i - 1 if not is_soft(view, i - 1) else i - 2, lo)
        if other < 0 or other in row or is_oblique(view, other, lo):
            return tuple(row)
        row.insert(0, other)


def _ends_at(view: View, i: int, lo: int) -> int:
    """The party whose words end at token ``i``, over where it is from ("Ada Holm *of Sarun* and …")."""
    n = party_at(view, i)
    place = view.at["place"][i]
    if n >= 0 or place < 0:
        return n
    i = view.doc.mentions[place].first - 1
    return party_at(view, i - 1) if i > lo and view.has(i, "possessor") else -1


def coordinated_right(view: View, n: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The mention and those coordinated behind it, unless the next one is the subject of a verb of its own."""
    row = [n]
    while True:
        i = view.doc.mentions[row[-1]].last
        if i >= hi or not is_soft(view, i):
            return tuple(row)
        i += 1 + (i + 1 < hi and is_soft(view, i + 1))
        while i < hi and (view.has(i, "articles") or view.at["quantity"][i] >= 0):
            i += 1
        other = party_at(view, i) if i < hi else -1
        if other < 0 or other in row or view.doc.mentions[other].last in verbs:
            return tuple(row)
        row.append(other)


def direct_object(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """Mentions that stand as object right behind the verb that ends at token ``i``; a place may be one."""
    for j in range(i, min(hi, i + OBJECT_REACH)):
        n = party_at(view, j)
        if n >= 0:
            return coordinated_right(view, n, hi, verbs)
        if view.at["place"][j] >= 0:
            return (view.at["place"][j],)
        if view.at["quantity"][j] >= 0 or (view.has(j, "possessor") and view.at["quantity"][j - 1] >= 0):
            continue  # "at least two", "scores of"
        if is_hard(view, j) or view.words[j] == "," or j in verbs or view.has(j, *PREPOSITIONS, "coordinators"):
            return ()
    return ()
