"""The country of parties that are named without one: "the army", "President Holm".

Only where the text leaves one choice: the same words, or the same person, with a country elsewhere; else the only
country that the text, or the party's sentence, names as a place or as whose something is. A country that itself acts
is another party and never the choice ("President Holm threatened Tolmar").
"""

from collections import defaultdict
from dataclasses import replace

from saksi.knowledge.countries import country_names
from saksi.records.actor import Actor, ActorKind
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind

THINGS = frozenset({ActorKind.OBJECT, ActorKind.FACILITY, ActorKind.UNKNOWN, ActorKind.EXTERNAL})
PARTIES = frozenset({"metonym", "crew", "group"})
STATE = frozenset({ActorKind.GOVERNMENT, ActorKind.STATE_FORCES})


def with_sides(doc: Document) -> tuple[Mention, ...]:
    """The document's mentions, parties without a country given theirs where the text leaves one choice."""
    sentence = _sentences(doc)
    told = _told(doc)
    everywhere, within = _countries(doc, sentence)
    rows = []
    for m in doc.mentions:
        if m.kind is MentionKind.ACTOR and m.actor and _open(m):
            country, basis = _choice(m, told, everywhere, within.get(sentence[m.first], set()))
            m = _of(m, m.actor, country, basis) if country else m
        rows.append(m)
    return tuple(rows)


def _open(m: Mention) -> bool:
    """A party named by a noun that belongs to a country, without one."""
    actor = m.actor
    if actor is None or actor.country or actor.kind in THINGS or m.hint("possessive"):
        return False
    return actor.basis == "people" or (bool(m.hint("sideless")) and m.hint("role") in ("head", "title", "collective"))


def _choice(m: Mention, told: dict[str, set[str]], everywhere: set[str], here: set[str]) -> tuple[str | None, str]:
    """(ISO3, basis) of the only country that fits; ``None`` where there is no or more than one."""
    person = m.hint("person")
    rows = [(told[_key(m)], "named before"), (everywhere, "only country named")]
    if m.actor and m.actor.kind is ActorKind.STATE_FORCES and not person:
        rows.insert(1, (told[m.actor.kind], "only such party"))
    if not person and m.actor and m.actor.kind in STATE and m.hint("role") == "head":
        rows.append((here, "only country in its sentence"))
    for countries, basis in rows:
        if len(countries) == 1:
            return next(iter(countries)), basis
    return None, ""


def _key(m: Mention) -> str:
    """Under what a party's country is kept: a person's last name, else the entry of the noun."""
    person = m.hint("person")
    return person.split()[-1].lower() if person else m.entry or m.text


def _told(doc: Document) -> dict[str, set[str]]:
    """Person or noun → the countries it is named with."""
    rows: dict[str, set[str]] = defaultdict(set)
    for m in doc.mentions:
        if m.kind is MentionKind.ACTOR and m.actor and m.actor.country:
            rows[_key(m)].add(m.actor.country)
            rows[m.entry].add(m.actor.country)
            rows[m.actor.kind].add(m.actor.country)
    return rows


def _sentences(doc: Document) -> list[int]:
    """Token → number of its sentence."""
    return [n for n, s in enumerate(doc.sentences) for _ in range(s.first, s.last)]


def _countries(doc: Document, sentence: list[int]) -> tuple[set[str], dict[int, set[str]]]:
    """Countries of the text, and of each sentence, that are no parties of their own."""
    acting = {m.actor.country for m in doc.mentions if m.actor and m.hint("role") in PARTIES and not m.hint("owner")}
    peoples = {m.first for m in doc.mentions if m.actor and m.actor.basis == "people"}
    within: dict[int, set[str]] = defaultdict(set)
    for m in doc.mentions:
        if (
            m.kind is MentionKind.PLACE
            and m.place
            and m.place.country
            and m.hint("role") != "dateline"
            and m.first not in peoples
        ):
            within[sentence[m.first]].add(m.place.country)
    everywhere = set().union(*within.values()) if within else set()
    return (everywhere - acting if len(everywhere) == 1 else everywhere), {n: c - acting for n, c in within.items()}


def _of(m: Mention, actor: Actor, country: str, basis: str) -> Mention:
    """The party with its country, in its name too; a private person keeps the name."""
    of, private = country_names().get(country), m.hint("person") and actor.kind not in STATE
    pattern = m.hint("sideless")
    name = f"{pattern} of {of}" if of and pattern and not private else actor.name
    return replace(m, actor=replace(actor, name=name, country=country, basis=basis))
