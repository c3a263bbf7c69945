"""Bytes to text, and the encoding they were in."""

import codecs

from saksi.errors import DecodeError, InputError
from saksi.ingest.base import RawText
from saksi.ingest.legacy import guess

# First bytes of files that are no text, and what to do with them.
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF: extract its text first (pdftotext FILE.pdf)"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an office document: save it as plain text"),
    (b"{\\rtf", "an RTF document: save it as plain text"),
    (b"\x1f\x8b", "gzip-compressed: unpack it first (gunzip)"),
    (b"BZh", "bzip2-compressed: unpack it first (bunzip2)"),
    (b"\xfd7zXZ", "xz-compressed: unpack it first (unxz)"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed: unpack it first (unzstd)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database: name it with --db"),
    (b"\x7fELF", "a program"),
)
BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 1 << 16  # bytes looked at where the beginning tells enough
CONTROLS = dict.fromkeys(c for c in range(32) if chr(c) not in "\t\n\v\f\r\x1b")
CONTROL_SHARE_MAX = 0.05
BROKEN_SHARE_MAX = 0.1  # of the characters outside ASCII: above that it is not damaged UTF-8
PAGE = (b"<!doctype html", b"<html", b"<?xml")


def decode(raw: bytes) -> RawText:
    """The text of a file and its encoding: UTF-8, UTF-16 or UTF-32, else a guess that its ``note`` states.

    ``DecodeError`` for what is no text, with what to do; ``InputError`` where nothing can be read in it.
    """
    _refuse_known(raw)
    found = _marked(raw) or _wide(raw) or _utf8(raw) or _guessed(raw)
    return _refuse_controls(_worth_reading(found, raw))


def _marked(raw: bytes) -> RawText | None:
    """The text after a byte order mark."""
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            text = raw.decode(encoding, "replace")
            return RawText(text, encoding, _broken_note(text, encoding))
    return None


def _refuse_known(raw: bytes) -> None:
    """Nothing; raises for kinds of file that are known to be no text."""
    for magic, what in MAGIC:
        if raw.startswith(magic):
            raise DecodeError(f"not a text file but {what}")
    if raw[:200].lstrip().lower().startswith(PAGE):
        raise DecodeError("not plain text but a web page or XML: save the article's text alone")


def _wide(raw: bytes) -> RawText | None:
    """UTF-16 without a mark: NULs, all of them on one side of the pairs (the space and digits have one)."""
    head = raw[:SAMPLE]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if not even and not odd:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 20 <= max(even, odd) and max(even, odd) * 50 >= len(head):
        text = raw[: len(raw) // 2 * 2].decode(encoding, "replace")
        if _prints(text[: SAMPLE // 2]):
            return RawText(text, encoding, f"read as {encoding.upper()}: it has no byte order mark")
    raise DecodeError("not a text file: it holds NUL bytes. Save it as plain text in UTF-8")


def _prints(text: str) -> bool:
    """At most one character in twenty is unassigned, private, broken or a control."""
    bad = sum(not (c.isprintable() or c.isspace()) or c == "\ufffd" for c in text)
    return bad * 20 <= len(text)


def _utf8(raw: bytes) -> RawText | None:
    """UTF-8, whole or with a few broken places; ``None`` if it is something else."""
    try:
        return RawText(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
    outside = sum(c > "\x7f" for c in text)
    if text.count("\ufffd") <= outside * BROKEN_SHARE_MAX:
        return RawText(text, "utf-8", _broken_note(text, "utf-8"))
    return None


def _broken_note(text: str, encoding: str) -> str:
    broken = text.count("\ufffd")
    return f"{encoding.upper()} with {broken} broken places, kept as U+FFFD" if broken else ""


def _guessed(raw: bytes) -> RawText:
    encoding = guess(raw[:SAMPLE])
    if encoding is None:
        raise DecodeError("neither UTF-8 nor UTF-16 nor an older encoding that fits. Save it as UTF-8")
    text = raw.decode(encoding, "replace")
    return RawText(text, encoding, f"not UTF-8: read as {encoding}, which is a guess. Save it as UTF-8 to be sure")


def _refuse_controls(found: RawText) -> RawText:
    head = found.text[:SAMPLE]
    controls = len(head) - len(head.translate(CONTROLS))
    if controls > len(head) * CONTROL_SHARE_MAX:
        raise DecodeError("not a text file: too many control characters. Save it as plain text in UTF-8")
    return found


def _worth_reading(found: RawText, raw: bytes) -> RawText:
    """The same, if a letter or digit is in it. ``InputError`` says why there is nothing to read."""
    if not raw:
        raise InputError("empty: the file has no bytes")
    if not any(map(str.isalnum, found.text)):
        controls = any(ord(c) < 32 and not c.isspace() for c in found.text)
        what = "only control characters" if controls else "only white space and marks"
        raise InputError(f"nothing to read: {what}, no letter and no digit")
    return found
