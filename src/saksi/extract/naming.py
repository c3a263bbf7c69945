"""Plain English names for parties, from a head noun's pattern and what modifies it."""

from functools import lru_cache

from saksi.extract.noun_heads import Phrase, Side, names_persons
from saksi.extract.view import View
from saksi.knowledge.countries import country_names
from saksi.knowledge.language import load_language
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
    """The party a phrase names, without its words, and what later steps need to know of it.

    The pattern's ``{of}`` takes the owner or the side, else the institution among the heads, else falls away
    ("Military forces"). A private person with a name is called by it.
    """
    heads = tuple((m.entry, m.form) for m in phrase.heads)
    person = _words(view, phrase.person)
    return _party(view.language.code, heads, side, owner, person, phrase.possessive)


@lru_cache(maxsize=8192)
def _party(
    code: str, heads: tuple[tuple[str, str], ...], side: Side, owner: Actor | None, person: str, possessive: bool
) -> tuple[Actor, tuple[tuple[str, str], ...]]:
    """As ``english_name``: the heads are (entry, form) in text order."""
    language = load_language(code)
    before = language.profile.modifiers == "before"
    entries = [language.entries[entry] for entry, _ in heads]
    nouns = [e for e in entries if isinstance(e, ActorNoun)]
    groups = [e for e in entries if isinstance(e, NamedParty)]
    order = nouns[::-1] if before else nouns
    name, kind, country = _named(order, groups, side, owner)
    if person and order and not groups and (kind in PRIVATE or not side.name) and order[0].role != "pronoun":
        name = person
    basis = order[0].role if order and order[0].role in REFERRING else "named"
    main, form = (entries[-1], heads[-1][1]) if before else (entries[0], heads[0][1])
    one = isinstance(main, ActorNoun) and form != "plural" and names_persons(main)
    hints = _hints(order, groups, person, possessive, one)
    if order and not (side.name or country or groups or owner) and "{of}" in order[0].english:
        hints = (*hints, ("sideless", _fill(order[0].english, "")))
    return Actor(name, country, ActorKind(kind), basis), hints


REFERRING = frozenset({"pronoun", "both", "enemy", "definite", "possessive"})
PRIVATE = frozenset({"civilians", "unknown", "protesters"})


def _words(view: View, span: tuple[int, int] | None) -> str:
    tokens = view.doc.tokens
    return view.doc.text[tokens[span[0]].begin : tokens[span[1] - 1].end] if span else ""


def _named(
    order: list[ActorNoun], groups: list[NamedParty], side: Side, owner: Actor | None
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


def _hints(
    order: list[ActorNoun], groups: list[NamedParty], person: str, possessive: bool, one: bool
) -> tuple[tuple[str, str], ...]:
    head = order[0] if order else None
    facts = {
        "armed": any(n.armed for n in order) or any(g.armed for g in groups),
        "unnamed": bool(head and head.unnamed and not person),
        "plural": bool(head and head.plural),
        "mute": bool(head and not head.speaks),
        "agency": any(g.agency for g in groups),
        "possessive": possessive,
        "one": one,
    }
    rows = [("role", head.role if head else "group"), *((k, "1") for k, held in facts.items() if held)]
    return (*rows, ("person", person)) if person else tuple(rows)
