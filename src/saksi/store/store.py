"""The store: documents with their claims, kept and asked for."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, delete, func, select

from saksi import __version__
from saksi.errors import RecordError, StoreError
from saksi.records.claim import Claim
from saksi.records.codec import encode
from saksi.records.document import Document
from saksi.records.ids import text_hash
from saksi.store import migrations
from saksi.store.add import Outcome, add_document
from saksi.store.engine import READ, connect, in_words
from saksi.store.find import found_by_id
from saksi.store.reject import Reject, add_reject, all_rejects, drop_reject
from saksi.store.rows import DOCUMENT_NAMES, claim_from_row, content_id, document_from_row
from saksi.store.tables import claims, documents, evidence, rejects
from saksi.store.where import ALL, Where, conditions, document_conditions

__all__ = ["Outcome", "Reject", "Store", "Where"]


class Store:
    """Documents and claims in one database. Use as a context manager, or ``close`` it.

    When a method that writes has returned, its work is on disk; if it was interrupted, none of it is.
    Every method may raise ``StoreLocked`` or ``StoreError``.
    """

    def __init__(self, engine: Engine, where: str | Path) -> None:
        self.engine, self.where = engine, where

    @classmethod
    def open(cls, where: str | Path, create: bool = True) -> Self:
        """The store in a file (or at a database address), made or brought up to date where needed.

        ``StoreError`` where there is none and ``create`` is false; ``StoreVersion`` for a newer saksi's.
        """
        if not create and "://" not in str(where) and not Path(where).is_file():
            raise StoreError(f"{where}: no such database. Add documents first (saksi add FILE) or name one with --db")
        store = cls(connect(where), where)
        store._update()
        return store

    def _update(self) -> None:
        with in_words(self.where):
            with self.reading() as connection:
                if migrations.version(connection) == len(migrations.STEPS):
                    return
            with self.writing() as connection:
                migrations.migrate(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database and never waits for a writer."""
        with in_words(self.where), self.engine.connect().execution_options(**READ) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together when the block ends, or not at all."""
        with in_words(self.where), self.engine.begin() as connection:
            yield connection

    def add(self, doc: Document) -> Outcome:
        """What happened: new, already there, or read again with other results. See ``add_all``."""
        (outcome,) = self.add_all([doc])
        if isinstance(outcome, RecordError):
            raise outcome
        return outcome

    def add_all(
        self,
        docs: Iterable[Document],
        refused: Iterable[Reject] = (),
        mended: Iterable[tuple[str, int | None]] = (),
    ) -> list[Outcome | RecordError]:
        """For each document what happened; all are kept in one transaction, with the ``refused``.

        A document is the same if its id is, or its text, outlet and day. The same document read in the same
        way changes nothing; read otherwise, its former claims are replaced. An id that names another text
        already is a ``RecordError`` in the answer: no text is ever overwritten.
        ``mended``: origins and lines whose former refusals are forgotten.
        """
        with self.writing() as connection:
            for origin, line in mended:
                drop_reject(connection, origin, line)
            outcomes = [add_document(connection, doc) for doc in docs]
            for reject in refused:
                add_reject(connection, reject)
        return outcomes

    def holds(self, doc: Document) -> bool:
        """This article is here, read by this version of saksi, and ``doc`` (not yet read) says nothing new of it."""
        c = documents.c
        same = (c.id == doc.id) & (c.text_sha256 == text_hash(doc.text)) | (c.content_id == content_id(doc))
        with self.reading() as connection:
            row = connection.execute(select(c.reader, *_particulars()).where(same)).first()
        if row is None or row.reader != __version__:
            return False
        given = {name: encode(getattr(doc, name)) for name in DOCUMENT_NAMES}
        return all(value in (None, getattr(row, name)) for name, value in given.items())

    def document(self, ident: str) -> Document | None:
        """The document of exactly this id, whole, or ``None``."""
        with self.reading() as connection:
            row = connection.execute(select(documents).where(documents.c.id == ident)).first()
            if row is None:
                return None
            found = select(claims.c.record).where(claims.c.document_id == ident).order_by(claims.c.position)
            return document_from_row(row, list(connection.scalars(found)))

    def find(self, prefix: str, limit: int = 10) -> list[tuple[str, str | None]]:
        """(document id, claim id or ``None``) of what an id, its beginning or ``DOCUMENT/CLAIM`` can mean.

        One exact match hides the longer ones. Sorted; at most ``limit``.
        """
        with self.reading() as connection:
            return found_by_id(connection, prefix, limit)

    def claims(self, where: Where = ALL) -> Iterator[tuple[Document, Claim]]:
        """The claims asked for, each with its document's particulars (without text), by day, then as told.

        Claims without a day come last. They are streamed: any number fits in memory.
        """
        order = (
            claims.c.occurred_begin.is_(None),
            claims.c.occurred_begin,
            claims.c.document_id,
            claims.c.position,
        )
        query = select(claims.c.document_id, claims.c.record, *_particulars())
        query = query.join(documents, documents.c.id == claims.c.document_id)
        query = query.where(conditions(where)).order_by(*order).limit(where.limit)
        with self.reading() as connection:
            for row in connection.execution_options(yield_per=500).execute(query):
                yield claim_from_row(row)

    def documents(self, where: Where = ALL) -> Iterator[dict[str, Any]]:
        """The documents asked for with their number of claims, newest first; particulars only, no text."""
        fits = document_conditions(where)
        query = select(
            documents.c.id,
            *_particulars(),
            documents.c.added_at,
            func.count(claims.c.claim_id).label("claims"),
        )
        query = query.join(claims, claims.c.document_id == documents.c.id, isouter=True).where(fits)
        query = query.group_by(documents.c.id).order_by(documents.c.published.desc(), documents.c.id).limit(where.limit)
        with self.reading() as connection:
            for row in connection.execute(query):
                yield dict(row._mapping)

    def counts(self) -> dict[str, int]:
        """How many rows each table holds."""
        with self.reading() as connection:
            tables = (documents, claims, evidence, rejects)
            return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in tables}

    def rejects(self) -> list[Reject]:
        """What was refused and why, oldest first."""
        with self.reading() as connection:
            return list(all_rejects(connection))

    def forget_rejects(self) -> int:
        """How many rejects were forgotten: all."""
        with self.writing() as connection:
            return connection.execute(delete(rejects)).rowcount

    @property
    def schema(self) -> int:
        """The schema of the database."""
        with self.reading() as connection:
            return migrations.version(connection)


def _particulars() -> list[Any]:
    return [documents.c[name] for name in DOCUMENT_NAMES]
