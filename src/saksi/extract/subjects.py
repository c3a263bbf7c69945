"""The subject of a verb: the noun phrase before it, over what was put in between."""

from saksi.extract.clauses import clause_start, coordinated_left, is_hard, is_oblique, is_soft, noun_start, party_at
from saksi.extract.view import STOPS, View
from saksi.extract.word_classes import closed_words, is_filler, looks_verbal

ASIDE = 30  # tokens between the two marks of an apposition, relative clause or parenthesis
DASHES = frozenset({"—", "–", "-", "―"})
Earlier = dict[int, tuple[int, ...] | None]  # first token of a verb → its subject, ``None`` while not looked for


def subject_of(view: View, verb: int, lo: int, earlier: Earlier) -> tuple[int, ...]:
    """The subject of a verb read before, looked for when it is first asked for."""
    found = earlier[verb]
    if found is None:
        found = earlier[verb] = subject(view, verb, lo, earlier)
    return found


def subject(view: View, i: int, lo: int, earlier: Earlier) -> tuple[int, ...]:
    """Mentions that stand as subject of the verb at token ``i``.

    ``earlier``: first token of each verb read before in this sentence → its subject, which a coordinated verb shares.
    """
    i = _link_start(view, i, lo)
    j = _over_aside(view, i, lo, earlier)
    while j >= lo:
        if view.words[j] == ")":
            j = next((k for k in range(j, lo, -1) if view.words[k] == "("), lo) - 1
            continue
        if j in earlier and party_at(view, j) < 0 and not view.has(j + 1, "role:agent"):  # "troops led by …" is no verb
            return subject_of(view, j, lo, earlier) if _controlled(view, j, i) else ()
        n = party_at(view, j)
        if n >= 0:
            out = j - 1 if is_oblique(view, n, lo) else _embedded(view, n, lo)
            if out is None:
                return coordinated_left(view, n, lo)
            if view.has(out, "relative"):
                return _antecedent(view, out, lo)
            j = min(out, view.doc.mentions[n].first - 1)
            continue
        if view.has(j, "relative"):
            return _antecedent(view, j, lo)
        if is_hard(view, j):
            if view.has(j, "contrast") and _controlled(view, j, i):  # "…, but has refused": the subject stays
                return _shared(view, j, lo, earlier) or _first_in_clause(view, j, lo)
            if not (view.has(j, "subordinators") and view.at["time"][j + 1] >= 0):  # "after four years" is no clause
                return ()
        elif is_soft(view, j) and not _in_list(view, j) and (view.words[j] != "," or _controlled(view, j, i)):
            shared = _shared(view, j, lo, earlier)
            if shared is not None:
                return shared
        j -= 1
    return ()


def _link_start(view: View, i: int, lo: int) -> int:
    """Where the words begin that tie a doer to the verb at ``i`` ("men *accused of* killing"); ``i`` without any."""
    for start in range(max(lo, i - 4), i - 1):
        row = view.marks.get(start)
        if row and row.get("light:active") == i - start:
            return start
    return i


# --- what was put in between ---------------------------------------------------------------------------------


def _over_aside(view: View, i: int, lo: int, earlier: Earlier) -> int:
    """The token from which to look to the left: before the aside that ends right before the verb, if one does."""
    j = i - 1
    while j >= lo and (view.has(j, *FUNCTIONAL) or view.words[j] in closed_words(view.language.code)):
        if view.has(j, "coordinators", "relative") or party_at(view, j) >= 0:
            return i - 1
        j -= 1
    if j < lo:
        return i - 1
    mark = view.words[j]
    opening = {",": {","}, ")": {"("}}.get(mark, DASHES if mark in DASHES else set())
    for k in range(j - 1, max(lo, j - ASIDE) - 1, -1):
        if view.words[k] in opening and not (mark in DASHES and k == j - 1):
            return k - 1 if mark != "," or _is_aside(view, k, j, earlier) else i - 1
        if view.words[k] in STOPS and mark == ",":
            break
    return i - 1


def _is_aside(view: View, k: int, j: int, earlier: Earlier) -> bool:
    """Between the commas stands no clause of its own: no verb, unless behind a relative word or as a participle."""
    if party_at(view, k - 1) < 0 and view.at["place"][k - 1] < 0:
        return False
    if view.has(k + 1, "coordinators"):
        return False
    inner = [v for v in earlier if k < v < j]
    return not inner or view.has(k + 1, "relative") or looks_verbal(view, k + 1) or k + 1 in inner


def _embedded(view: View, n: int, lo: int) -> int | None:
    """Where to go on looking if the mention is the object inside a relative or participle clause, else ``None``.

    "Rebels who attacked the *town* were killed", "soldiers guarding the *bridge* opened fire".
    """
    k = noun_start(view, n, lo) - 1
    if k <= lo or not (k in view.lexical or looks_verbal(view, k)) or view.has(k, "relative"):
        return None
    verb = k
    while k > lo and k - 1 in view.lexical and view.at["actor"][k - 1] < 0:
        k -= 1
    before = k - 1
    while before > lo and (view.has(before, *FUNCTIONAL) and not view.has(before, "relative", "purpose")):
        before -= 1
    if view.has(before, "relative"):
        return before
    endings = view.language.profile.classes.get("participle_ending", ())
    participle = bool(endings) and view.words[verb].endswith(endings)
    return before if participle and before == k - 1 and party_at(view, before) >= 0 else None


def _first_in_clause(view: View, j: int, lo: int) -> tuple[int, ...]:
    """The first party of the clause before token ``j`` that stands behind no preposition."""
    for k in range(clause_start(view, j, lo), j):
        n = party_at(view, k)
        if n >= 0:
            return () if is_oblique(view, n, lo) else (n,)
    return ()


FUNCTIONAL = ("negators", "future", "possible", "purpose", "that", "aux:passive", "aux:perfect", "light:active")


def _controlled(view: View, verb: int, i: int) -> bool:
    """Only function words stand between a verb and the one it governs ("claimed to have shelled"): one subject."""
    k = verb + 1
    while k < i and view.words[verb] != "," and k in view.lexical:
        k += 1
    return all(view.has(x, *FUNCTIONAL) or is_filler(view, x) for x in range(k, i))


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


def _shared(view: View, j: int, lo: int, earlier: Earlier) -> tuple[int, ...] | None:
    """The subject of the last verb before a coordinator at ``j``, if its clause reaches there."""
    for first in sorted(earlier, reverse=True):
        if lo <= first < j:
            if any(view.words[k] in STOPS or view.has(k, *UNSHARED) for k in range(first + 1, j)):
                return None
            return subject_of(view, first, lo, earlier)
    return None
