"""Which claims are asked for: the same filters for lists and exports."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from saksi.records.text import fold
from saksi.store.tables import claims, documents


@dataclass(frozen=True, slots=True)
class Where:
    """Claims that fit every field; of several values in a field one must fit. Empty fields let all pass.

    ``stance``, ``type``, ``language``: whole words, case aside (``type``: PLOVER category or mode, or ACLED
    sub-event). ``actor``, ``place``, ``source``: part of a name, case and accents aside. ``begin``, ``end``:
    days the event may touch, inclusive; events without a day are then left out. ``limit``: at most so many.
    """

    stance: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None
    limit: int | None = None


ALL = Where()

Condition = ColumnElement[bool]
Column = ColumnElement[str]


def conditions(where: Where) -> Condition:
    """The filter as SQL over ``claims`` joined with ``documents``."""
    c, d = claims.c, documents.c
    found = [
        _any(where.stance, _same, c.stance),
        _any(where.type, _same, c.event_type, c.acled, c.event_mode),
        _any(where.actor, _part, c.actor_key),
        _any(where.place, _part, c.place_key),
        _any(where.source, _part, c.source_key),
        _any(where.language, _same, d.language),
    ]
    if where.begin:
        found.append(func.coalesce(c.occurred_end, c.occurred_begin) >= where.begin.isoformat())
    if where.end:
        found.append(c.occurred_begin <= where.end.isoformat())
    return and_(*found)


def document_conditions(where: Where) -> Condition:
    """The filter for documents: those that hold a claim which fits, or every one where nothing is asked."""
    if replace(where, limit=None) == ALL:
        return true()
    fits = select(claims.c.document_id).join(documents, documents.c.id == claims.c.document_id)
    return documents.c.id.in_(fits.where(conditions(where)))


def _any(values: tuple[str, ...], fits: Callable[[Column, str], Condition], *columns: Column) -> Condition:
    if not values:
        return true()
    return or_(*(fits(column, value) for column in columns for value in values))


def _same(column: Column, value: str) -> Condition:
    return func.lower(column) == value.lower()


def _part(column: Column, value: str) -> Condition:
    return column.contains(fold(value), autoescape=True)
