"""One article read from text to claims: the order of the steps."""

from dataclasses import replace

from saksi.extract.matching import find_matches
from saksi.knowledge.language import available, load_language
from saksi.language.identify import identify
from saksi.language.segment import segment
from saksi.records.document import Document


def read(doc: Document) -> Document:
    """The document with everything that was read from it. Never raises for text; ``notes`` say what was not read."""
    if not doc.text.strip():
        return _noted(doc, "no text")
    doc = with_language(doc)
    if doc.language is None:
        return _noted(doc, 'the language could not be told: state it as "language"')
    if doc.language not in available():
        known = ", ".join(available())
        return _noted(doc, f'no knowledge for language "{doc.language}"; known: {known}')
    language = load_language(doc.language)
    doc = segment(doc, language.profile)
    doc = find_matches(doc, language)
    return doc


def with_language(doc: Document) -> Document:
    """The document with its language as a bare code ("en-GB" is "en"), identified where it states none."""
    if doc.language:
        return replace(doc, language=doc.language.replace("_", "-").split("-")[0].strip().lower())
    code, sure = identify(doc.text)
    if code is None:
        return doc
    return _noted(replace(doc, language=code), f'language "{code}" identified from the text ({sure:.2f})')


def _noted(doc: Document, note: str) -> Document:
    return replace(doc, notes=(*doc.notes, note))
