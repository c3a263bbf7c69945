"""GeoJSON: one feature a claim."""

from collections.abc import Iterable, Iterator
from typing import Any

from saksi.export.base import Told
from saksi.records.claim import Claim, Event
from saksi.records.document import Document
from saksi.records.row import claim_row
from saksi.records.text import json_text

DECIMALS = 5  # about a metre


def rows(claims: Iterable[Told]) -> Iterator[str]:
    """A FeatureCollection, a feature a line: every claim that tells an event.

    ``geometry`` is null where no place is stated or its position is not known. Times stand in the
    properties and, for maps with a time line, in ``when`` (Linked Places) and ``time`` (OGC JSON-FG).

    Source: RFC 7946 (WGS 84, longitude first).
    """
    yield '{"type": "FeatureCollection", "features": ['
    comma = "\n"
    for doc, claim in claims:
        if claim.event is not None:
            yield comma + json_text(feature(doc, claim, claim.event))
            comma = ",\n"
    yield "\n]}\n"


def feature(doc: Document, claim: Claim, event: Event) -> dict[str, Any]:
    """One claim as a feature; its id is DOCUMENT/CLAIM."""
    row = claim_row(doc, claim)
    properties = {k: v for k, v in row.items() if k not in ("latitude", "longitude")}
    return {
        "type": "Feature",
        "id": f"{doc.id}/{claim.id}",
        "geometry": _geometry(event),
        "properties": properties,
    } | _time(event)


def _geometry(event: Event) -> dict[str, Any] | None:
    place = event.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {
        "type": "Point",
        "coordinates": [round(place.longitude, DECIMALS), round(place.latitude, DECIMALS)],
    }


def _time(event: Event) -> dict[str, Any]:
    """The members ``when`` and ``time``; none where the text fixes no day."""
    if event.time is None or event.time.begin is None:
        return {}
    begin = event.time.begin.isoformat()
    end = (event.time.end or event.time.begin).isoformat()
    span = {"start": {"in": begin}, "end": {"in": end}}
    time = {"date": begin} if begin == end else {"interval": [begin, end]}
    return {"when": {"timespans": [span]}, "time": time}
