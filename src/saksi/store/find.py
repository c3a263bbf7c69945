"""Ids and their beginnings."""

from sqlalchemy import Connection, select

from saksi.store.tables import claims, documents

Found = tuple[str, str | None]


def found_by_id(connection: Connection, prefix: str, limit: int) -> list[Found]:
    """Documents and claims whose id begins so, sorted; an exact id alone where there is one."""
    named = _documents(connection, prefix, limit) + _claims(connection, prefix, limit)
    exact = [f for f in named if prefix in (f[0] if f[1] is None else f[1], f"{f[0]}/{f[1]}")]
    return exact[:1] or named[:limit]


def _documents(connection: Connection, prefix: str, limit: int) -> list[Found]:
    ident = documents.c.id
    query = select(ident).where(ident.startswith(prefix, autoescape=True)).order_by(ident).limit(limit)
    return [(row, None) for row in connection.scalars(query)]


def _claims(connection: Connection, prefix: str, limit: int) -> list[Found]:
    """Claims by the beginning of their id, or by DOCUMENT/CLAIM."""
    c = claims.c
    head, slash, tail = prefix.rpartition("/")
    fits = c.claim_id.startswith(prefix, autoescape=True)
    if slash:
        fits = (c.document_id == head) & c.claim_id.startswith(tail, autoescape=True)
    query = select(c.document_id, c.claim_id).where(fits).order_by(c.claim_id, c.document_id).limit(limit)
    return [(row.document_id, row.claim_id) for row in connection.execute(query)]
