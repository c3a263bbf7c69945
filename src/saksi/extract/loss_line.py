"""A sentence as the loss step sees it: harm words, numbers, and the small words between them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from saksi.extract.matching import allowed
from saksi.extract.numerals import Numeral
from saksi.extract.quantities import Scan, find_numerals
from saksi.knowledge.language import GAP, Language, load_language
from saksi.knowledge.loss_schema import Losses, LossLexeme, LossWord, load_losses
from saksi.knowledge.words import norms
from saksi.records.token import Sentence

Marks = dict[int, dict[str, LossLexeme]]
BARRIERS = frozenset({";", ":", "?", "!"})
VERBAL = frozenset({"adverbs", "linkers", "singular", "plural", "attempted"})


class Harm(NamedTuple):
    """A harm word's form stands at tokens ``first`` … ``last``."""

    first: int
    last: int
    entry: LossWord
    tag: str
    key: str


@lru_cache(maxsize=32)
def stop_words(code: str) -> frozenset[str]:
    """Words that end a noun phrase: conjunctions, prepositions, auxiliaries, negators."""
    p = load_language(code).profile
    rows = [p.coordinators, p.contrast, p.subordinators, p.relative, p.that, p.conditional, p.possible, p.future]
    rows += [p.negators, *p.roles.values(), *p.auxiliaries.values()]
    return frozenset(form for row in rows for form in row if len(norms(form)) == 1)


@lru_cache(maxsize=32)
def second_words(code: str) -> dict[str, frozenset[str]]:
    """First word → second words, of the harm words' first words that are none by themselves."""
    rows = load_losses(code).harms.items()
    return {w: frozenset(x.words[1] for x in row) for w, row in rows if all(len(x.words) > 1 for x in row)}


class Line:
    """One sentence with what stands at each token.

    ``marks``: token → role → lexeme that begins there; ``back``: token → role → first token of the word that ends
    before it; ``names``: words that are capitalised elsewhere than at a sentence's beginning.
    """

    def __init__(
        self, scan: Scan, sentence: Sentence, language: Language, table: Losses, names: frozenset[str] = frozenset()
    ) -> None:
        self.names = names
        self.scan, self.sentence, self.language, self.table = scan, sentence, language, table
        self.words, self.tokens = scan.words, scan.tokens
        self.first, self.last = sentence.first, sentence.last
        self.harms = list(self._find_harms())
        self.harm_at = {h.first for h in self.harms}
        self.stops = stop_words(language.code)
        self.marks: Marks = {}
        self.back: dict[int, dict[str, int]] = {}
        self.numerals: dict[int, Numeral] = {}
        if self.harms:  # most sentences have none, and nothing more is asked of them
            self._mark()
            self.numerals = {n.first: n for n in find_numerals(scan, self.first, self.last)}

    def _mark(self) -> None:
        words, at = self.words, self.table.at
        for i in range(self.first, self.last):
            lexemes = at.get(words[i])
            if lexemes is None:
                continue
            row: dict[str, LossLexeme] = {}
            for lexeme in lexemes:
                size = len(lexeme.words)
                if lexeme.role in row or (size > 1 and tuple(words[i : i + size]) != lexeme.words):
                    continue
                if i + size > self.last:
                    continue
                row[lexeme.role] = lexeme
                ends = self.back.setdefault(i + size, {})
                if lexeme.role not in ends:
                    ends[lexeme.role] = i
            self.marks[i] = row

    def _find_harms(self) -> Iterator[Harm]:
        """The harm words, longest first, none overlapping, their own conditions holding."""
        free, words, table = self.first, self.words, self.table.harms
        seconds = second_words(self.language.code)
        for i in range(self.first, self.last):
            if i < free or words[i] not in table:
                continue
            second = seconds.get(words[i])
            if second and (i + 1 >= self.last or words[i + 1] not in second):
                continue  # only the first word of longer forms ("in" of "in critical condition")
            if self._in_compound(i):
                continue
            for lexeme in table[words[i]]:
                end = i + len(lexeme.words)
                if not isinstance(lexeme.entry, LossWord) or GAP in lexeme.words:
                    continue
                if end <= self.last and tuple(words[i:end]) == lexeme.words and self._fits(lexeme.entry, i, end):
                    yield Harm(i, end, lexeme.entry, lexeme.tag, lexeme.key)
                    free = end
                    break

    def _in_compound(self, i: int) -> bool:
        """Written onto a word before it ("screen-shot")."""
        return i > self.first and self.tokens[i].glued and self.tokens[i - 1].kind != "p"

    def _fits(self, entry: LossWord, first: int, last: int) -> bool:
        return allowed(entry, self.words, first, last, self.sentence)  # type: ignore[arg-type]

    def has(self, i: int, role: str) -> int:
        """The token after the word of this role that begins at ``i``, or 0."""
        lexeme = self.marks.get(i, {}).get(role)
        return i + len(lexeme.words) if lexeme else 0

    def ending(self, end: int, role: str) -> int | None:
        """The first token of the word of this role that ends right before ``end``."""
        return self.back.get(end, {}).get(role)

    def is_stop(self, i: int) -> bool:
        """A noun phrase cannot go on at token ``i``."""
        return self.tokens[i].kind == "p" or self.words[i] in self.stops or i in self.harm_at

    def is_barrier(self, i: int) -> bool:
        """A clause ends at token ``i``."""
        word = self.words[i]
        if word == ".":
            return i > self.first and len(self.words[i - 1]) > 3  # not an initial's or a title's
        return word in BARRIERS or word in self.language.profile.contrast

    def is_clause(self, i: int) -> bool:
        """Another clause begins at token ``i`` ("that", "after", "when")."""
        profile = self.language.profile
        return self.is_barrier(i) or self.words[i] in profile.that or self.words[i] in profile.subordinators

    def is_and(self, i: int) -> bool:
        return self.words[i] in self.language.profile.coordinators

    def numeral_ending(self, end: int) -> Numeral | None:
        return next((n for n in self.numerals.values() if n.last == end), None)
