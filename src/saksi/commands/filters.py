"""The filters that ``list`` and ``export`` share."""

from typing import TYPE_CHECKING, Annotated

import typer

from saksi.commands.settings import day

if TYPE_CHECKING:
    from saksi.store.where import Where

STANCES = "asserts, accuses, denies, confirms or doubts"

Stance = Annotated[list[str] | None, typer.Option("--stance", metavar="WORD", help=f"Stance: {STANCES}.")]
Type = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="WORD", help='PLOVER category (ASSAULT) or ACLED sub-event ("Armed clash").'),
]
Actor = Annotated[list[str] | None, typer.Option("--actor", metavar="NAME", help="Part of the name of a party.")]
Place = Annotated[
    list[str] | None, typer.Option("--place", metavar="NAME", help="Part of a place's, province's or country's name.")
]
Begin = Annotated[str | None, typer.Option("--from", metavar="DAY", help="Events on this day or later (2024-05-31).")]
End = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Events on this day or earlier.")]
Source = Annotated[list[str] | None, typer.Option("--source", metavar="NAME", help="Part of the name of who says it.")]
Language = Annotated[list[str] | None, typer.Option("--language", metavar="CODE", help="Language of the article (id).")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many.")]


def where(
    stance: list[str] | None,
    type: list[str] | None,
    actor: list[str] | None,
    place: list[str] | None,
    begin: str | None,
    end: str | None,
    source: list[str] | None,
    language: list[str] | None,
    limit: int | None,
) -> "Where":
    """The filter as the store takes it. Repeated options widen it (or), different ones narrow it (and)."""
    from saksi.store.where import Where

    if stance and (bad := sorted(set(map(str.lower, stance)) - set(STANCES.replace(" or ", ", ").split(", ")))):
        raise typer.BadParameter(f"{bad[0]!r} is no stance: write {STANCES}", param_hint="--stance")
    return Where(
        stance=tuple(stance or ()),
        type=tuple(type or ()),
        actor=tuple(actor or ()),
        place=tuple(place or ()),
        source=tuple(source or ()),
        language=tuple(language or ()),
        begin=day("--from", begin),
        end=day("--to", end),
        limit=limit,
    )
