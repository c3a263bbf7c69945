"""saksi export: claims as a file."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from saksi.commands import filters
from saksi.commands.filters import Actor, Begin, End, Language, Limit, Place, Source, Stance, Type
from saksi.commands.settings import open_store, put, say

Format = Annotated[str, typer.Argument(metavar="FORMAT", help="csv, geojson or jsonl.")]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write here; - is standard output.")]
Split = Annotated[bool, typer.Option("--split-places", help="One row for each place of an act that names several.")]


def export(
    ctx: typer.Context,
    format: Format,
    output: Output = "-",
    split_places: Split = False,
    stance: Stance = None,
    type: Type = None,
    actor: Actor = None,
    place: Place = None,
    begin: Begin = None,
    end: End = None,
    source: Source = None,
    language: Language = None,
    limit: Limit = None,
) -> None:
    """Write claims as csv, geojson or jsonl.

    The filters are those of list. Rows come in a stated order (day, document, order in the text), so that
    two exports can be compared.

    \b
    Examples:
      saksi export csv -o claims.csv
      saksi export geojson --stance asserts --from 2024-05-01 -o map.geojson
    """
    from saksi.export import base, formats

    if format not in formats.FORMATS:
        raise typer.BadParameter(f"{format!r} is no format: {', '.join(formats.FORMATS)}", param_hint="FORMAT")
    where = filters.where(stance, type, actor, place, begin, end, source, language, limit)
    with open_store(ctx) as store:
        claims = store.claims(where)
        pieces = formats.format_named(format)(base.split_places(claims) if split_places else claims)
        write(pieces, output)
    if output != "-":
        say(ctx, f"{output} written")


def write(pieces: Iterable[str], output: str) -> None:
    """Writes all pieces, or leaves the file as it was: it takes its name only when it is whole."""
    if output == "-":
        for piece in pieces:
            put(piece)
        sys.stdout.buffer.flush()
        return
    from saksi.errors import InputError

    part = Path(f"{output}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
        os.replace(part, output)
    except OSError as error:
        raise InputError(f"{output}: cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
