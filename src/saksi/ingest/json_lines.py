"""Documents as JSON lines: one object a line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from saksi.errors import InputError, RecordError
from saksi.ingest.base import Incoming
from saksi.ingest.decode import decode
from saksi.ingest.text_file import excerpt, read_bytes
from saksi.records.codec import document_from
from saksi.records.document import Document

SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
BOM = b"\xef\xbb\xbf"


def read_json_lines(lines: Iterable[bytes], origin: str = "-") -> Iterator[Incoming]:
    """Each line's document or error, in order; blank lines are passed over. No bad line stops the rest."""
    for number, raw in enumerate(lines, 1):
        if number == 1:
            raw = raw.removeprefix(BOM)
        raw = raw.rstrip()
        if raw:
            yield _incoming(raw, origin, number)


def read_json_file(path: Path) -> Iterator[Incoming]:
    """The documents of a file of JSON lines, in UTF-8 or UTF-16. ``InputError`` where it cannot be opened."""
    raw = read_bytes(path)
    try:
        text = decode(raw).text
    except InputError as error:
        yield Incoming(str(path), error=error, excerpt=excerpt(raw))
        return
    yield from read_json_lines((line.encode("utf-8") for line in text.split("\n")), str(path))


def _incoming(raw: bytes, origin: str, number: int) -> Incoming:
    try:
        return Incoming(origin, number, doc=parse(raw), excerpt=excerpt(raw))
    except InputError as error:
        return Incoming(origin, number, error=error, excerpt=excerpt(raw))


def parse(raw: bytes) -> Document:
    """The document of one line. ``RecordError`` says where the line is no JSON, or what it lacks."""
    try:
        obj = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8 at byte {error.start + 1}: JSON lines must be UTF-8") from None
    except json.JSONDecodeError as error:
        raise RecordError(f"not JSON at character {error.colno}: {error.msg}") from None
    except RecursionError:
        raise RecordError("not readable JSON: nested too deeply") from None
    except ValueError as error:
        raise RecordError(f"not readable JSON: {error}") from None
    return document_from(obj)
