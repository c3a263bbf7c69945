"""The shape of what all languages share: parties, governments, outlets, weapons, by name (actors/, designations.yaml).

``names`` are keyed by language code. All are lower case; words in them are separated as in an article.
"""

from typing import Literal

import msgspec

from saksi.knowledge.schema import Unless
from saksi.records.actor import ActorKind

Names = dict[str, tuple[str, ...]]


class GroupEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A party with a name of its own (groups.yaml).

    ``country``: the state a force or office belongs to, ``None`` for a party of no state; ``active``: where such a
    party acts. ``armed``: it may fight. ``if_``, ``unless``: words of the sentence that decide an ambiguous acronym.
    An ambiguous acronym is an entry of its own under the same ``name``.
    """

    name: str
    names: Names
    kind: ActorKind
    country: str | None = None
    active: tuple[str, ...] = ()
    armed: bool = False
    means: str = ""
    example: str = ""
    not_: tuple[str, ...] = msgspec.field(default=(), name="not")
    unless: Unless | None = None
    if_: Unless | None = msgspec.field(default=None, name="if")
    note: str = ""


class GovernmentEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that stand for a government (governments.yaml): its ``capital`` or its ``seat`` ("the Kremlin")."""

    name: str
    country: str
    kind: Literal["capital", "seat"]
    names: Names
    means: str = ""


class Capital(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The seat of a country's government (capitals.yaml), with its English and Indonesian names."""

    country: str
    capital: str
    names: Names


class OrganEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A news agency or outlet (organs.yaml). ``proper``: names that count only with a capital letter ("Tempo")."""

    name: str
    kind: Literal["agency", "outlet"]
    country: str | None = None
    names: Names = {}
    proper: Names = {}


class Designation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A weapon or platform by designation, the same in all languages (designations.yaml).

    ``platform``: it carries or launches, so it may itself be what was hit.
    """

    names: tuple[str, ...]
    english: str
    tactic: Literal[
        "air",
        "drone",
        "artillery",
        "explosive",
        "firearm",
        "chemical",
        "suicide",
        "grenade",
        "armour",
        "ship",
        "antiair",
        "blade",
        "crowd",
        "mine",
        "vehicle",
        "missile",
    ]
    platform: bool = False
    means: str = ""
