"""Why the words at one place were, or were not, taken for an entry of the lexicons.

The tests are those of ``matching.find_matches``, put to each phrase by itself.
"""

from collections.abc import Iterator
from types import SimpleNamespace

from saksi.extract.matching import allowed, phrase_end, word_class
from saksi.knowledge.language import GAP, Language, Phrase
from saksi.knowledge.schema import Unless
from saksi.records.document import Document
from saksi.records.explanation import Candidate, Reason
from saksi.records.token import Match, Sentence

REACH = 12  # words before the place in which a phrase that covers it may begin


def explain_matches(doc: Document, language: Language, token: int) -> tuple[Candidate, ...]:
    """The entries whose words stand at a token of ``doc``, taken ones first, each with why it was taken or not.

    ``doc`` holds the matches as ``find_matches`` made them. A candidate's name is the entry's key.
    """
    sentence = next((s for s in doc.sentences if s.first <= token < s.last), None)
    if sentence is None:
        return ()
    found: dict[tuple[str, int, int], Candidate] = {}
    words = [t.norm for t in doc.tokens]
    for first in range(max(sentence.first, token - REACH), token + 1):
        for phrase, end in _standing(words, first, sentence, language):
            if token < end:
                found.setdefault((phrase.entry, first, end), _candidate(doc, language, sentence, phrase, first, end))
    return tuple(sorted(found.values(), key=lambda c: not c.taken))


def _standing(words: list[str], first: int, s: Sentence, language: Language) -> Iterator[tuple[Phrase, int]]:
    """The phrases that stand at a token, with the token after each."""
    clitics = language.profile.clitics
    bare = [words[first][: -len(c)] for c in clitics if words[first].endswith(c) and len(words[first]) > len(c) + 2]
    for n, word in enumerate((words[first], *bare)):
        for phrase in language.phrases.get(word, ()):
            if n and len(phrase.words) > 1:
                continue
            end = phrase_end(words, first, phrase, s.last, clitics)
            if end:
                yield phrase, end


def _candidate(doc: Document, language: Language, s: Sentence, phrase: Phrase, first: int, end: int) -> Candidate:
    taken = any((m.first, m.last, m.entry) == (first, end, phrase.entry) for m in doc.matches)
    form = Reason("form", phrase.form) if phrase.form else None
    why = None if taken else _why_not(doc, language, s, phrase, first, end)
    return Candidate(phrase.entry, taken, None, tuple(r for r in (form, why) if r))


def _why_not(doc: Document, language: Language, s: Sentence, phrase: Phrase, first: int, end: int) -> Reason:
    words = [t.norm for t in doc.tokens]
    reads = word_class(doc.tokens, first, first + 1 if GAP in phrase.words else end, s, language.neighbours)
    if phrase.reads and language.profile.verb_left and phrase.reads != reads:
        return Reason("word class", f"a {reads} by the words around it; this entry is the {phrase.reads}")
    entry = language.entries[phrase.entry]
    if not allowed(entry, words, first, end, s):
        return Reason("condition", _condition(entry, words, first, end, s))
    other = next((m for m in doc.matches if _same_kind(m, phrase) and m.first < end and first < m.last), None)
    if other:
        rival = doc.text[doc.tokens[other.first].begin : doc.tokens[other.last - 1].end]
        longer = "longer" if other.last - other.first > end - first else "first of equals"
        return Reason("rival", f"“{rival}” ({other.entry}) was taken: {longer}")
    return Reason("left out", "it stands in the dateline")


def _same_kind(match: Match, phrase: Phrase) -> bool:
    return match.entry.partition(":")[0] == phrase.kind


def _condition(entry: object, words: list[str], first: int, end: int, s: Sentence) -> str:
    """The words that keep the entry from being meant, or whose absence does."""
    unless: Unless | None = getattr(entry, "unless", None)
    for side in ("before", "after", "near"):
        for form in getattr(unless, side, ()):
            alone = SimpleNamespace(unless=Unless(**{side: (form,)}), if_=None)
            if not allowed(alone, words, first, end, s):
                where = {"before": "before it", "after": "behind it", "near": "in its sentence"}[side]
                return f"not meant with “{form}” {where}"
    return "meant only beside words that do not stand here"
