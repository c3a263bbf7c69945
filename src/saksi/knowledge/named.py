"""Parties and weapons that have names of their own, in the shape in which a language's lexicon holds them."""

from collections.abc import Iterator

import msgspec

from saksi.knowledge.schema import Unless
from saksi.knowledge.shared import load_designations, load_governments, load_groups, load_organs
from saksi.knowledge.shared_schema import Names
from saksi.records.actor import ActorKind


class NamedParty(msgspec.Struct, frozen=True, kw_only=True):
    """An armed group, a force, a body, a seat of government, an outlet. ``agency``: words are reported through it."""

    name: str
    kind: ActorKind
    country: str | None = None
    armed: bool = False
    agency: bool = False
    unless: Unless | None = None
    if_: Unless | None = None


class NamedWeapon(msgspec.Struct, frozen=True, kw_only=True):
    """A weapon or platform by its designation."""

    english: str
    tactic: str
    platform: bool = False


Named = NamedParty | NamedWeapon
PROPER = "proper"  # form of a name that counts only with a capital letter


def named_entries(code: str) -> Iterator[tuple[str, Named, dict[str, tuple[str, ...]]]]:
    """(key, entry, form tag → names) in the language; where a party has no name in it, its English names.

    Seats of power before groups, groups before agencies: of equal names the first is taken.
    """
    for n, g in enumerate(load_governments()):
        if g.kind == "seat":
            party = NamedParty(name=g.name, kind=ActorKind.GOVERNMENT, country=g.country)
            yield f"party:{g.name}/{n}", party, {"": _names(g.names, code)}
    for n, e in enumerate(load_groups()):
        party = NamedParty(name=e.name, kind=e.kind, country=e.country, armed=e.armed, unless=e.unless, if_=e.if_)
        yield f"party:{e.name}.{n}", party, {"": _names(e.names, code)}
    for o in load_organs():
        party = NamedParty(name=o.name, kind=ActorKind.ORGANIZATION, country=o.country, agency=True)
        yield f"party:{o.name}", party, {"": _names(o.names, code), PROPER: _names(o.proper, code)}
    for n, d in enumerate(load_designations()):
        yield (
            f"designation:{d.english}.{n}",
            NamedWeapon(english=d.english, tactic=d.tactic, platform=d.platform),
            {"": d.names},
        )


def _names(names: Names, code: str) -> tuple[str, ...]:
    return names.get(code) or names.get("en", ())
