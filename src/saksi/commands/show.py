"""saksi show: one document or claim with its evidence."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands.list import Csv, Json, Table
from saksi.commands.settings import console, for_people, json_line, open_store, put

if TYPE_CHECKING:
    from saksi.records.document import Document
    from saksi.store.store import Store

Ident = Annotated[
    str,
    typer.Argument(metavar="ID", help="Of a document or a claim; its beginning is enough while it is the only one."),
]


def show(ctx: typer.Context, ident: Ident, json: Json = False, csv: Csv = False, table: Table = False) -> None:
    """Show a document or a claim, with its evidence.

    Every value stands with the words of the article that bear it out.

    \b
    Examples:
      saksi show 3fa2
      saksi show 3fa2 --json | python -m json.tool
    """
    with open_store(ctx) as store:
        doc = find(store, ident)
    if json:
        from saksi.records.codec import encode_document

        put(json_line(encode_document(doc)))
    elif for_people(json, csv, table):
        from saksi.commands.page import print_document

        print_document(console(ctx), doc)
    else:
        from saksi.export.base import told
        from saksi.export.csv import rows

        put("".join(rows(told([doc]), end="\n")))


def find(store: "Store", ident: str) -> "Document":
    """The document an id (or its beginning) means; for a claim's id, with that claim alone.

    ``InputError`` where nothing or more than one thing has such an id.
    """
    from saksi.errors import InputError

    found = store.find(ident)
    if not found:
        raise InputError(f'no document and no claim has an id that begins with "{ident}". See saksi list')
    if len(found) > 1:
        which = "".join(f"\n  {doc}" + (f"/{claim}" if claim else "") for doc, claim in found)
        raise InputError(f'"{ident}" begins more than one id; say more of it:{which}')
    document_id, claim_id = found[0]
    doc = store.document(document_id)
    if doc is None:
        raise InputError(f'document "{document_id}" is no longer there')
    return doc if claim_id is None else replace(doc, claims=tuple(c for c in doc.claims if c.id == claim_id))
