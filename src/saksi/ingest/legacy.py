"""Encodings from before Unicode: which one fits the bytes best."""

from dataclasses import dataclass

_LATIN = "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœß" + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ"
_TURKISH = "çğıöşüâîûÇĞİÖŞÜÂÎÛ"
_EASTERN = "áäąćčďéęěíĺľłńňóôöőŕřśšťúůüűýźžżăâîşţ" + "ÁÄĄĆČĎÉĘĚÍĹĽŁŃŇÓÔÖŐŔŘŚŠŤÚŮÜŰÝŹŽŻĂÂÎŞŢ"
_RUSSIAN = "".join(map(chr, range(0x410, 0x450))) + "ёЁ"
_CYRILLIC = _RUSSIAN + "іїєґўІЇЄҐЎ"
_ARABIC = "".join(map(chr, range(0x621, 0x653))) + "پچژگکیہھےںں،؛؟٪"
_MARKS = "«»“”„‘’‚–—…•°§№€£©®·´¿¡ºª\xa0\xad"


@dataclass(frozen=True, slots=True)
class Legacy:
    """An encoding, the letters its languages write in it, and whether those stand among ASCII letters."""

    encoding: str
    letters: frozenset[str]
    sparse: bool


def _legacy(encoding: str, letters: str, sparse: bool = False) -> Legacy:
    return Legacy(encoding, frozenset(letters), sparse)


# In order of preference where two fit equally well.
TRIED = (
    _legacy("cp1252", _LATIN, sparse=True),  # holds Latin-1
    _legacy("cp1254", _TURKISH, sparse=True),
    _legacy("cp1250", _EASTERN, sparse=True),
    _legacy("cp1251", _CYRILLIC),
    _legacy("koi8_u", _CYRILLIC),
    _legacy("iso8859_5", _CYRILLIC),
    _legacy("cp866", _RUSSIAN),
    _legacy("cp1256", _ARABIC),
    _legacy("iso8859_6", _ARABIC),
)
FIT_MIN = 0.9


def guess(raw: bytes) -> str | None:
    """The encoding whose text looks most like writing, or ``None`` where none does."""
    fits = [(fit(raw, tried), -n, tried.encoding) for n, tried in enumerate(TRIED)]
    best, _, encoding = max(fits)
    return encoding if best >= FIT_MIN else None


def fit(raw: bytes, tried: Legacy) -> float:
    """Share of the characters outside ASCII that stand as this encoding's languages have them, 0 to 1.

    A letter the languages do not write counts against it, as do a capital after a small letter ("рОССИЯ"
    is KOI8 read as Windows-1251), a foreign letter beside a Latin one, and three accented letters in a row.
    """
    try:
        text = raw.decode(tried.encoding)
    except UnicodeDecodeError:
        return 0.0
    outside = [i for i, c in enumerate(text) if c > "\x7f"]
    wrong = sum(_is_wrong(text, i, tried) for i in outside)
    return 1 - wrong / len(outside) if outside else 0.0


def _is_wrong(text: str, i: int, tried: Legacy) -> bool:
    char, before = text[i], text[i - 1] if i else " "
    if char not in tried.letters:
        return char not in _MARKS
    if char.isupper() and before.islower():
        return True
    if tried.sparse:
        return i > 1 and before in tried.letters and text[i - 2] in tried.letters
    return before.isalpha() and before.isascii()
