"""The face of the library: what programs call. Everything here stays as it is from release to release.

from saksi import api
doc = api.extract("Residents said two drones hit the market on Tuesday.", language="en", published="2024-05-02")
for claim in doc.claims:
    print(claim.source.name, claim.stance, claim.event)
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from saksi.ingest.text_file import read_text_file
from saksi.knowledge.language import available
from saksi.records.codec import decode_document, document_from, encode_document
from saksi.records.document import Document
from saksi.run.each import read_safely

if TYPE_CHECKING:
    from saksi.store.store import Store

__all__ = [
    "Document",
    "decode_document",
    "document_from",
    "encode_document",
    "extract",
    "extract_each",
    "extract_file",
    "languages",
    "open_store",
]


def extract(
    text: str,
    *,
    language: str | None = None,
    published: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Document:
    """The article with its mentions, attributions and claims.

    ``language`` (ISO 639-1) is identified where it is not given. Without ``published`` (the local date of the
    outlet) relative dates stay unresolved. Never raises for what is in the text; ``notes`` say what was not read.
    """
    day = published.isoformat() if isinstance(published, date) else published
    given = {"text": text, "language": language, "published": day, "outlet": outlet, "title": title, "url": url}
    return read_safely(document_from(given | {"id": id}))


def extract_each(docs: Iterable[Document | dict[str, Any]]) -> Iterator[Document]:
    """Each document as read, in the same order; dicts are input records. ``RecordError`` for one without text."""
    for doc in docs:
        yield read_safely(doc if isinstance(doc, Document) else document_from(doc))


def extract_file(path: str | Path) -> Document:
    """The article of a text file as read. ``InputError`` says why a file is none."""
    item = read_text_file(Path(path))
    if item.doc is None:
        raise item.error or AssertionError(path)
    return read_safely(item.doc)


def languages() -> tuple[str, ...]:
    """Codes of the languages that saksi can read, sorted."""
    return available()


def open_store(where: str | Path, create: bool = True) -> "Store":
    """The store in a file (SQLite), made where there is none; see ``saksi.store.store``."""
    from saksi.store.store import Store

    return Store.open(where, create=create)
