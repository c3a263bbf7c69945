"""Text: as one line of JSON, as a key to search by, and as what a database can keep."""

import json
import unicodedata
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_BREAKS = {chr(c): f"\\u{c:04x}" for c in (0x85, 0x2028, 0x2029)}  # some readers take them for the end of a line
_UNKEPT = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")
_SINGLE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ß": "ss", "æ": "ae", "œ": "oe"})


def json_text(value: Any) -> str:
    """One line of JSON in readable letters; broken characters (lone surrogates) are escaped."""
    text = _ENCODER.encode(value)
    if not _encodes(text):
        return json.dumps(value, ensure_ascii=True, allow_nan=False)
    for mark, escaped in _BREAKS.items():
        if mark in text:
            text = text.replace(mark, escaped)
    return text


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def fold(text: str) -> str:
    """Lower case without accents: what names are searched by ("Şırnak" becomes "sirnak")."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_SINGLE)


def keepable(text: str) -> str:
    """The text with U+FFFD for what databases refuse: NULs and lone surrogates. No offset shifts."""
    return text if "\0" not in text and _encodes(text) else text.translate(_UNKEPT)
