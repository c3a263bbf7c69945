"""Quotations: which tokens stand between quote marks, over sentences and paragraphs."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from saksi.records.document import Document

# A whole quotation in single marks, within its paragraph: apostrophes inside words and "the ministers' plan" do not
# end it; digits do not follow its opening ("the '90s").
SINGLE = r"(?<![\w'’‘])['‘](?=[^\W\d])(?:[^\n“”\"‘'’]|(?<=\w)['’](?=\w)|(?<=s)['’](?= [a-z])){2,600}['’](?![\w'’])"
MARKS = re.compile(rf"[“”„‟«»\"]|'''?|``|‘‘|’’|\n[\s]*|{SINGLE}")
OPENING = frozenset({"“", "„", "«", "``", "‘‘"})
CLOSING = frozenset({"”", "»", "’’"})
NESTED = frozenset("“„«")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's own words: tokens ``first`` … ``last`` (exclusive), quote marks included.

    ``parts``: the same, cut at paragraph ends. A quotation that is left open at a paragraph's end and opened again
    at the next paragraph's beginning is one (Chicago Manual of Style, 13.32).
    """

    first: int
    last: int
    inner: int  # first token after the opening mark
    close: int  # the closing mark's first token, or ``last`` where there is none
    parts: tuple[tuple[int, int], ...]

    @property
    def words(self) -> int:
        """How many tokens it has."""
        return self.last - self.first


def find_quotations(doc: Document) -> tuple[Quotation, ...]:
    """All quotations, outermost only, in order. An unclosed one ends with its paragraph."""
    begins = [t.begin for t in doc.tokens]
    return tuple(q for spans in _spans(doc.text) for q in [_quotation(spans, begins, doc.text)] if q is not None)


def _spans(text: str) -> list[list[tuple[int, int]]]:
    """Character spans of quotations, each a list of its paragraphs' parts."""
    found: list[list[tuple[int, int]]] = []
    parts: list[tuple[int, int]] = []
    begin, opened, depth, fresh = -1, "", 0, True  # fresh: at a paragraph's beginning
    last_end = 0
    for m in MARKS.finditer(text):
        if len(m.group()) > 3 and m.group()[0] in "'‘":
            if begin < 0:
                found += [parts, [m.span()]] if parts else [[m.span()]]
                parts, last_end, fresh = [], m.end(), False
            continue
        mark = "''" if m.group() == "'''" else m.group()
        if mark == opened == "“" and begin >= 0 and _closes(text, m.start(), m.end()):
            mark = "”"  # a slip of the keyboard
        fresh = fresh and not text[last_end : m.start()].strip() if begin < 0 or parts else False
        if mark[0] == "\n":
            if begin >= 0:
                parts.append((begin, m.start()))
                begin = -1
            elif parts:  # the paragraph did not go on with the quotation
                found.append(parts)
                parts, opened = [], ""
            fresh, depth, last_end = True, 0, m.end()
            continue
        if begin < 0:
            if parts and not (fresh and _same_family(mark, opened)):
                found.append(parts)
                parts = []
            if mark not in CLOSING or mark == "»":
                begin, opened, depth = m.start(), mark, 0
        elif opened in {'"', "''"} and mark in NESTED:
            depth += 1
        elif depth and mark in CLOSING:
            depth -= 1
        elif mark != opened and mark in OPENING and not (opened == "„" and mark == "“"):
            depth += opened in NESTED
        elif mark == opened and mark in NESTED:
            depth += 1
        elif not depth or mark == opened:
            parts.append((begin, m.end()))
            found.append(parts)
            begin, parts, depth = -1, [], 0
        last_end, fresh = m.end(), False
    if begin >= 0:
        parts.append((begin, len(text)))
    return [*found, parts] if parts else found


def _closes(text: str, begin: int, end: int) -> bool:
    """No space before the mark, a space after it."""
    return not text[begin - 1].isspace() and text[end : end + 1].isspace()


def _same_family(mark: str, opened: str) -> bool:
    return mark == opened or mark in NESTED or opened in NESTED


def _quotation(spans: list[tuple[int, int]], begins: list[int], text: str) -> Quotation | None:
    parts = []
    for begin, end in spans:
        a, b = bisect_left(begins, begin), bisect_left(begins, end)
        if b > a:
            parts.append((a, b))
    if not parts:
        return None
    first, last = parts[0][0], parts[-1][1]
    inner = bisect_left(begins, spans[0][0] + (2 if text[spans[0][0] : spans[0][0] + 2] in {"''", "``"} else 1))
    end = spans[-1][1]
    mark = 2 if text[end - 2 : end] in {"''", "’’"} else 1
    close = bisect_left(begins, end - mark) if not text[end - 1].isalnum() else last
    return Quotation(first, last, inner, max(inner, close), tuple(parts))
