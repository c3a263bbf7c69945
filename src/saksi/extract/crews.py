"""Whose weapons act: "Israeli warplanes bombed" and "army tanks fired" tell of the forces that use them."""

from saksi.extract.naming import side_of_place
from saksi.extract.noun_heads import Side
from saksi.extract.view import View
from saksi.extract.word_classes import is_word
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention, MentionKind

ARMED = frozenset({ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.EXTERNAL})
BETWEEN = 2  # plain words between the side and the weapon ("Israeli attack helicopters")


def find_crews(view: View, parties: list[Mention]) -> list[Mention]:
    """An actor mention for each weapon whose side is named beside it, over the words of both."""
    at = {i: m for m in parties for i in range(m.first, m.last) if not is_thing(m)}
    found = []
    for weapon in view.doc.mentions:
        if weapon.kind is MentionKind.WEAPON and weapon.first not in at:
            crew = _crew(view, weapon, at)
            if crew:
                found.append(crew)
    return found


def is_thing(m: Mention) -> bool:
    """What was hit, not who."""
    return m.actor is not None and m.actor.kind in (ActorKind.OBJECT, ActorKind.FACILITY)


def _crew(view: View, weapon: Mention, at: dict[int, Mention]) -> Mention | None:
    before = view.language.profile.modifiers == "before"
    step = -1 if before else 1
    i, end = (weapon.first - 1, -1) if before else (weapon.last, len(view.words))
    for _ in range(BETWEEN + 2):
        if i == end:
            return None
        if i in at:
            party = at[i]
            return _mention(view, weapon, party.first, party.last, party.actor) if _fights(party) else None
        n = view.at["place"][i]
        if n >= 0:
            place = view.doc.mentions[n]
            actor = _forces(side_of_place(place))
            return _mention(view, weapon, place.first, place.last, actor) if actor else None
        if not (view.words[i] == "'s" or view.modifier_at(i) or view.at["weapon"][i] >= 0 or is_word(view, i)):
            return None
        i += step
    return None


def _fights(party: Mention) -> bool:
    return party.actor is not None and party.actor.kind in ARMED and party.hint("role") in ("head", "group")


def _forces(side: Side) -> Actor | None:
    """The forces of a country, or of a region that no state is named for."""
    if side.is_country:
        return Actor(f"Military Forces of {side.name}", side.country, ActorKind.STATE_FORCES, "weapon")
    return Actor(f"Forces of {side.name}", None, ActorKind.REBEL, "weapon") if side.is_region else None


def _mention(view: View, weapon: Mention, first: int, last: int, actor: Actor | None) -> Mention | None:
    if actor is None:
        return None
    first, last = min(first, weapon.first), max(last, weapon.last)
    begin, end = view.doc.tokens[first].begin, view.doc.tokens[last - 1].end
    text = view.doc.text[begin:end]
    party = Actor(actor.name, actor.country, actor.kind, actor.basis, text, begin, end)
    hints = (("role", "crew"), ("armed", "1"))
    return Mention(MentionKind.ACTOR, begin, end, text, actor=party, first=first, last=last, hints=hints)
