"""Tokens and sentences: what every later step counts in."""

from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """One word, number or mark. A tuple, because an article has thousands.

    Hyphens and apostrophes inside words end a token but are none themselves: "Nagorno-Karabakh" is two
    tokens, the second ``glued``; the English possessive "'s" is a token of its own.
    """

    begin: int
    end: int
    norm: str  # lower-cased, composed; what lexicons are matched against
    kind: str  # "w" word, "n" number (digits), "p" punctuation
    capital: bool  # starts with an upper-case letter
    glued: bool  # no space before it


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` … ``last`` (exclusive) are one sentence; paragraph breaks always end one."""

    begin: int
    end: int
    first: int
    last: int
    paragraph: int


class Match(NamedTuple):
    """A lexicon entry's form stands at tokens ``first`` … ``last`` (exclusive).

    ``entry`` is the key in ``Language.entries``; ``form`` the grammatical form that matched
    (``active``, ``passive``, ``noun``, ``base`` ...; "" where the entry has only one).
    """

    first: int
    last: int
    entry: str
    form: str
