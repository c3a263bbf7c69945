"""A claim as one flat row: what tables, CSV files and lists show."""

from saksi.records.claim import Claim, Event
from saksi.records.document import Document
from saksi.records.quantity import Quantity

Cell = str | int | float | None
Row = dict[str, Cell]

HARMS = ("killed", "injured", "missing", "captured", "displaced")
BOUNDS = ("low", "best", "high")
COLUMNS = (
    "document_id",
    "claim_id",
    "occurred_begin",
    "occurred_end",
    "time_precision",
    "event_type",
    "event_mode",
    "acled",
    "modality",
    "stance",
    "source_kind",
    "source_name",
    "source_country",
    "about",
    "initiator",
    "target",
    "weapon",
    "place",
    "admin1",
    "country",
    "latitude",
    "longitude",
    "geo_precision",
    *(f"{harm}_{bound}" for harm in HARMS for bound in BOUNDS),
    "quote",
    "begin",
    "end",
    "language",
    "outlet",
    "published",
    "title",
    "url",
)


def claim_row(doc: Document, claim: Claim) -> Row:
    """The claim's values by column name, in the order of ``COLUMNS``; several parties are joined with "; ".

    ``None``: not stated. ``0`` killed: stated as none.
    """
    row: Row = {
        "document_id": doc.id,
        "claim_id": claim.id,
        "modality": claim.modality.value,
        "stance": claim.stance.value,
        "source_kind": claim.source.kind.value,
        "source_name": claim.source.name or claim.source.text,
        "source_country": claim.source.country,
        "about": claim.about,
        "quote": claim.anchor.text,
        "begin": claim.anchor.begin,
        "end": claim.anchor.end,
        "language": doc.language,
        "outlet": doc.outlet,
        "published": doc.published.isoformat() if doc.published else None,
        "title": doc.title,
        "url": doc.url,
    }
    if claim.event:
        row.update(_event(claim.event))
    return {column: row.get(column) for column in COLUMNS}


def _event(event: Event) -> Row:
    row: Row = {
        "event_type": event.type,
        "event_mode": event.mode,
        "acled": event.acled,
        "initiator": _names(event.initiator),
        "target": _names(event.target),
        "weapon": _names(event.weapon),
    }
    for more in (_place(event), _time(event), _losses(event)):
        row.update(more)
    return row


def _place(event: Event) -> Row:
    place = event.place
    if place is None:
        return {}
    return {
        "place": place.name,
        "admin1": place.admin1,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": place.precision.value,
    }


def _time(event: Event) -> Row:
    time = event.time
    if time is None:
        return {}
    return {
        "occurred_begin": time.begin.isoformat() if time.begin else None,
        "occurred_end": time.end.isoformat() if time.end else None,
        "time_precision": time.precision.value,
    }


def _losses(event: Event) -> Row:
    stated: list[tuple[str, Quantity | None]] = [(harm, getattr(event, harm)) for harm in HARMS]
    return {f"{harm}_{bound}": getattr(q, bound) for harm, q in stated if q for bound in BOUNDS}


def _names(named: tuple[object, ...]) -> str | None:
    """The parties' names, each once, in order."""
    return "; ".join(dict.fromkeys(n.name for n in named)) or None  # type: ignore[attr-defined]
