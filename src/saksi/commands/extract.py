"""saksi extract: documents in, what they claim out, as JSON lines."""

import sys
from typing import Annotated

import typer

from saksi.commands import sources
from saksi.commands.settings import FINDINGS, complain, json_line, put

Files = Annotated[
    list[str],
    typer.Argument(metavar="(- | FILE…)", help="- for JSON lines on standard input; text files; .jsonl files."),
]


def extract(ctx: typer.Context, files: Files) -> None:
    """Read articles and print what they claim, as JSON.

    One JSON document a line, in the order of the input. A line of input needs "text"; "id", "language",
    "published", "outlet", "title" and "url" help. Nothing is stored. A line that cannot be read is
    reported and the rest goes on (exit code 1).

    \b
    Examples:
      saksi extract article.txt
      cat articles.jsonl | saksi extract - > claims.jsonl
    """
    sources.check(files)
    from saksi.records.codec import encode_document
    from saksi.run.each import failure, read_each

    failed = 0
    for item in read_each(sources.incoming(files)):
        if item.doc is None:
            failed += 1
            complain(f"{item.where}: {item.error}")
            continue
        put(json_line(encode_document(item.doc)))
        sys.stdout.buffer.flush()
        if broken := failure(item.doc):
            failed += 1
            complain(f"{item.where}: {broken}")
    if failed:
        raise typer.Exit(FINDINGS)
