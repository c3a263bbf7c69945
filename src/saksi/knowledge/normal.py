"""The normal form of a word: what lexicons and the gazetteer are matched in."""

import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "ʻ": "'", "‐": "-", "‑": "-"})
_INVISIBLE = dict.fromkeys(
    [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Lower-cased, composed (NFC), without invisible marks; "İ" becomes "i", curly apostrophes straight."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", word).translate(_APOSTROPHES).translate(_INVISIBLE)
    return unicodedata.normalize("NFC", word.lower().replace("i̇", "i"))
