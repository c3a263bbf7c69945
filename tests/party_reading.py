"""What the tests of parties and roles share."""

from saksi.records.codec import document_from
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.run.read import read

Role = tuple[str, ...]


def article(text: str, language: str = "en") -> Document:
    """The text read from beginning to end."""
    return read(document_from({"text": text, "language": language, "published": "2024-05-17"}))


def parties(text: str, language: str = "en") -> dict[str, tuple[str, str | None, str]]:
    """Words → (name, country, kind) of the actor mentions; of nested words, the longest reading stands last."""
    rows: list[Mention] = [m for m in article(text, language).mentions if m.kind is MentionKind.ACTOR and m.actor]
    return {m.text: (m.actor.name, m.actor.country, m.actor.kind.value) for m in rows if m.actor}


def acts(text: str, language: str = "en") -> list[tuple[str, Role, Role, Role]]:
    """(type, words of who, words of whom, weapons in plain English) of each claim's event, in text order."""
    found = []
    for claim in article(text, language).claims:
        if (e := claim.event) is not None:
            who, whom = (tuple(a.text for a in role) for role in (e.initiator, e.target))
            found.append((e.type, who, whom, tuple(w.name for w in e.weapon)))
    return found
