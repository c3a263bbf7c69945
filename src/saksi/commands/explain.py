"""saksi explain: why words, or a claim, were read as they were."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands.settings import console, json_line, open_store, put, say

if TYPE_CHECKING:
    from saksi.records.document import Document
    from saksi.records.explanation import Explanation

What = Annotated[
    str, typer.Argument(metavar="(FILE | ID)", help="A text file, or a document or claim in the database.")
]
At = Annotated[
    str | None,
    typer.Option(
        "--at", metavar="(OFFSET | WORDS)", help="A code point of the text, or words: where they first stand."
    ),
]
ClaimOption = Annotated[
    str | None, typer.Option("--claim", metavar="(N | ID)", help="A claim: its number in text order, or its id.")
]
All = Annotated[bool, typer.Option("--all", help="Show all candidates, not the first few.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object, with everything.")]


def explain(
    ctx: typer.Context, what: What, at: At = None, claim: ClaimOption = None, all_: All = False, json: Json = False
) -> None:
    """Say why words, or a claim, were read as they were.

    Which readings there were, what spoke for each, which was taken, and the entry of the
    knowledge files behind it. Offsets are those that saksi show prints before each quote.

    \b
    Examples:
      saksi explain article.txt --at Martuni
      saksi explain article.txt --at 917
      saksi explain 3fa2 --claim 2 --json
    """
    doc, meant = _document(ctx, what)
    claim = claim or (meant if at is None else None)
    if (at is None) == (claim is None):
        raise typer.BadParameter("say which words (--at) or which claim (--claim)", param_hint="--at / --claim")
    found = _explained(ctx, doc, at, claim)
    if json:
        from saksi.records.codec import encode
        from saksi.records.ids import text_hash

        head = {"id": doc.id, "text_sha256": text_hash(doc.text)}
        put(json_line(head | {"explanations": [encode(e) for e in found]}))
    else:
        from saksi.commands.explain_page import print_explanations

        print_explanations(console(ctx), found, all_)


def _explained(ctx: typer.Context, doc: "Document", at: str | None, claim: str | None) -> tuple["Explanation", ...]:
    from saksi.run.explain import explain_at, explain_claim

    if claim is not None:
        return (explain_claim(doc, claim),)
    offset = _offset(ctx, doc.text, at or "")
    found = explain_at(doc, offset)
    if not found:
        say(ctx, f"no word at {offset}, which lies in “{_around(doc.text, offset)}”")
    return found


def _around(text: str, offset: int) -> str:
    return " ".join(text[max(0, offset - 20) : offset + 20].split())


def _offset(ctx: typer.Context, text: str, at: str) -> int:
    """The code point meant: a number, or where the words first stand."""
    if at.isdecimal():
        return int(at)
    begin = text.find(at)
    if begin < 0 or not at:
        raise typer.BadParameter(f"“{at}” does not stand in the text", param_hint="--at")
    others = text.count(at) - 1
    if others:
        say(ctx, f"“{at}” at {begin}; it stands {others} more time{'s' if others > 1 else ''}: give an offset")
    return begin


def _document(ctx: typer.Context, what: str) -> tuple["Document", str | None]:
    """The document, and the claim whose id was given."""
    path = Path(what)
    if path.is_file():
        from saksi.ingest.text_file import read_text_file

        item = read_text_file(path)
        if item.doc is None:
            raise item.error or AssertionError
        return item.doc, None
    from saksi.commands.show import find

    with open_store(ctx) as store:
        doc = find(store, what)
    ident = what.rpartition("/")[2]
    is_claim = len(doc.claims) == 1 and doc.claims[0].id.startswith(ident) and not doc.id.startswith(what)
    return doc, doc.claims[0].id if is_claim else None
