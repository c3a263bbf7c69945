"""saksi report: an article as a page, every claim beside its words."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands.export import write
from saksi.commands.settings import open_store, say
from saksi.commands.show import find

if TYPE_CHECKING:
    from saksi.records.document import Document

What = Annotated[str, typer.Argument(metavar="(FILE | ID)", help="A text file, or a document in the database.")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="PAGE", help="Default: the document's id.html.")]


def report(ctx: typer.Context, what: What, output: Output = None) -> None:
    """Write a page with every claim beside its words.

    One HTML file that holds the whole article; it needs no network.

    \b
    Examples:
      saksi report article.txt -o evidence.html
      saksi report 3fa2
    """
    from saksi.export.page import render

    doc = _document(ctx, what)
    output = output or f"{_file_name(doc.id)}.html"
    write([render(doc)], output)
    if output != "-":
        say(ctx, f"{output} written: open it in a browser")


def _document(ctx: typer.Context, what: str) -> "Document":
    path = Path(what)
    if not path.is_file():
        with open_store(ctx) as store:
            return find(store, what)
    from saksi.ingest.text_file import read_text_file
    from saksi.run.each import read_safely

    item = read_text_file(path)
    if item.doc is None:
        raise item.error or AssertionError
    return read_safely(item.doc)


def _file_name(ident: str) -> str:
    return "".join(c if c.isalnum() or c in "-_." else "-" for c in ident)[:80] or "document"
