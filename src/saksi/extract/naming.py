"""Plain English names for parties, from a head noun's pattern and what modifies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.extract.view import View
from saksi.knowledge.countries import country_names
from saksi.knowledge.schema import ActorNoun
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention
from saksi.records.place import GeoPrecision
from saksi.records.token import Match


@dataclass(frozen=True, slots=True)
class Side:
    """What a party belongs to: a country, a region, a town, a group, an institution."""

    name: str = ""
    country: str | None = None
    is_country: bool = False
    is_region: bool = False


def side_of_place(mention: Mention) -> Side:
    """The side that a place's name gives to the head it modifies. A disputed region gives no country."""
    place = mention.place
    if not place:
        return Side(mention.text)
    is_country = place.precision is GeoPrecision.COUNTRY
    is_region = place.precision is GeoPrecision.REGION
    name = country_names().get(place.country or "", place.name) if is_country else place.name
    return Side(name, None if is_region else place.country, is_country, is_region)


def english_name(
    view: View,
    entries: list[tuple[ActorNoun | None, Match]],
    side: Side,
    person: tuple[int, int] | None,
    possessive: bool,
) -> tuple[Actor, tuple[tuple[str, str], ...]]:
    """The party a phrase names, and what later steps need to know of it.

    Heads are given in text order. The pattern's ``{of}`` takes the side, else the institution among the heads,
    else falls away ("Military forces").
    """
    nouns = [e for e, _ in entries if e is not None]
    groups = [view.language.entries[m.entry] for e, m in entries if e is None]
    order = nouns if view.language.profile.modifiers == "after" else nouns[::-1]
    head = order[0] if order else None
    name, kind, country = _named(view, order, groups, side)
    hints = _hints(head, entries, person, possessive, view)
    basis = head.role if head and head.role in _REFERRING else "named"
    return Actor(name, country, ActorKind(kind), basis), hints


_REFERRING = frozenset({"pronoun", "both", "enemy", "definite", "possessive"})


def _named(view: View, order: list[ActorNoun], groups: Sequence[object], side: Side) -> tuple[str, str, str | None]:
    """Name, kind and country: a group's own; else the pattern of the head, filled from the rest."""
    of, country = side.name, side.country
    if groups:
        group = groups[0]
        of, country = getattr(group, "name", ""), getattr(group, "country", None)
        if not order or (order[0].role != "title" and not order[0].english):
            return of, getattr(group, "kind", "unknown"), country
        if order[0].kind in ("rebel", "militia", "state_forces"):
            return of, getattr(group, "kind", "unknown"), country
    kind = next((n.kind for n in order if n.kind != "unknown"), "unknown")
    for noun in reversed(order):
        if noun.english:
            of = _fill(noun.english, of)
    if side.is_region and kind == "state_forces":
        kind = "rebel"
    name = of or (order[0].name if order else "")
    return name[:1].upper() + name[1:], kind, country


def _fill(pattern: str, of: str) -> str:
    """The pattern with its side; without one, the preposition goes too."""
    if of:
        base = pattern.replace("{of}", "").strip().removesuffix(" of")
        return of if base in of else pattern.replace("{of}", of)
    for tail in (" of {of}", " from {of}", " in {of}", "{of} ", " ({of})", "{of}"):
        pattern = pattern.replace(tail, "")
    return pattern


def _hints(
    head: ActorNoun | None,
    entries: list[tuple[ActorNoun | None, Match]],
    person: tuple[int, int] | None,
    possessive: bool,
    view: View,
) -> tuple[tuple[str, str], ...]:
    rows: list[tuple[str, str]] = []
    nouns = [e for e, _ in entries if e is not None]
    rows.append(("role", head.role if head else "group"))
    if any(n.armed for n in nouns) or any(
        getattr(view.language.entries[m.entry], "armed", False) for e, m in entries if e is None
    ):
        rows.append(("armed", "1"))
    if head and head.unnamed and not person:
        rows.append(("unnamed", "1"))
    if head and head.plural:
        rows.append(("plural", "1"))
    if head and not head.speaks:
        rows.append(("mute", "1"))
    if any(getattr(view.language.entries[m.entry], "agency", False) for e, m in entries if e is None):
        rows.append(("agency", "1"))
    if person:
        tokens = view.doc.tokens
        rows.append(("person", view.doc.text[tokens[person[0]].begin : tokens[person[1] - 1].end]))
    if possessive:
        rows.append(("possessive", "1"))
    return tuple(rows)
