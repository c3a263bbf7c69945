"""The arguments of a word by grammatical function, and those that prepositions mark."""

from dataclasses import dataclass

from saksi.extract.clauses import (
    PREPOSITIONS,
    coordinated_right,
    is_hard,
    noun_start,
    party_at,
)
from saksi.extract.view import View
from saksi.extract.word_classes import is_word
from saksi.records.actor import ActorKind
from saksi.records.mention import MentionKind


@dataclass(frozen=True, slots=True)
class Arguments:
    """Mentions by grammatical function; what they mean is the frame's to say."""

    subject: tuple[int, ...] = ()
    object: tuple[int, ...] = ()
    agent: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    partner: tuple[int, ...] = ()  # with X; between X and Y
    recipient: tuple[int, ...] = ()  # to X, for X
    origin: tuple[int, ...] = ()  # from X, by X: of what stands as object ("rejected calls by X")
    place: tuple[int, ...] = ()  # the place or party behind the first preposition of place
    spot: tuple[int, ...] = ()  # a thing that a preposition of place stands before: "outside the bank"


def prepositional(view: View, i: int, hi: int, verbs: frozenset[int], noun: bool = False) -> Arguments:
    """What stands in the prepositional phrases between token ``i`` and the next verb or ``hi``."""
    got: dict[str, tuple[int, ...]] = {}
    j = i
    while j < hi and not (j in verbs and j > i):
        row = view.marks.get(j)
        if not row or row.keys().isdisjoint(ALL_ROLES):
            j += 1
            continue
        wanted = next((r for r in VERB_ROLES if r in row and r not in got), None)
        place = row.get("role:place", 0)
        subjects = verbs if wanted != "role:sides" else frozenset()  # of "between A and B", B is no subject
        filler = phrase_object(view, j + (place or (row[wanted] if wanted else 1)), hi, subjects)
        if place and filler:
            got.setdefault("place", filler)
        if place and filler and _is_spot(view, filler[0]):
            got.setdefault("spot", filler)
        if wanted == "role:recipient" and filler and _is_infinitive(view, j + row[wanted], filler[0]):
            j += 1
            continue
        if wanted and filler and _fits(view, wanted, filler, noun):
            got[wanted] = filler
        j = max(j + 1, view.doc.mentions[filler[-1]].last) if filler else j + 1
    return Arguments(
        agent=got.get("role:agent") or (got.get("role:from", ()) if noun else ()),
        origin=got.get("role:agent") or got.get("role:from", ()),
        target=got.get("role:target", ()),
        partner=got.get("role:sides", ()) + got.get("role:with", ()), recipient=got.get("role:recipient", ()),
        place=got.get("place", ()),
        spot=got.get("spot", ()),
    )  # fmt: skip


def _is_infinitive(view: View, i: int, n: int) -> bool:
    """A verb stands behind "to": "to locate the attackers", "to hand over"."""
    first = noun_start(view, n, i)
    return any(j in view.lexical or view.has(j, "purpose", "role:recipient") for j in range(i, first)) or (
        first > i and not view.doc.tokens[i + 1].glued and is_word(view, i) and view.at["actor"][i] < 0
        and not view.modifier_at(i)
    )  # fmt: skip


def _is_spot(view: View, n: int) -> bool:
    """Something that can be hit where it stands: a thing, or a body for its building."""
    m = view.doc.mentions[n]
    return (
        m.actor is not None and m.actor.kind in SPOTS and m.hint("role") in ("head", "group") and not m.hint("unnamed")
    )


SPOTS = frozenset({ActorKind.OBJECT, ActorKind.FACILITY, ActorKind.ORGANIZATION, ActorKind.GOVERNMENT})
VERB_ROLES = ("role:agent", "role:sides", "role:with", "role:recipient", "role:target", "role:from")
ALL_ROLES = frozenset({*VERB_ROLES, "role:place", "role:weapon", "possessor"})


def phrase_object(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The parties right behind a preposition, over articles, numbers and adjectives."""
    for j in range(i, min(hi, i + 6)):
        n = party_at(view, j)
        if n >= 0:
            return coordinated_right(view, n, hi, verbs)
        if view.at["place"][j] >= 0:
            return (view.at["place"][j],)
        if is_hard(view, j) or view.words[j] == "," or view.has(j, *PREPOSITIONS):
            return ()
    return ()


def _fits(view: View, role: str, filler: tuple[int, ...], noun: bool) -> bool:
    """A place is only a target of nouns ("attack on Stepanakert"); a weapon is no partner."""
    kind = view.doc.mentions[filler[0]].kind
    if kind is MentionKind.PLACE:
        return role == "role:target" and noun
    if kind is MentionKind.WEAPON:
        return role in ("role:agent", "role:target")
    return True
