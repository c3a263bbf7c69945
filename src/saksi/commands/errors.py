"""saksi errors: what could not be added."""

from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands.list import Csv, Json, Table, csv_text
from saksi.commands.settings import console, for_people, json_line, open_store, put, say

if TYPE_CHECKING:
    from saksi.store.store import Reject

NAMES = ("at", "origin", "line", "reason", "excerpt")
Clear = Annotated[bool, typer.Option("--clear", help="Forget them.")]


def errors(
    ctx: typer.Context, clear: Clear = False, json: Json = False, csv: Csv = False, table: Table = False
) -> None:
    """List what could not be added, and why.

    A file that is mended and added again leaves the list by itself.

    \b
    Examples:
      saksi errors
      saksi errors --clear
    """
    with open_store(ctx) as store:
        if clear:
            say(ctx, f"{store.forget_rejects()} forgotten")
            return
        found = store.rejects()
    rows = [{name: getattr(reject, name) for name in NAMES} for reject in found]
    if json:
        for row in rows:
            put(json_line(row))
    elif not for_people(json, csv, table):
        put(csv_text(NAMES, (row.values() for row in rows)))
    elif not found:
        say(ctx, "No errors.")
    else:
        _print(ctx, found)


def _print(ctx: typer.Context, found: "list[Reject]") -> None:
    from rich.text import Text

    out = console(ctx)
    for reject in found:
        where = "standard input" if reject.origin == "-" else reject.origin
        line = f", line {reject.line}" if reject.line else ""
        out.print(Text(f"{where}{line}", style="bold").append(f"  {reject.at}", style="dim"), soft_wrap=True)
        out.print(Text(f"  {reject.reason}"), soft_wrap=True)
        if reject.excerpt.strip():
            out.print(Text("  " + " ".join(reject.excerpt.split())[:100], style="dim"), soft_wrap=True)
