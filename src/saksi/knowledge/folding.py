"""The key of a place name: what the gazetteer is searched by, the same for its names and for articles."""

import re
import unicodedata
from functools import lru_cache

from saksi.knowledge.normal import normal
from saksi.knowledge.words import tokenize

# Letters that do not decompose, and Arabic-script letters that news writes in several ways.
_LATIN = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ǝ": "a",
    "ħ": "h", "ŋ": "ng", "ĸ": "k", "ŧ": "t",
}  # fmt: skip
_CYRILLIC = {"ґ": "г"}
_ARABIC = {
    "ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه",
    "ـ": "", "ء": "",
}  # fmt: skip
_MARKS = dict.fromkeys("'ʹʺʾʿʻʼ՛.", "")
_LETTERS = str.maketrans(_LATIN | _CYRILLIC | _ARABIC | _MARKS)
_WORDY = re.compile(r"\w")


@lru_cache(maxsize=131072)
def fold(norm: str) -> str:
    """A token's normal form without diacritics, apostrophes, periods; one spelling of letters written several ways.

    "u.s." → "us", "sana'a" → "sanaa", "fizulī" → "fizuli", "أربيل" → "اربيل", "й" → "и".
    """
    if norm.isascii():
        return norm if norm.isalnum() else norm.replace("'", "").replace(".", "")
    text = unicodedata.normalize("NFKD", norm)
    return "".join(c for c in text if unicodedata.category(c) != "Mn").translate(_LETTERS)


def place_key(name: str) -> str:
    """The words of a name, folded, with one space between; hyphens and punctuation fall away.

    "Nagorno-Karabakh" → "nagorno karabakh", "St. John's" → "st john s", "" where nothing is left.
    """
    folded = (fold(t.norm) for t in tokenize(normal(name)) if t.kind != "p")
    return " ".join(f for f in folded if f and _WORDY.search(f))
