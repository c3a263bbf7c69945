"""A document read again in order to explain it, and what its explanations share."""

from collections.abc import Iterator
from dataclasses import dataclass

from saksi.extract.view import View
from saksi.knowledge.language import Language
from saksi.knowledge.origin import rule_of
from saksi.records.document import Document
from saksi.records.explanation import Rule
from saksi.records.frame import Frame
from saksi.records.mention import Mention
from saksi.records.token import Match


@dataclass(frozen=True, slots=True)
class Read:
    """``doc`` read to the end, ``valued`` as it was when times, numbers and places had their values, the ``view`` of
    the whole, and the frames after each ``step``, with what the step says of a frame that it takes away."""

    doc: Document
    valued: Document
    language: Language
    view: View
    steps: tuple[tuple[str, tuple[Frame, ...]], ...]

    def token_at(self, offset: int) -> int:
        """The token that holds a code point, -1 between tokens."""
        return next((n for n, t in enumerate(self.doc.tokens) if t.begin <= offset < t.end), -1)

    def begin(self, token: int) -> int:
        """Where a token begins."""
        return self.doc.tokens[token].begin

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first`` … ``last`` (exclusive)."""
        return self.doc.text[self.doc.tokens[first].begin : self.doc.tokens[last - 1].end]

    def matches(self, kinds: tuple[str, ...], first: int, last: int) -> Iterator[Match]:
        """The lexicon matches of these kinds within two tokens."""
        for match in self.doc.matches:
            if first <= match.first and match.last <= last and match.entry.partition(":")[0] in kinds:
                yield match

    def rules(self, keys: list[str]) -> tuple[Rule, ...]:
        """The entries under these keys, each once."""
        code = self.language.code
        return tuple(rule for key in dict.fromkeys(keys) if key and (rule := rule_of(code, key)))

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that a token stands in."""
        return next(n for n, s in enumerate(self.doc.sentences) if s.first <= token < s.last)

    def places_as(self, mention: Mention) -> str:
        """The function word before a mention, as the language's profile classes it ("role:place"), or ""."""
        return self.view.before(self.view.list_start(mention.first), SIDES, 0) or ""


SIDES = ("role:place", "role:target", "role:from", "role:agent", "role:weapon", "role:with", "possessor")
