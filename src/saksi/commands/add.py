"""saksi add: articles into the store."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands import sources
from saksi.commands.settings import FINDINGS, console, open_store, say, settings

if TYPE_CHECKING:
    from saksi.ingest.base import Incoming
    from saksi.run.add import Tally

Files = Annotated[
    list[str], typer.Argument(metavar="(FILE… | -)", help="Text files, .jsonl files, or - for JSON lines.")
]
Again = Annotated[bool, typer.Option("--again", help="Read also what this saksi has read before.")]
NOTES_MAX = 5


def add(ctx: typer.Context, files: Files, again: Again = False) -> None:
    """Read articles and keep them with their claims.

    The database is saksi.db, or what --db names. The same article is kept once, however often it is
    added. Work is kept batch by batch: Ctrl-C keeps what was read, and running the same command again
    goes on. What cannot be read is listed by saksi errors.

    \b
    Examples:
      saksi add news/*.txt
      saksi --db war.db add - < articles.jsonl
    """
    sources.check(files)
    from saksi.run.add import Adder

    with open_store(ctx, create=True) as store:
        adder = Adder(store, again)
        try:
            with _progress(ctx, files) as seen:
                adder.add_all(sources.incoming(files), seen)
        finally:
            _report(ctx, adder.tally)
    if adder.tally.rejected:
        raise typer.Exit(FINDINGS)


@contextmanager
def _progress(ctx: typer.Context, files: list[str]) -> Iterator[Callable[["Incoming"], None]]:
    """A function to tell of each item; it moves a bar if a person is looking."""
    if settings(ctx).quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console(ctx, stderr=True), transient=True) as progress:
        plain = not any(f == "-" or f.endswith((".jsonl", ".ndjson", ".json")) for f in files)
        task = progress.add_task("", total=len(files) if plain else None)
        yield lambda item: progress.update(task, advance=1, description=item.where)


def _report(ctx: typer.Context, tally: "Tally") -> None:
    """The end line, and why some documents have no claims."""
    for note, times in tally.notes.most_common(NOTES_MAX if not settings(ctx).verbose else None):
        say(ctx, f"note, {times} ×: {note}")
    say(ctx, summary(tally))
    if settings(ctx).verbose:
        for reject in tally.rejected:
            say(ctx, f"rejected: {reject.origin}{f', line {reject.line}' if reject.line else ''}: {reject.reason}")


def summary(tally: "Tally") -> str:
    """``12 documents: 10 new, 1 already there, 1 rejected (saksi errors)``."""
    from saksi.store.store import Outcome

    parts = [f"{tally.outcomes[outcome]} {outcome.value}" for outcome in Outcome if tally.outcomes[outcome]]
    if tally.rejected:
        parts.append(f"{len(tally.rejected)} rejected (saksi errors)")
    documents = f"{tally.documents} document{'' if tally.documents == 1 else 's'}"
    return f"{documents}: {', '.join(parts)}" if parts else f"{documents}: nothing to read"
