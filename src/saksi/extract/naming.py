"""Plain English names for parties, from a head noun's pattern and what modifies it."""

from saksi.extract.noun_heads import Phrase, Side, is_person, main_head, noun_of
from saksi.extract.view import View
from saksi.knowledge.countries import country_names
from saksi.knowledge.named import NamedParty
from saksi.knowledge.schema import ActorNoun
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention
from saksi.records.place import GeoPrecision


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
    view: View, phrase: Phrase, side: Side, owner: Actor | None = None
) -> tuple[Actor, tuple[tuple[str, str], ...]]:
    """The party a phrase names, and what later steps need to know of it.

    The pattern's ``{of}`` takes the owner or the side, else the institution among the heads, else falls away
    ("Military forces"). A private person with a name is called by it.
    """
    nouns = [noun for m in phrase.heads if (noun := noun_of(view, m))]
    groups = [e for m in phrase.heads if isinstance(e := view.language.entries[m.entry], NamedParty)]
    order = nouns if view.language.profile.modifiers == "after" else nouns[::-1]
    name, kind, country = _named(view, order, groups, side, owner)
    person = _words(view, phrase.person)
    if person and order and not groups and (kind in PRIVATE or not side.name) and order[0].role != "pronoun":
        name = person
    basis = order[0].role if order and order[0].role in REFERRING else "named"
    hints = _hints(view, phrase, order, groups)
    if order and not (side.name or country or groups or owner) and "{of}" in order[0].english:
        hints = (*hints, ("sideless", _fill(order[0].english, "")))
    return Actor(name, country, ActorKind(kind), basis), hints


REFERRING = frozenset({"pronoun", "both", "enemy", "definite", "possessive"})
PRIVATE = frozenset({"civilians", "unknown", "protesters"})


def _words(view: View, span: tuple[int, int] | None) -> str:
    tokens = view.doc.tokens
    return view.doc.text[tokens[span[0]].begin : tokens[span[1] - 1].end] if span else ""


def _named(
    view: View, order: list[ActorNoun], groups: list[NamedParty], side: Side, owner: Actor | None
) -> tuple[str, str, str | None]:
    """Name, kind and country: a group's own; else the pattern of the head, filled from the rest."""
    if groups:
        return _of_group(order, groups[0])
    of, country = side.name, side.country
    if owner:
        of, country = owner.name, owner.country
    nobody = order[0].unnamed and order[0].kind == "unknown"  # "members", "leaders": of whom says who
    institutions = [n for n in order[1:] if nobody or not n.unnamed]
    kind = _kind(order, institutions, owner)
    if owner and nobody:
        return owner.name, kind, country
    for noun in reversed(institutions if institutions and nobody else [order[0], *institutions]):
        if noun.english:
            of = _fill(noun.english, of)
    if side.is_region and kind == "state_forces":
        kind = "rebel"
    name = of or order[0].name
    return name[:1].upper() + name[1:], kind, country


def _of_group(order: list[ActorNoun], group: NamedParty) -> tuple[str, str, str | None]:
    """A group's own name, also for its fighters; its officials and supporters are called after it."""
    head = order[0] if order else None
    if head is None or not head.english or head.kind in ("rebel", "militia", "state_forces"):
        return group.name, group.kind, group.country
    kind = head.kind if head.kind in ("civilians", "protesters", "rioters", "object", "facility") else group.kind
    name = _fill(head.english, group.name)
    return name[:1].upper() + name[1:], kind, group.country


def _kind(order: list[ActorNoun], institutions: list[ActorNoun], owner: Actor | None) -> str:
    """The head's kind; where it says nothing, its institution's or owner's. A fighter is of the side he fights for."""
    head = order[0].kind
    if head == "unknown" and order[0].role == "title" and owner and owner.kind is ActorKind.ORGANIZATION:
        return head  # the leader of a party is none
    if owner and (head == "unknown" or (head == "militia" and owner.kind in ("rebel", "state_forces"))):
        return owner.kind
    others = [n.kind for n in order[1:] if n.kind != "unknown"]
    if head == "militia" and others and others[0] in ("rebel", "state_forces"):
        return others[0]
    return head if head != "unknown" else next((n.kind for n in institutions if n.kind != "unknown"), "unknown")


def _fill(pattern: str, of: str) -> str:
    """The pattern with its side; without one, the preposition goes too."""
    if of:
        base = pattern.replace("{of}", "").strip().removesuffix(" of")
        return of if base in of else pattern.replace("{of}", of)
    for tail in (" of {of}", " from {of}", " in {of}", "{of} ", " ({of})", "{of}"):
        pattern = pattern.replace(tail, "")
    return pattern


def _hints(view: View, phrase: Phrase, order: list[ActorNoun], groups: list[NamedParty]) -> tuple[tuple[str, str], ...]:
    head = order[0] if order else None
    person = _words(view, phrase.person)
    facts = {
        "armed": any(n.armed for n in order) or any(g.armed for g in groups),
        "unnamed": bool(head and head.unnamed and not person),
        "plural": bool(head and head.plural),
        "mute": bool(head and not head.speaks),
        "agency": any(g.agency for g in groups),
        "possessive": phrase.possessive,
        "one": is_person(view, main_head(view, phrase)),
    }
    rows = [("role", head.role if head else "group"), *((k, "1") for k, held in facts.items() if held)]
    return (*rows, ("person", person)) if person else tuple(rows)
