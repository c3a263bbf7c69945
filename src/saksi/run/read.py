"""One article read from text to claims: the order of the steps."""

from dataclasses import replace

from saksi.extract.matching import find_matches
from saksi.knowledge.language import available, load_language
from saksi.language.segment import segment
from saksi.records.document import Document


def read(doc: Document) -> Document:
    """The document with everything that was read from it. Never raises for text; ``notes`` say what was not read."""
    if not doc.text.strip():
        return _noted(doc, "no text")
    if doc.language not in available():
        known = ", ".join(available())
        return _noted(doc, f'no knowledge for language "{doc.language}"; known: {known}')
    language = load_language(doc.language)
    doc = segment(doc, language.profile)
    doc = find_matches(doc, language)
    return doc


def _noted(doc: Document, note: str) -> Document:
    return replace(doc, notes=(*doc.notes, note))
