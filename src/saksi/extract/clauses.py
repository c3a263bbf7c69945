"""Walls between clauses, and the noun phrases that stand as subject and object of a verb.

No parser: a wall is a mark or word across which an argument is not looked for; the rules are those of shallow
pattern cascades (FASTUS, Hobbs et al. 1997, 'basic' and 'complex' phrases).
"""

from saksi.extract.view import STOPS, View

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
    """Index of the mention that may fill a role at token ``i``: an actor, else a weapon; -1 for none."""
    n = view.at["actor"][i]
    return n if n >= 0 else view.at["weapon"][i]


def is_oblique(view: View, n: int, lo: int) -> bool:
    """The mention stands behind a preposition, so it is no subject; "dozens of civilians" is not oblique."""
    first = view.list_start(view.doc.mentions[n].first)
    while first > lo and (view.has(first - 1, "articles") or view.at["quantity"][first - 1] >= 0):
        first -= 1
    kind = view.before(first, PREPOSITIONS, lo)
    if kind is None:
        return False
    return not (kind == "possessor" and first - 2 >= lo and view.at["quantity"][first - 2] >= 0)


def subject(view: View, i: int, lo: int, earlier: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Mentions that stand as subject of the verb at token ``i``.

    ``earlier``: first token of each verb read before in this sentence → its subject, which a coordinated verb shares.
    """
    j = i - 1
    while j >= lo:
        if j in earlier:
            return earlier[j] if _controlled(view, j, i) else ()
        n = party_at(view, j)
        if n >= 0:
            if not is_oblique(view, n, lo):
                return coordinated_left(view, n, lo)
            j = view.doc.mentions[n].first - 1
            continue
        if view.has(j, "relative"):
            return _antecedent(view, j, lo)
        if is_hard(view, j):
            return ()
        if is_soft(view, j) and not _in_list(view, j) and (view.words[j] != "," or _controlled(view, j, i)):
            shared = _shared(view, j, lo, earlier)
            if shared is not None:
                return shared
        j -= 1
    return ()


FUNCTIONAL = ("negators", "future", "possible", "purpose", "that", "aux:passive", "aux:perfect", "light:active")


def _controlled(view: View, verb: int, i: int) -> bool:
    """Only function words stand between a verb and the one it governs ("claimed to have shelled"): one subject."""
    k = verb + 1
    while k < i and view.words[verb] != "," and k in view.lexical:
        k += 1
    return all(view.has(x, *FUNCTIONAL) for x in range(k, i))


def _in_list(view: View, i: int) -> bool:
    """The comma or coordinator joins two places or parties, not two clauses ("from Syria and Libya")."""
    if i == 0 or i + 1 >= len(view.words):
        return False
    return any(view.at[k][i - 1] >= 0 and view.at[k][i + 1] >= 0 for k in ("place", "actor"))


def _antecedent(view: View, j: int, lo: int) -> tuple[int, ...]:
    """The noun phrase right before a relative word."""
    k = j - 1
    while k >= lo and (view.words[k] == "," or view.at["place"][k] >= 0 or view.has(k, "role:place")):
        if party_at(view, k) >= 0:
            break
        k -= 1
    n = party_at(view, k) if k >= lo else -1
    return (n,) if n >= 0 else ()


UNSHARED = ("contrast", "that", "relative", "subordinators")


def _shared(view: View, j: int, lo: int, earlier: dict[int, tuple[int, ...]]) -> tuple[int, ...] | None:
    """The subject of the last verb before a coordinator at ``j``, if its clause reaches there."""
    for first in sorted(earlier, reverse=True):
        if lo <= first < j:
            if any(view.words[k] in STOPS or view.has(k, *UNSHARED) for k in range(first + 1, j)):
                return None
            return earlier[first]
    return None


def coordinated_left(view: View, n: int, lo: int) -> tuple[int, ...]:
    """The mention and those coordinated before it ("Ankara dan Baku"), in text order."""
    row = [n]
    while True:
        i = view.doc.mentions[row[0]].first - 1
        while i >= lo and (view.has(i, "articles") or view.at["quantity"][i] >= 0):
            i -= 1
        if i - 1 < lo or not is_soft(view, i):
            return tuple(row)
        other = party_at(view, i - 1 if not is_soft(view, i - 1) else i - 2)
        if other < 0 or other in row or is_oblique(view, other, lo):
            return tuple(row)
        row.insert(0, other)


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
        if is_hard(view, j) or view.words[j] == "," or j in verbs or view.has(j, *PREPOSITIONS, "coordinators"):
            return ()
    return ()
