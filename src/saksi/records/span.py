"""Spans of text, and the words they quote."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """``text`` stands at ``begin`` … ``end`` of the document (code points, end exclusive)."""

    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """These words of the document are why the field ``of`` has its value."""

    begin: int
    end: int
    quote: str
    of: str


def quote(text: str, begin: int, end: int) -> Quote:
    """The words of ``text`` between two code points."""
    return Quote(begin, end, text[begin:end])
