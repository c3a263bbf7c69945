"""Documents and claims as table rows, and back."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from saksi import __version__
from saksi.records.claim import Claim
from saksi.records.codec import decode, decode_document, encode, encode_document
from saksi.records.document import Document
from saksi.records.ids import document_id, text_hash
from saksi.records.row import claim_row
from saksi.records.text import fold, json_text
from saksi.store.tables import claims

DOCUMENT_NAMES = ("language", "outlet", "published", "title", "url")


def now() -> str:
    """This second in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def content_id(doc: Document) -> str:
    """The same for the same text from the same outlet of the same day, whatever id it came with."""
    return document_id(doc.text, doc.outlet, doc.published)


def document_row(doc: Document) -> dict[str, Any]:
    """The document's row; broken characters in its text are kept escaped in ``record`` alone."""
    record = encode_document(doc)
    record.pop("claims")
    return {
        "id": doc.id,
        "content_id": content_id(doc),
        "text_sha256": text_hash(doc.text),
        "text": doc.text,
        "record": json_text(record),
        "reader": __version__,
        "added_at": now(),
    } | {name: record[name] for name in DOCUMENT_NAMES}


def claim_rows(doc: Document) -> Iterator[dict[str, Any]]:
    """A row for each claim, in the order of the article."""
    names = set(claims.c.keys())
    for position, claim in enumerate(doc.claims):
        row = {k: v for k, v in claim_row(doc, claim).items() if k in names}
        yield row | {"position": position, "record": json_text(encode(claim))} | search_keys(claim)


def search_keys(claim: Claim) -> dict[str, str]:
    """What the filters ``actor``, ``place`` and ``source`` look into: names and the article's words."""
    event, source = claim.event, claim.source
    parties = (*event.initiator, *event.target) if event else ()
    places = [p for p in (event.place, *event.other_places) if p] if event else []
    return {
        "actor_key": _key(word for p in parties for word in (p.name, p.text, p.country)),
        "place_key": _key(word for p in places for word in (p.name, p.text, p.admin1, p.country)),
        "source_key": _key((source.name, source.text, source.country, *source.via)),
    }


def _key(words: Iterable[str | None]) -> str:
    return " | ".join(dict.fromkeys(fold(word) for word in words if word))


def evidence_rows(doc: Document) -> Iterator[dict[str, Any]]:
    """A row for each piece of evidence of each claim."""
    for claim_position, claim in enumerate(doc.claims):
        for position, found in enumerate(claim.evidence):
            yield {
                "document_id": doc.id,
                "claim_id": claim.id,
                "claim_position": claim_position,
                "position": position,
                "of": found.of,
                "begin": found.begin,
                "end": found.end,
                "quote": found.quote,
            }


def document_from_row(row: Row[Any], claim_records: list[str]) -> Document:
    """The document that was stored, equal to the one added but for what stays inside the library."""
    record = json.loads(row.record)
    record["claims"] = [json.loads(text) for text in claim_records]
    return decode_document(record, row.text)


def claim_from_row(row: Row[Any]) -> tuple[Document, Claim]:
    """A claim, with its document's particulars but without the document's text."""
    named = {name: getattr(row, name) for name in DOCUMENT_NAMES}
    doc = decode_document({"id": row.document_id} | named)
    claim: Claim = decode(Claim, json.loads(row.record))
    return doc, claim
