"""One article with its claims as a self-contained HTML page: evidence marked in place, claims beside it."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from saksi.export import words
from saksi.export.wording import GLYPHS, when_words, where_words
from saksi.records.claim import Claim
from saksi.records.document import Document

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text between two boundaries, with the claims whose evidence it is.

    ``claims``: their numbers; ``fields``: "3:initiator" for each; ``anchors``: claims whose anchor ends here.
    """

    text: str
    claims: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    stance: str = ""
    anchors: tuple[int, ...] = ()


def render(doc: Document) -> str:
    """The page, safe by construction: Jinja2 escapes every value, and the only script is ours, named by its hash."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    env = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    script = (TEMPLATES / "page.js").read_text(encoding="utf8")
    style = (TEMPLATES / "page.css").read_text(encoding="utf8")
    return env.get_template("page.html").render(
        doc=doc,
        paragraphs=paragraphs(doc),
        cards=cards(doc),
        stances=_tally(doc),
        glyphs=GLYPHS,
        script=script,
        style=style,
        script_hash=_csp_hash(script),
        style_hash=_csp_hash(style),
    )


def _csp_hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def _tally(doc: Document) -> list[tuple[str, int]]:
    """(stance, number of claims) of those that occur, in the order of the glyphs."""
    return [(s, n) for s in GLYPHS if (n := sum(c.stance.value == s for c in doc.claims))]


def paragraphs(doc: Document) -> list[list[Piece]]:
    """The text's lines, each cut at every evidence boundary, so that overlapping marks stay plain inline runs."""
    rows, begin = [], 0
    for line in doc.text.splitlines(keepends=True):
        if line.strip():
            rows.append(list(_pieces(doc, begin, begin + len(line.rstrip("\r\n\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85")))))
        begin += len(line)
    return rows


def _pieces(doc: Document, begin: int, end: int) -> Iterator[Piece]:
    spans = [(e.begin, e.end, n, e.of) for n, c in enumerate(doc.claims, 1) for e in c.evidence]
    cuts = sorted({begin, end} | {x for b, e, *_ in spans for x in (b, e) if begin < x < end})
    for a, b in pairwise(cuts):
        here = [(n, of) for x, y, n, of in spans if x <= a and b <= y]
        anchored = [n for n, of in here if of == "event"]
        stance = doc.claims[anchored[0] - 1].stance.value if anchored else ""
        ending = tuple(n for x, y, n, of in spans if of == "event" and y == b)
        yield Piece(
            doc.text[a:b],
            tuple(dict.fromkeys(n for n, _ in here)),
            tuple(dict.fromkeys(f"{n}:{of}" for n, of in here)),
            stance,
            tuple(dict.fromkeys(ending)),
        )


def cards(doc: Document) -> list[dict[str, Any]]:
    """What each claim's card shows, in text order."""
    numbers = {c.id: n for n, c in enumerate(doc.claims, 1)}
    replies: dict[str, list[int]] = {}
    for c in doc.claims:
        if c.about:
            replies.setdefault(c.about, []).append(numbers[c.id])
    return [_card(doc, c, numbers, replies.get(c.id, [])) for c in doc.claims]


def _card(doc: Document, claim: Claim, numbers: dict[str, int], replies: list[int]) -> dict[str, Any]:
    return {
        "number": numbers[claim.id],
        "claim": claim,
        "stance": claim.stance.value,
        "glyph": GLYPHS[claim.stance.value],
        "speaker": words.speaker(doc, claim),
        "sentence": ": ".join(x for x in (words.act(claim), words.parties(claim)) if x),
        "about": numbers.get(claim.about or ""),
        "replies": replies,
        "facts": list(_facts(claim)),
    }


def _facts(claim: Claim) -> Iterator[tuple[str, str]]:
    """(label, value) rows below the sentence."""
    event = claim.event
    if not event:
        return
    yield "Event", " · ".join(x for x in (event.type, event.acled) if x)
    for label, actors in (("By", event.initiator), ("On", event.target)):
        if actors:
            yield label, "; ".join(f"{a.name}{f' ({a.country})' if a.country else ''}" for a in actors)
    if event.weapon:
        yield "With", ", ".join(dict.fromkeys(w.name for w in event.weapon))
    if event.place:
        yield "Where", where_words(event.place)
    if event.time:
        yield "When", when_words(event.time)
    for label in ("killed", "injured", "missing", "captured", "displaced"):
        count = getattr(event, label)
        if count:
            yield label.capitalize(), words.count(count) + (" (running toll)" if count.cumulative else "")
