"""Who is said to have said what."""

from dataclasses import dataclass
from enum import StrEnum

from saksi.records.span import Quote


class Stance(StrEnum):
    """How far the source stands behind the content (GOLD.md, ``stance``)."""

    ASSERTS = "asserts"
    ACCUSES = "accuses"
    DENIES = "denies"
    CONFIRMS = "confirms"
    DOUBTS = "doubts"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The ``content`` is attributed to the ``source`` by the ``cue``.

    Source: PARC 3.0 and PolNeAR annotation guides: source, cue and content spans; content may be
    several spans (a quotation broken by "he said"), in order. ``source`` is ``None`` where none is named ("it
    was reported that"). ``act`` is the cue's kind of speech act (``say``, ``accuse``, ``call`` ...; cues.yaml).
    ``via``: outlets the words are taken from ("told Reuters"). ``parent``: index of the attribution
    whose content holds this one, or ``None``. ``about``: earlier sentences that the content only points
    back to ("the claims could not be verified"), or what a quotation is said of ("“Nonsense,” X said of the report").
    """

    source: Quote | None
    cue: Quote | None
    content: tuple[Quote, ...]
    stance: Stance = Stance.ASSERTS
    act: str = "say"
    via: tuple[Quote, ...] = ()
    parent: int | None = None
    entry: str = ""
    about: tuple[Quote, ...] = ()
