"""Records to JSON and back. What leaves the library is in this shape (docs/json.md)."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from saksi.errors import RecordError
from saksi.records.attribution import Attribution
from saksi.records.claim import Claim, Event, Source, Weapon
from saksi.records.document import Document
from saksi.records.ids import document_id, text_hash
from saksi.records.mention import Mention
from saksi.records.place import Place
from saksi.records.quantity import Quantity
from saksi.records.time import TimeExtent

SCHEMA_VERSION = 1

# Fields that stay inside the library.
_INNER: dict[Any, frozenset[str]] = {
    Mention: frozenset({"first", "last", "entry", "hints", "expression", "parties"}),
    Attribution: frozenset(),
}
# Fields that are left out where they say nothing.
_WHERE = frozenset({"text", "begin", "end", "relation"})
_OPTIONAL: dict[Any, frozenset[str]] = {
    Place: _WHERE,
    Quantity: frozenset({"text", "begin", "end"}),
    TimeExtent: frozenset({"text", "text_begin", "text_end"}),
    Event: frozenset({"missing", "captured", "displaced"}),
    Weapon: frozenset(),
    Source: frozenset(),
}


PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(record: Any) -> Any:
    """Plain dicts, lists and strings; dates are ISO 8601."""
    kind: Any = type(record)
    if kind in PLAIN:
        return record
    if kind is tuple:
        return [encode(item) for item in record]
    scheme = _scheme(kind)
    if scheme is None:
        return record.value if isinstance(record, Enum) else record.isoformat()
    row = {}
    for name, optional in scheme:
        value = getattr(record, name)
        if value is not None or not optional:
            row[name] = value if type(value) in PLAIN else encode(value)
    return row


@lru_cache(maxsize=64)
def _scheme(kind: Any) -> tuple[tuple[str, bool], ...] | None:
    """(field, whether it is left out where it says nothing) of a record; ``None`` for enumerations and dates."""
    if not is_dataclass(kind):
        return None
    inner, optional = _INNER.get(kind, frozenset()), _OPTIONAL.get(kind, frozenset())
    return tuple((f.name, f.name in optional) for f in fields(kind) if f.name not in inner)


def encode_document(doc: Document) -> dict[str, Any]:
    """The document as DESIGN's contract has it: metadata, mentions, attributions, claims, notes."""
    return {
        "schema": SCHEMA_VERSION,
        "id": doc.id,
        "language": doc.language,
        "outlet": doc.outlet,
        "published": encode(doc.published),
        "title": doc.title,
        "url": doc.url,
        "text_sha256": text_hash(doc.text),
        "mentions": [encode(m) for m in doc.mentions if not m.hint("anaphor")],
        "attributions": _nested(doc.attributions),
        "claims": encode(doc.claims),
        "notes": list(doc.notes),
    }


def _nested(attributions: tuple[Attribution, ...]) -> list[dict[str, Any]]:
    """The outermost attributions, each with those that stand in its content under ``nested``."""
    rows = [encode(a) | {"nested": []} for a in attributions]
    top: list[dict[str, Any]] = []
    for row in rows:
        parent = row.pop("parent")
        (top if parent is None else rows[parent]["nested"]).append(row)
    return top


def _flat(rows: list[dict[str, Any]], parent: int | None, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Nested attributions as one list, outer before inner, each with its parent's index."""
    for row in rows:
        at = len(found)
        found.append({k: v for k, v in row.items() if k != "nested"} | {"parent": parent})
        _flat(row["nested"], at, found)
    return found


def decode_document(data: dict[str, Any], text: str = "") -> Document:
    """The document that was encoded, with the text it was read from. ``RecordError`` for another schema."""
    if data.get("schema", SCHEMA_VERSION) > SCHEMA_VERSION:
        raise RecordError(f"schema {data['schema']} is newer than {SCHEMA_VERSION}: update saksi")
    known = {f.name for f in fields(Document)}
    row = {k: v for k, v in data.items() if k in known}
    row["attributions"] = _flat(data.get("attributions", []), None, [])
    doc: Document = decode(Document, {"text": text} | row)
    return doc


def decode(shape: Any, value: Any) -> Any:
    """``value`` (plain JSON) as a record of ``shape``. ``RecordError`` where it does not fit."""
    try:
        return _reader(shape)(value)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise RecordError(f"not a {getattr(shape, '__name__', shape)}: {error}") from error


@lru_cache(maxsize=256)
def _reader(shape: Any) -> Callable[[Any], Any]:
    origin = get_origin(shape)
    if origin in (Union, types.UnionType):
        inner = _reader(next(a for a in get_args(shape) if a is not type(None)))
        return lambda v: None if v is None else inner(v)
    if origin is tuple:
        item = get_args(shape)
        if len(item) == 2 and item[1] is Ellipsis:
            each = _reader(item[0])
            return lambda v: tuple(each(x) for x in v)
        return lambda v: tuple(_reader(a)(x) for a, x in zip(item, v, strict=True))
    return _plain_reader(shape)


def _plain_reader(shape: Any) -> Callable[[Any], Any]:
    if is_dataclass(shape):
        record: Any = shape
        hints = get_type_hints(record)

        def build(v: dict[str, Any]) -> Any:
            return record(**{k: _reader(hints[k])(x) for k, x in v.items() if k in hints})

        return build
    if isinstance(shape, type) and issubclass(shape, date):
        return date.fromisoformat
    if isinstance(shape, type) and issubclass(shape, Enum):
        return shape
    return lambda v: v


def document_from(obj: Any) -> Document:
    """An input record (``text``; optional id, language, published, outlet, title, url) as a document.

    A ``published`` that is no ISO date is dropped with a note, as are values of other types than text.
    ``RecordError`` where there is no text.
    """
    if not isinstance(obj, dict):
        raise RecordError(f"expected a JSON object, found {type(obj).__name__}")
    text = obj.get("text")
    if not isinstance(text, str):
        raise RecordError('no "text": a document needs its text as a string')
    notes: list[str] = []
    published = _date(obj.get("published"), notes)
    plain: dict[str, Any] = {k: _string(obj.get(k), k, notes) for k in ("language", "outlet", "title", "url")}
    ident = obj.get("id")
    return Document(
        id=str(ident) if ident is not None else document_id(text, plain["outlet"], published),
        text=text,
        published=published,
        notes=tuple(notes),
        **plain,
    )


def _date(value: Any, notes: list[str]) -> date | None:
    if value is None or value == "":
        return None
    try:
        found = date.fromisoformat(str(value)[:10])
    except ValueError:
        found = None
    if found is None or not EARLIEST <= found.year <= LATEST:
        notes.append(f"published {value!r} is no date of news (YYYY-MM-DD): relative dates stay unresolved")
        return None
    return found


EARLIEST, LATEST = 1500, 2500  # years; day arithmetic must not leave the calendar


def _string(value: Any, name: str, notes: list[str]) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    notes.append(f"{name} {value!r} is not text: left out")
    return None


__all__ = [
    "SCHEMA_VERSION",
    "Claim",
    "decode",
    "decode_document",
    "document_from",
    "encode",
    "encode_document",
]
