"""The words before an article's first sentence that say who wrote it where and when.

"Outlet.com -City- …", "CITY, October 11. /AGENCY/. …", "CITY (Agency) — …", "City, Outlet - …".
Source: AP Stylebook, 'datelines'; practice of TASS and of Indonesian online news.
"""

from dataclasses import dataclass, replace

from saksi.extract.view import View
from saksi.records.document import Document
from saksi.records.mention import MentionKind

LONGEST = 16  # tokens of a dateline
LINES = 3  # paragraphs in which it is looked for: a title may come first
DASHES = frozenset({"-", "–", "—", "―", ":"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """Tokens ``first`` … ``last`` (exclusive) are the dateline; names as they stand, ``None`` where not given."""

    first: int
    last: int
    outlet: str | None = None
    agency: str | None = None


def find_dateline(view: View) -> Dateline | None:
    """The article's dateline, or ``None``."""
    seen: set[int] = set()
    for s in view.doc.sentences:
        if s.paragraph in seen:
            continue
        seen.add(s.paragraph)
        if len(seen) > LINES:
            break
        end = _end(view, s.first, min(len(view.words), s.first + LONGEST))
        if end:
            outlet, agency = _names(view, s.first, end)
            if outlet or agency or any(view.at["place"][i] >= 0 for i in range(s.first, end)):
                return Dateline(s.first, end, outlet, agency)
    return None


def _end(view: View, first: int, limit: int) -> int:
    """The token after the dateline's closing mark, 0 if the words are none."""
    words, last = view.words, 0
    for i in range(first, limit):
        if _closes(view, i, first, limit):
            last = i + 1
        elif not _may_be(view, i):
            break
    while last and last < limit and words[last] in DASHES | {".", "-"}:
        last += 1
    return last


def _closes(view: View, i: int, first: int, limit: int) -> bool:
    """A dash with a space on one side, a closing bracket, the second slash of "/TASS/"."""
    tokens, word = view.doc.tokens, view.words[i]
    if word in DASHES:
        return i > first and not (tokens[i].glued and i + 1 < limit and tokens[i + 1].glued)
    return word == ")" or (word == "/" and i > first + 1 and view.words[i - 2] == "/")


def _may_be(view: View, i: int) -> bool:
    token = view.doc.tokens[i]
    if token.kind == "p":
        return token.norm in ",./()-|"
    return token.capital or token.kind == "n" or "." in token.norm or view.at["time"][i] >= 0


def _names(view: View, first: int, last: int) -> tuple[str | None, str | None]:
    """(outlet, agency): a domain or the part that is no place and no date; what stands in slashes or brackets."""
    outlet = agency = None
    for a, b, closed in _parts(view, first, last):
        text = view.doc.text[view.doc.tokens[a].begin : view.doc.tokens[b - 1].end]
        known = any(view.at[k][i] >= 0 for k in ("place", "time") for i in range(a, b))
        if closed and not known:
            agency = agency or text
        elif "." in view.words[a] or not (known or view.doc.tokens[a].kind == "n"):
            outlet = outlet or text
    return outlet, agency


def _parts(view: View, first: int, last: int) -> list[tuple[int, int, bool]]:
    """(first, last, in brackets or slashes) of the runs between marks."""
    rows, start, closed = [], None, False
    for i in range(first, last + 1):
        mark = i == last or view.doc.tokens[i].kind == "p"
        if mark and start is not None:
            rows.append((start, i, closed))
            start = None
        if mark and i < last:
            closed = view.words[i] in "(/"
        elif not mark and start is None:
            start = i
    return rows


def read_dateline(doc: Document, view: View) -> Document:
    """The document with its dateline's places marked as such, and the outlet it names where none was given."""
    line = find_dateline(view)
    if line is None:
        return doc
    mentions = tuple(
        replace(m, hints=(*m.hints, ("role", "dateline")))
        if m.kind in (MentionKind.PLACE, MentionKind.TIME) and line.first <= m.first < line.last
        else m
        for m in doc.mentions
    )
    matches = tuple(m for m in doc.matches if not line.first <= m.first < line.last)
    return replace(doc, mentions=mentions, matches=matches, outlet=doc.outlet or line.outlet or line.agency)
