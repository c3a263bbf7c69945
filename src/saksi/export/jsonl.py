"""JSON lines: one claim a line, with all its values, its evidence and its document."""

from collections.abc import Iterable, Iterator
from typing import Any

from saksi.export.base import Told
from saksi.records.codec import encode
from saksi.records.document import Document
from saksi.records.text import json_text


def rows(claims: Iterable[Told]) -> Iterator[str]:
    """A line for each claim: the claim as in the document's JSON, and ``document``."""
    for doc, claim in claims:
        yield json_text(encode(claim) | {"document": about(doc)}) + "\n"


def about(doc: Document) -> dict[str, Any]:
    """What a claim's reader must know of the document it stands in."""
    names = ("id", "language", "outlet", "published", "title", "url")
    return {name: encode(getattr(doc, name)) for name in names}
