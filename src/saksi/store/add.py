"""One document added: new, already there, or read again."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from saksi.errors import RecordError
from saksi.records.document import Document
from saksi.store.rows import claim_rows, document_row, evidence_rows
from saksi.store.tables import claims, documents, evidence


class Outcome(StrEnum):
    """What adding a document did."""

    NEW = "new"
    SAME = "already there"
    REREAD = "read again"  # its former claims were replaced


def add_document(connection: Connection, doc: Document) -> Outcome | RecordError:
    """What happened, or why the document cannot be added: its id names another text."""
    row = document_row(doc)
    former = _former(connection, row)
    if former is None:
        connection.execute(insert(documents).values(row))
        _add_claims(connection, doc)
        return Outcome.NEW
    if former.text_sha256 != row["text_sha256"]:
        return RecordError(
            f'id "{doc.id}" already names another text (added {former.added_at}): give this one another id'
        )
    return _again(connection, replace(doc, id=former.id), former)


def _former(connection: Connection, row: dict[str, Any]) -> Row[Any] | None:
    """The document that this one is, under whatever id; else the one that has its id."""
    by_either = or_(documents.c.content_id == row["content_id"], documents.c.id == row["id"])
    found = connection.execute(select(documents).where(by_either)).all()
    return max(found, key=lambda f: f.content_id == row["content_id"], default=None)


def _again(connection: Connection, doc: Document, former: Row[Any]) -> Outcome:
    """Nothing is changed where the reading is the same; else the new one takes the former's place."""
    row = document_row(doc) | {"added_at": former.added_at}
    read = [claim["record"] for claim in claim_rows(doc)]
    kept = connection.scalars(select(claims.c.record).where(claims.c.document_id == doc.id).order_by(claims.c.position))
    same = former.record == row["record"] and list(kept) == read
    if same and former.reader == row["reader"]:
        return Outcome.SAME
    connection.execute(update(documents).where(documents.c.id == doc.id).values(row))
    if same:
        return Outcome.SAME
    for table in (evidence, claims):
        connection.execute(delete(table).where(table.c.document_id == doc.id))
    _add_claims(connection, doc)
    return Outcome.REREAD


def _add_claims(connection: Connection, doc: Document) -> None:
    for table, rows in ((claims, list(claim_rows(doc))), (evidence, list(evidence_rows(doc)))):
        if rows:
            connection.execute(insert(table), rows)
