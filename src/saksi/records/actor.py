"""Who: parties, and their part in an event."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of party. GOLD's kinds are ACLED's inter codes, plus things acted upon."""

    STATE_FORCES = "state_forces"
    REBEL = "rebel"
    MILITIA = "militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL = "external"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    OBJECT = "object"  # a tank, a jet: what was hit, not who
    FACILITY = "facility"  # a base, a hospital
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Actor:
    """These words mean this party.

    ``name`` is plain English ("Ministry of Defence of Azerbaijan"). ``country`` is ISO3, ``None``
    where none is stated or the party belongs to no state. ``basis`` says how the name was reached
    (``named``, ``metonym``, ``pronoun``, ``both sides`` ...).
    ``text``, ``begin``, ``end``: where the party is named in this role.
    """

    name: str
    country: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    basis: str = ""
    text: str = ""
    begin: int | None = None
    end: int | None = None
