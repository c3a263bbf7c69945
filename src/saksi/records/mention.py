"""A span that names something: a place, a time, a party, a number, a weapon, an act, an attributing word."""

from dataclasses import dataclass, field
from enum import StrEnum

from saksi.records.actor import Actor
from saksi.records.place import Place
from saksi.records.quantity import Quantity
from saksi.records.time import TimeExtent
from saksi.records.time_expression import TimeExpression


class MentionKind(StrEnum):
    PLACE = "place"
    TIME = "time"
    ACTOR = "actor"
    QUANTITY = "quantity"
    WEAPON = "weapon"
    TRIGGER = "trigger"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Mention:
    """``text`` at ``begin`` … ``end`` names something of this kind; its value stands in the field of that name.

    ``entry``: the knowledge entry it was recognised by. ``hints``: what a recogniser tells the resolver
    (``("role", "dateline")``). ``first``, ``last``: token indexes, end exclusive.
    Only the first eight fields leave the library.
    """

    kind: MentionKind
    begin: int
    end: int
    text: str
    place: Place | None = None
    time: TimeExtent | None = None
    actor: Actor | None = None
    quantity: Quantity | None = None
    first: int = -1
    last: int = -1
    entry: str = ""
    hints: tuple[tuple[str, str], ...] = field(default=())
    parties: tuple[Actor, ...] = ()  # whom a pronoun, "both sides", "the enemy" refers to
    expression: TimeExpression | None = None  # a time's parse, from the recogniser to the resolver

    def hint(self, key: str) -> str | None:
        """The recogniser's word under this key, or ``None``."""
        for name, value in self.hints:  # a loop: called for every mention, many times
            if name == key:
                return value
        return None
