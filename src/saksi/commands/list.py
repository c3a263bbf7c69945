"""saksi list: the claims in the store."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from saksi.commands import filters
from saksi.commands.filters import Actor, Begin, End, Language, Limit, Place, Source, Stance, Type
from saksi.commands.settings import console, for_people, json_line, open_store, put, say

if TYPE_CHECKING:
    from saksi.records.claim import Claim
    from saksi.records.document import Document
    from saksi.store.store import Store
    from saksi.store.where import Where

Json = Annotated[bool, typer.Option("--json", help="JSON lines.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV, also on a terminal.")]
Table = Annotated[bool, typer.Option("--table", help="A table, also in a pipe.")]
Documents = Annotated[bool, typer.Option("--documents", help="List the documents, not the claims.")]


def list_(
    ctx: typer.Context,
    documents: Documents = False,
    stance: Stance = None,
    type: Type = None,
    actor: Actor = None,
    place: Place = None,
    begin: Begin = None,
    end: End = None,
    source: Source = None,
    language: Language = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
    table: Table = False,
) -> None:
    """List claims: a table on a terminal, CSV in a pipe.

    Filters narrow the list; one that is given twice lets either value pass.

    \b
    Examples:
      saksi list --stance denies --place Sarun
      saksi list --type ASSAULT --from 2024-05-01 --json | head
    """
    where = filters.where(stance, type, actor, place, begin, end, source, language, limit)
    with open_store(ctx) as store:
        people = for_people(json, csv, table)
        if documents:
            _list_documents(ctx, store.documents(where), json, people)
        elif people:
            _show_claims(ctx, store, where)
        else:
            _put_claims(store, where, json)


def _put_claims(store: "Store", where: "Where", json: bool) -> None:
    from saksi.export import csv as csv_format
    from saksi.export import jsonl

    claims = store.claims(where)
    for piece in jsonl.rows(claims) if json else csv_format.rows(claims, end="\n"):
        put(piece)


def _show_claims(ctx: typer.Context, store: "Store", where: "Where") -> None:
    claims = list(store.claims(where))
    if not claims:
        say(ctx, "No claim fits. saksi list without filters lists all.")
        return
    screen = console(ctx)
    if screen.width >= TABLE_WIDTH:
        screen.print(claim_table(claims))
    else:
        for doc, claim in claims:
            screen.print(claim_lines(doc, claim), soft_wrap=True)
    say(ctx, f"{len(claims)} claim{'' if len(claims) == 1 else 's'}. saksi show ID tells all of one.")


TABLE_WIDTH = 110  # columns under which a table would break its words


def claim_lines(doc: "Document", claim: "Claim") -> Any:
    """A claim in two lines, for narrow screens: when, where, what; then who says so of whom."""
    from rich.text import Text

    from saksi.export.words import STYLES, act, killed, parties, place_name, says, when

    dead = f"killed {killed(claim)}" if killed(claim) else ""
    facts = (when(claim), place_name(claim), act(claim), dead)
    line = Text(claim.id[:8], style="dim").append("  " + " · ".join(f for f in facts if f), style="default")
    told = f"\n          {says(doc, claim)}" + (f": {parties(claim)}" if parties(claim) else "")
    return line.append(told, style=STYLES[claim.stance] or "default")


def claim_table(claims: Iterable[tuple["Document", "Claim"]]) -> Any:
    """A rich table: when, where, what, who to whom, how many killed, and who says so."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from saksi.export.words import STYLES, act, killed, parties, place_name, says, when

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("claim", style="dim", no_wrap=True)
    for name, width in (("when", 10), ("where", 8), ("what", 12), ("who → whom", 10)):
        table.add_column(name, overflow="fold", min_width=width)
    table.add_column("killed", justify="right")
    table.add_column("who says so", overflow="fold")
    for doc, claim in claims:  # room at the slashes, so that a long name wraps between words
        cells = (when(claim), place_name(claim), act(claim).replace("/", " / "), parties(claim), killed(claim))
        table.add_row(claim.id[:8], *cells, says(doc, claim), style=STYLES[claim.stance])
    return table


def _list_documents(ctx: typer.Context, rows: Iterable[dict[str, Any]], json: bool, people: bool) -> None:
    names = ("id", "published", "language", "outlet", "title", "claims", "url", "added_at")
    if json:
        for row in rows:
            put(json_line({name: row[name] for name in names}))
    elif people:
        console(ctx).print(document_table(rows))
    else:
        put(csv_text(names, ([row[name] for name in names] for row in rows)))


def csv_text(names: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """A small table as CSV."""
    import csv as csv_module
    import io

    buffer = io.StringIO(newline="")
    writer = csv_module.writer(buffer, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return buffer.getvalue()


def document_table(rows: Iterable[dict[str, Any]]) -> Any:
    """A rich table of documents, newest first."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("document", style="dim", no_wrap=True)
    for name in ("published", "language", "outlet", "title"):
        table.add_column(name, overflow="fold")
    table.add_column("claims", justify="right")
    for row in rows:
        cells = (row["published"], row["language"], row["outlet"], row["title"], row["claims"])
        table.add_row(row["id"][:16], *("" if cell is None else str(cell) for cell in cells))
    return table
