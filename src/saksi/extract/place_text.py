"""An article as the gazetteer is searched: its words folded, each at a known place in one string."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from saksi.knowledge.folding import fold
from saksi.records.document import Document

ABBREVIATED = frozenset({"st", "ste", "mt", "ft"})  # their period is no end of a name: "St. Louis"
BARRIER = "\x01"  # a mark that no name goes over


@dataclass(frozen=True, slots=True)
class PlaceText:
    """``folded``: token → key form ("" if dropped, ``BARRIER`` for marks); ``starts``: token → offset in ``text``."""

    text: str
    folded: list[str]
    starts: list[int]

    def from_token(self, first: int, size: int = 72) -> str:
        """The words from that token on."""
        at = self.starts[first]
        return self.text[at : at + size]

    def end_of(self, first: int, key: str) -> int:
        """The token after a key that stands at ``first``."""
        return bisect_left(self.starts, self.starts[first] + len(key) + 1, first + 1)


def place_text(doc: Document) -> PlaceText:
    """The document's words as keys are written. Token and key borders are the same."""
    folded: list[str] = []
    pieces: list[str] = []
    previous = ""
    for token in doc.tokens:
        if token.kind != "p":
            word = fold(token.norm)
            piece = word + " "
        elif token.norm == "." and token.glued and previous in ABBREVIATED:
            word = piece = ""
        else:
            word, piece = BARRIER, BARRIER + " "
        folded.append(word)
        pieces.append(piece)
        previous = word
    starts = [0, *accumulate(map(len, pieces))]
    return PlaceText("".join(pieces), folded, starts)
