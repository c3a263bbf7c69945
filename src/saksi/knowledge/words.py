"""Text to words, the same for articles and for the forms in knowledge files."""

import re
from collections.abc import Iterator

from saksi.knowledge.normal import normal
from saksi.records.token import Token

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a\u200c\u200d\u00ad"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"

# Order matters: the first alternative that fits is taken.
WORD = re.compile(
    rf"""
    (?P<n>(?>\d+(?:[.,:]\d+)*))                                     # 130  1.200  2,5  10:30
    (?![^\W\d_])
  | (?P<d>[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|id|co\.id|co|ru|tr|az|am|uk|tv|me|io)\b)  # outlet.com
  | (?P<a>(?:[^\W\d_]\.){{2,}})                                 # U.S.  p.m.
  | (?P<s>['’]s\b(?!\w))                                        # possessive
  | (?P<w>(?:{_LETTER}|\d)+(?:['’ʼ](?!s\b){_LETTER}+)*)       # O'Brien  l'armée  F16
  | (?P<p>\.{{3}}|[^\w\s]|_)
    """,
    re.VERBOSE,
)
_INNER_HYPHENS = "-‐‑"
_SKIPPED = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def tokenize(text: str, begin: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of ``text[begin:end]``, with offsets into ``text``.

    A hyphen between two words is no token: the second word is ``glued``. Invisible direction marks are none either.
    """
    previous = -1
    for m in WORD.finditer(text, begin, len(text) if end is None else end):
        b, e, group = m.start(), m.end(), m.lastgroup or "p"
        word = m.group()
        if group == "p":
            if word in _SKIPPED or (word in _INNER_HYPHENS and _joins(text, b)):
                previous = e if previous == b else previous
                continue
            yield Token(b, e, word, "p", False, previous == b)
        else:
            kind = "n" if group == "n" else "w"
            yield Token(b, e, normal(word), kind, word[0].isupper(), previous == b)
        previous = e


def _joins(text: str, at: int) -> bool:
    """A hyphen stands between two letters or digits."""
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def norms(form: str) -> tuple[str, ...]:
    """A form's words in the normal form, as an article's tokens would be."""
    return tuple(t.norm for t in tokenize(form))
