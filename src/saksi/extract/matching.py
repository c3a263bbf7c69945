"""Lexicon entries found in the text, in one pass over the tokens."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from saksi.knowledge.language import GAP, Language, Neighbours, Phrase
from saksi.knowledge.schema import Unless
from saksi.knowledge.words import norms
from saksi.records.document import Document
from saksi.records.token import Match, Sentence, Token

GAP_MAX = 5
FEW = 3  # phrases with one first word, up to which looking at the second word first saves nothing


def find_matches(doc: Document, language: Language) -> Document:
    """The document with all lexicon matches, by first token; within one kind, longest first, none overlapping."""
    words = [t.norm for t in doc.tokens]
    found: list[Match] = []
    for sentence in doc.sentences:
        found += _in_sentence(words, sentence, language, doc.tokens)
    return replace(doc, matches=tuple(found))


def _in_sentence(words: list[str], sentence: Sentence, language: Language, tokens: Sequence[Token]) -> list[Match]:
    table, clitics = language.phrases, language.profile.clitics
    near = language.neighbours if language.profile.verb_left else None
    free: dict[str, int] = {}  # kind → first token not yet taken
    found = []
    for i in range(sentence.first, sentence.last):
        row = table.get(words[i])
        if row:
            if len(row) > FEW:
                row = language.going_on(words[i], words[i + 1] if i + 1 < sentence.last else "")
        elif clitics:
            row = _bare(words[i], clitics, table)
        if not row:
            continue
        for phrase in row:
            if free.get(phrase.kind, 0) > i:
                continue
            end = phrase_end(words, i, phrase, sentence.last, clitics)
            if end and near and phrase.reads:
                after = i + 1 if GAP in phrase.words else end
                if phrase.reads != word_class(tokens, i, after, sentence, near):
                    continue
            if end and allowed(language.entries[phrase.entry], words, i, end, sentence):
                found.append(Match(i, end, phrase.entry, phrase.form))
                free[phrase.kind] = end
    return found


def _bare(word: str, clitics: tuple[str, ...], table: dict[str, tuple[Phrase, ...]]) -> tuple[Phrase, ...] | None:
    for clitic in clitics:
        if word.endswith(clitic) and len(word) > len(clitic) + 2:
            row = table.get(word[: -len(clitic)])
            if row:
                return tuple(p for p in row if len(p.words) == 1)
    return None


def phrase_end(words: list[str], first: int, phrase: Phrase, limit: int, clitics: tuple[str, ...] = ()) -> int:
    """The token after the phrase if it stands at ``first``, else 0. Its last word may carry a clitic."""
    at = first + 1
    rest = phrase.words[1:]
    for n, word in enumerate(rest):
        if word == GAP:
            return _over_gap(words, at, rest[n + 1 :], limit)
        if at >= limit:
            return 0
        if words[at] != word and not (n + 1 == len(rest) and _carries(words[at], word, clitics)):
            return 0
        at += 1
    return at


def _carries(found: str, word: str, clitics: tuple[str, ...]) -> bool:
    """``found`` is ``word`` with a clitic written onto it ("gencatan senjatanya")."""
    return found.startswith(word) and found[len(word) :] in clitics


def _over_gap(words: list[str], at: int, rest: tuple[str, ...], limit: int) -> int:
    for start in range(at, min(at + GAP_MAX + 1, limit - len(rest) + 1)):
        if tuple(words[start : start + len(rest)]) == rest:
            return start + len(rest)
        if start < limit and words[start] in {".", ",", ";", ":", "“", "”", '"'}:
            return 0
    return 0


def allowed(entry: object, words: list[str], first: int, last: int, sentence: Sentence) -> bool:
    """The entry's own conditions on its neighbours hold."""
    unless: Unless | None = getattr(entry, "unless", None)
    needs: Unless | None = getattr(entry, "if_", None)
    if unless and _near(unless, words, first, last, sentence):
        return False
    return not needs or _near(needs, words, first, last, sentence)


def word_class(tokens: Sequence[Token], first: int, last: int, sentence: Sentence, near: Neighbours) -> str:
    """Whether words that could be noun or verb are one or the other here, by the words around them.

    "to attack", "they attack", "attack the town" are verbs; "the attack", "attack on" are nouns.
    """
    left = tokens[first - 1].norm if first > sentence.first else ""
    right = tokens[last] if last < sentence.last else None
    side = near.left.get(left)
    if side:
        return side
    if right is None:
        return "noun"
    return near.right.get(right.norm) or ("verb" if right.kind == "n" or right.capital else "noun")


def _near(rule: Unless, words: list[str], first: int, last: int, sentence: Sentence) -> bool:
    """Any of the rule's words stands where it says."""
    if rule.before and first > sentence.first and words[first - 1] in _tails(rule.before):
        for form in rule.before:
            want = _wanted(form)
            if tuple(words[max(sentence.first, first - len(want)) : first]) == want:
                return True
    if rule.after and last < sentence.last and words[last] in _heads(rule.after):
        for form in rule.after:
            want = _wanted(form)
            if tuple(words[last : min(sentence.last, last + len(want))]) == want:
                return True
    if not rule.near or _heads(rule.near).isdisjoint(words[sentence.first : sentence.last]):
        return False
    return any(_holds(words, _wanted(form), sentence.first, sentence.last) for form in rule.near)


def _holds(words: list[str], want: tuple[str, ...], first: int, last: int) -> bool:
    """These words stand somewhere between the two tokens."""
    head, size = want[0], len(want)
    at = first
    while True:
        try:
            at = words.index(head, at, last)
        except ValueError:
            return False
        if size == 1 or tuple(words[at : at + size]) == want:
            return True
        at += 1


@cache
def _heads(forms: tuple[str, ...]) -> frozenset[str]:
    """The first words of these phrases: most sentences have none of them."""
    return frozenset(_wanted(form)[0] for form in forms)


@cache
def _tails(forms: tuple[str, ...]) -> frozenset[str]:
    """The last words of these phrases."""
    return frozenset(_wanted(form)[-1] for form in forms)


_wanted = lru_cache(maxsize=None)(norms)
