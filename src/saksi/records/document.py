"""One article and everything read from it so far."""

from dataclasses import dataclass
from datetime import date

from saksi.records.attribution import Attribution
from saksi.records.claim import Claim
from saksi.records.frame import Frame
from saksi.records.loss import Loss
from saksi.records.mention import Mention
from saksi.records.token import Match, Sentence, Token


@dataclass(frozen=True, slots=True)
class Document:
    """An article, and one layer for each step that has read it; a step returns a copy with one more.

    ``published`` is the local date of the outlet, ``None`` if unknown: relative dates then stay unresolved.
    ``notes`` say why something was not read ("no knowledge for language 'sw'").
    """

    id: str
    text: str
    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    matches: tuple[Match, ...] = ()
    mentions: tuple[Mention, ...] = ()
    losses: tuple[Loss, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    frames: tuple[Frame, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
