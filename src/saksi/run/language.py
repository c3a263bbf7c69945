"""Which language's knowledge reads a document."""

from dataclasses import replace

from saksi.knowledge.language import available
from saksi.language.identify import identify
from saksi.records.document import Document

IDENTIFIED = "identified from the text"  # in notes about documents that state no language


def with_language(doc: Document) -> Document:
    """The document with its language as a bare code ("en-GB" is "en"), identified where it states none.

    ``notes`` say how it was identified, that it could not be told, or that saksi has no knowledge of it.
    """
    if doc.language:
        doc = replace(doc, language=doc.language.replace("_", "-").split("-")[0].strip().lower())
    else:
        doc = _identified(doc)
    if doc.language is None or doc.language in available():
        return doc
    return _noted(doc, f'no knowledge for language "{doc.language}"; known: {", ".join(available())}')


def _identified(doc: Document) -> Document:
    code, sure = identify(doc.text)
    if code is None:
        return _noted(doc, 'the language could not be told: state it as "language"')
    return _noted(replace(doc, language=code), f'language "{code}" {IDENTIFIED} ({sure:.2f} sure)')


def _noted(doc: Document, note: str) -> Document:
    return replace(doc, notes=(*doc.notes, note))
