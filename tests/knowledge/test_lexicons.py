"""Every entry of every language does what its example says."""

import re
from collections.abc import Iterator

import pytest

from saksi.extract.matching import find_matches
from saksi.knowledge.language import FILES, Language, available, load_language
from saksi.knowledge.schema import ActorNoun, Entry, Trigger, WeaponWord
from saksi.knowledge.taxonomy import acled_types, muc_types, plover_types, weapon_tactics
from saksi.language.segment import segment
from saksi.records.actor import ActorKind
from saksi.records.document import Document

BRACKETS = re.compile(r"\[(.*?)\]")
KINDS = [kind for kind, _ in FILES.values()]
CASES = [(code, kind) for code in available() for kind in KINDS]


def entries(language: Language, kind: str) -> Iterator[tuple[str, Entry]]:
    """(key, entry) of one lexicon file."""
    return ((key, e) for key, e in language.entries.items() if key.startswith(f"{kind}:"))


def spans(text: str, key: str, language: Language) -> list[tuple[int, int]]:
    """Code points at which the entry is found in a text."""
    doc = segment(Document("x", text, language.code), language.profile)
    doc = find_matches(doc, language)
    return [(doc.tokens[m.first].begin, doc.tokens[m.last - 1].end) for m in doc.matches if m.entry == key]


@pytest.mark.parametrize(("code", "kind"), CASES)
def test_the_bracketed_words_of_an_example_are_found_as_that_entry(code: str, kind: str) -> None:
    language = load_language(code)
    wrong = []
    for key, entry in entries(language, kind):
        marked = BRACKETS.search(entry.example)
        if not marked:
            wrong.append(f"{key}: no [brackets] in {entry.example!r}")
            continue
        want = (marked.start(), marked.end() - 2)
        if want not in spans(BRACKETS.sub(r"\1", entry.example), key, language):
            wrong.append(f"{key}: not found in {entry.example!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("code", "kind"), CASES)
def test_an_entry_is_not_found_in_its_counter_examples(code: str, kind: str) -> None:
    language = load_language(code)
    wrong = [
        f"{key}: found in {text!r}"
        for key, entry in entries(language, kind)
        for text in entry.not_
        if spans(text, key, language)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("code", "kind"), CASES)
def test_every_entry_says_what_it_means(code: str, kind: str) -> None:
    wrong = [key for key, entry in entries(load_language(code), kind) if not entry.means]
    assert not wrong


@pytest.mark.parametrize("code", available())
def test_coded_values_are_those_of_the_codebooks(code: str) -> None:
    wrong = [
        f"{key}: {value!r}" for key, entry in load_language(code).entries.items() for value in _unknown_values(entry)
    ]
    assert not wrong, "\n".join(wrong)


def _unknown_values(entry: Entry) -> Iterator[str]:
    if isinstance(entry, Trigger):
        kind = plover_types().get(entry.type)
        if kind is None:
            yield entry.type
        elif entry.mode and entry.mode not in kind.modes:
            yield f"{entry.type}/{entry.mode}"
        if entry.acled not in acled_types() and entry.acled not in ("", "rule", "territory"):
            yield entry.acled
        if entry.muc and entry.muc not in muc_types():
            yield entry.muc
    if isinstance(entry, ActorNoun) and entry.kind not in set(ActorKind):
        yield entry.kind
    if isinstance(entry, WeaponWord) and entry.tactic not in weapon_tactics():
        yield entry.tactic
