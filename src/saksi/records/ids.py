"""Ids made from content: the same on every machine, in every run."""

import hashlib
from datetime import date


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, hexadecimal; lone surrogates are kept as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str, outlet: str | None = None, published: date | None = None) -> str:
    """Sixteen hexadecimal digits of who published what when."""
    return _short(outlet or "", published.isoformat() if published else "", text)


def claim_id(text_sha256: str, begin: int, end: int, source: str, stance: str, event: str) -> str:
    """Sixteen hexadecimal digits of the anchor in its text, the speaker, the stance and the event's type."""
    return _short(text_sha256, str(begin), str(end), source, stance, event)


def _short(*parts: str) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:16]
