"""Sites: the places a sentence names in one breath, and the word that ties them to an act.

"in the Verian town of Sarun, north of Tolmar" is one site, and it tells of Sarun. Source: ACLED codebook, 'Location'
(the finest place named is coded); Halterman (2019), 'Geolocating Political Events in Text' (the place of *this* verb).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from saksi.extract.clauses import is_hard
from saksi.extract.site_names import finest, is_aside, is_demonym, is_of, is_plain, joined, listed, party_of
from saksi.extract.view import View
from saksi.records.mention import Mention

REACH = 9  # words between a name and what it hangs on ("in the densely populated old …")
WAY = 3  # words in "on its way to", "at the entrance to"
GOAL_REACH = 6  # words between a verb that is no act of its own and its object


@dataclass(frozen=True, slots=True)
class Site:
    """Mention ``n`` is the place; ``others`` are named beside it ("Sarun and Lenz"). ``first``, ``last``: its words.

    ``tie``: ``object`` of the act whose last word is ``at`` · ``goal``: object of a verb that says what an act is for ·
    ``place`` ("in", "near") · ``way`` ("on the road to") · ``to`` · ``aim`` ("against") · ``from`` · ``bare``.
    ``at``: the token the tie begins with.
    """

    n: int
    first: int
    last: int
    tie: str
    at: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of the sentence ``lo`` … ``hi``. ``ends``: last token of an act's words → the act.

    ``goals``: last tokens of words that could be acts and are none ("to *seize* the town"). ``modifiers``: those of the
    acts that stand as adjectives ("in the *besieged* town").
    """

    lo: int
    hi: int
    ends: dict[int, int] = field(default_factory=dict)
    goals: frozenset[int] = frozenset()
    modifiers: frozenset[int] = frozenset()


def find_sites(view: View, candidates: Sequence[int], acts: Acts) -> list[Site]:
    """The sites of a sentence, in text order. ``candidates``: its place mentions."""
    rows = [n for n in candidates if not is_aside(view, view.doc.mentions[n])]
    sites: list[Site] = []
    while rows:
        size = 1
        while size < len(rows) and joined(view, rows[size - 1], rows[size]):
            size += 1
        sites.append(_site(view, rows[:size], acts))
        rows = rows[size:]
    return sites


def _site(view: View, run: list[int], acts: Acts) -> Site:
    beside = listed(view, run)
    n = run[0] if beside else finest(view, run)
    first, last = view.doc.mentions[run[0]], view.doc.mentions[run[-1]]
    tie, at = _tie(view, first, last.last, acts)
    return Site(n, first.first, last.last, tie, at, tuple(beside))


# A preposition's classes, most telling first, and what each says of the place behind it.
TIES = {
    "role:place": "place",
    "role:from": "from",
    "role:agent": "bare",
    "role:with": "bare",
    "role:weapon": "bare",
    "role:target": "aim",
    "role:recipient": "to",
}
PREPOSITIONS = tuple(TIES)


def _tie(view: View, m: Mention, last: int, acts: Acts) -> tuple[str, int]:
    """(tie, its first token): what stands before the name, over its articles, adjectives and nouns.

    One loop, because each word's meaning depends on what was passed before: a comma may be passed once where commas
    enclose the name ("in the port town, Sarun, …"), a coordinator only inside a phrase ("the roofs and lanes of it").
    """
    if m.hint("relation"):
        return "place", m.first - 1
    enclosed = apposed = _is_enclosed(view, m.first, last)
    to, passed_of, i = -1, False, m.first - 1
    for steps in range(REACH):
        if i < acts.lo:
            break
        verb = i if i in acts.ends else i - 1 if i - 1 in acts.ends and view.has(i, "aux:passive") else -1
        if verb >= 0 and not _is_compound(view, verb) and verb not in acts.modifiers:
            return ("object", verb) if to < 0 else ("to", to)
        if i in acts.goals and not _is_compound(view, i) and steps < GOAL_REACH and to < 0:
            return "goal", i
        kind = view.before(i + 1, PREPOSITIONS[:1], acts.lo) or view.before(i + 1, PREPOSITIONS, acts.lo)
        if kind == "role:recipient" and to < 0:
            to = i
        elif kind and not (kind == "role:target" and view.has(i, "possessor")):
            return _by_preposition(view, kind, i, to)
        elif enclosed and view.words[i] == ",":
            enclosed = False
        elif apposed and view.has(i, "relative"):
            pass  # "in the province that broke away, Sarun": what is apposed may hold a relative clause
        elif _ends_phrase(view, i, m, passed_of) and not (i in view.lexical and _is_common(view, i, m, steps, to)):
            break
        if is_of(view, i) and i > acts.lo and view.at["weapon"][i - 1] >= 0:
            return "bare", i  # "drones of Veria": whose they are
        passed_of = passed_of or is_of(view, i)
        i = _over_brackets(view, i, acts.lo) - 1
    return ("bare", i + 1) if to < 0 else ("to", to)


def _is_common(view: View, i: int, m: Mention, steps: int, to: int) -> bool:
    """A word that may tell of an act is a plain one here: "the *settlement* of Sarun", "the *besieged* town"."""
    return (steps == 1 and bool(m.hint("noun"))) or i == to - 1 or (i > 0 and view.has(i - 1, "articles"))


def _by_preposition(view: View, kind: str, i: int, to: int) -> tuple[str, int]:
    """The tie of a preposition that ends at ``i``; ``to``: the token of a "to" passed on the way, or -1."""
    if to >= 0 and (kind != "role:place" or to - i > WAY):
        return "to", to
    first = next((k for k in range(i, max(0, i - 4) - 1, -1) if view.marks.get(k, {}).get(kind) == i + 1 - k), i)
    return ("way" if to >= 0 else TIES[kind]), first


def _is_enclosed(view: View, first: int, last: int) -> bool:
    opens = first > 1 and view.words[first - 1] == "," and view.at["place"][first - 2] < 0
    return opens and (last >= len(view.words) or view.words[last] in (",", ".", ";", ":", "!", "?"))


def _over_brackets(view: View, i: int, lo: int) -> int:
    """The token that opens a short bracket closed at ``i``; else ``i``."""
    if view.words[i] == ")":
        return next((k for k in range(i - 1, max(lo, i - 6) - 1, -1) if view.words[k] == "("), i)
    return i


def _ends_phrase(view: View, i: int, m: Mention, passed_of: bool) -> bool:
    """The word at ``i`` belongs to no phrase that the name closes."""
    if view.words[i] == ")" or _is_compound(view, i):
        return False
    if view.words[i] == "," or is_hard(view, i) or view.has(i, "aux:passive", "aux:perfect"):
        return True
    if i in view.lexical or view.at["time"][i] >= 0:
        return True
    if view.has(i, "coordinators") and not passed_of and view.has(i + 1, "articles"):
        return True
    party = party_of(view, i)
    return party is not None and party.last < m.last and not _modifies(view, i, party)


def _is_compound(view: View, i: int) -> bool:
    """The word is part of one written with a hyphen ("the war-torn town")."""
    tokens = view.doc.tokens
    return any(
        k < len(tokens) and tokens[k].glued and tokens[k].kind == "w" and view.words[k] != "'s" for k in (i, i + 1)
    )


def _modifies(view: View, i: int, party: Mention) -> bool:
    """The party only modifies what is named behind it: a demonym, "army-held", "the rebels' base"."""
    after = party.last
    return is_demonym(view, i) or (after < len(view.words) and (is_plain(view, after) or view.words[after] == "'s"))
