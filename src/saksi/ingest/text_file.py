"""A text file as a document."""

import re
from dataclasses import replace
from pathlib import Path

from saksi.errors import InputError
from saksi.ingest.base import Incoming
from saksi.ingest.decode import decode
from saksi.records.codec import document_from
from saksi.records.document import Document

FENCE = re.compile(r"\s*---[ \t]*\r?\n")
HEAD = re.compile(r"\s*---[ \t]*\r?\n(?P<lines>.*?)^---[ \t]*(?:\r?\n\s*|\Z)", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
KEYS = ("id", "language", "published", "outlet", "title", "url")
EXCERPT = 200


def read_text_file(path: Path) -> Incoming:
    """The file as a document, or why it is none. Never raises for what is in the file.

    ``InputError`` where the file cannot be opened.
    """
    raw = read_bytes(path)
    try:
        found = decode(raw)
        doc = document_of(found.text)
    except InputError as error:
        return Incoming(str(path), error=error, excerpt=excerpt(raw))
    if found.note:
        doc = replace(doc, notes=(*doc.notes, found.note))
    return Incoming(str(path), doc=doc, excerpt=doc.text[:EXCERPT])


def document_of(text: str) -> Document:
    """The text as a document, what stands in its head taken out of it.

    A file may begin with lines ``key: value`` between two lines ``---``: ``outlet``, ``published``,
    ``title``, ``language``, ``url``, ``id``; other keys (``note``) are for people and are not read.
    Offsets count from the first character after the head.
    """
    head = HEAD.match(text) if FENCE.match(text) else None
    found = {m["key"].lower(): _unquoted(m["value"]) for m in LINE.finditer(head["lines"])} if head else {}
    body = text[head.end() :] if head else text
    if not any(map(str.isalnum, body)):
        raise InputError("nothing to read: no text after the head between the --- lines")
    return document_from({"text": body} | {key: found[key] for key in KEYS if found.get(key)})


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def read_bytes(path: Path) -> bytes:
    """The file's bytes. ``InputError`` says what is wrong with the path and what to do."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder: name the files in it ({path}/*.txt)") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error


def excerpt(raw: bytes) -> str:
    """The beginning of the bytes, as far as it can be shown."""
    text = raw[:EXCERPT].decode("utf-8", "replace")
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
