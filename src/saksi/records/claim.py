"""What saksi keeps: one party's statement about one event."""

from dataclasses import dataclass
from enum import StrEnum

from saksi.records.actor import Actor
from saksi.records.attribution import Stance
from saksi.records.place import Place
from saksi.records.quantity import Quantity
from saksi.records.span import Evidence, Quote
from saksi.records.time import TimeExtent


class SourceKind(StrEnum):
    OUTLET = "outlet"  # the publisher's own voice
    AGENCY = "agency"  # another outlet it is taken from, with no speaker behind it
    ACTOR = "actor"
    UNNAMED = "unnamed"  # "officials said"


class Modality(StrEnum):
    ACTUAL = "actual"
    NEGATED = "negated"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Source:
    """This party speaks. ``name`` is plain English; ``via``: the outlets its words came through."""

    kind: SourceKind
    text: str | None = None
    name: str | None = None
    country: str | None = None
    via: tuple[str, ...] = ()
    begin: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Weapon:
    """The act was done with this. ``name`` is a plain English word or a designation."""

    name: str
    text: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One telling of one act. Types: PLOVER; ``acled``: ACLED sub-event type or ``None`` where it has none."""

    type: str
    mode: str | None = None
    acled: str | None = None
    initiator: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    weapon: tuple[Weapon, ...] = ()
    place: Place | None = None
    other_places: tuple[Place, ...] = ()
    time: TimeExtent | None = None
    killed: Quantity | None = None
    injured: Quantity | None = None
    missing: Quantity | None = None
    captured: Quantity | None = None
    displaced: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """``source`` takes this ``stance`` on this ``event``; ``about`` is the id of the claim it denies,
    confirms or doubts. A bare denial's ``event`` is the denied claim's."""

    id: str
    anchor: Quote
    source: Source
    stance: Stance = Stance.ASSERTS
    modality: Modality = Modality.ACTUAL
    about: str | None = None
    event: Event | None = None
    evidence: tuple[Evidence, ...] = ()
