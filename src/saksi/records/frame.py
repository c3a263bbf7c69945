"""An event while it is being read: the trigger and the mentions that fill its roles."""

from dataclasses import dataclass

from saksi.records.claim import Modality


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens ``first`` … ``last`` evoke an act; roles are indexes into the document's mentions.

    ``entry``: the trigger's knowledge entry ("" for an event told only by its losses). ``losses`` are indexes into
    the document's losses. ``attribution``: index of the innermost attribution whose content holds it, ``None`` for
    the outlet's own voice. ``definite``: "the attack", "serangan itu": may point back to one told before.
    """

    first: int
    last: int
    sentence: int
    entry: str
    type: str
    mode: str = ""
    acled: str = ""
    kind: str = "does"  # the entry's frame: does mutual happens suffers speaks
    pos: str = "verb"
    voice: str = "active"
    implied_weapon: str = ""
    initiator: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    weapon: tuple[int, ...] = ()
    place: int | None = None
    other_places: tuple[int, ...] = ()
    time: int | None = None
    losses: tuple[int, ...] = ()
    modality: Modality = Modality.ACTUAL
    attribution: int | None = None
    definite: bool = False
    carried: tuple[str, ...] = ()  # roles taken over from an earlier sentence: "place", "time"
    end: int = -1  # last token of its anchor, exclusive
    muc: str = ""
    more: tuple[tuple[int, int], ...] = ()  # tokens of other words that tell the same event
    word: int = -1  # first token of the act's own word, where another verb lends it voice; -1: ``first``

    @property
    def at(self) -> int:
        """The first token of the act's own word."""
        return self.first if self.word < 0 else self.word
