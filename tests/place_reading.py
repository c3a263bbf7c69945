"""What the tests of places share."""

from dataclasses import replace

from saksi.extract.places import find_places
from saksi.knowledge.gazetteer import Gazetteer
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.mention import Mention
from saksi.resolve.place import resolve_places


def found(text: str, language: str = "en") -> tuple[Mention, ...]:
    """The place mentions of a text, not resolved."""
    knowledge = load_language(language)
    doc = segment(Document("t", text, language), knowledge.profile)
    return find_places(doc, knowledge, Gazetteer.open())


def resolved(text: str, language: str = "en") -> Document:
    """The document of a text, its places found and resolved."""
    knowledge = load_language(language)
    doc = segment(Document("t", text, language), knowledge.profile)
    gazetteer = Gazetteer.open()
    return resolve_places(replace(doc, mentions=find_places(doc, knowledge, gazetteer)), gazetteer)


def texts(text: str, language: str = "en") -> list[str]:
    """The words of the place mentions."""
    return [m.text for m in found(text, language)]
