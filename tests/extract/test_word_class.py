"""A word that could be noun or verb is settled by its neighbours."""

import pytest

from saksi.extract.matching import find_matches
from saksi.knowledge.language import GAP, load_language
from saksi.language.segment import segment
from saksi.records.document import Document


def found(text: str) -> list[str]:
    """The parts of speech of the triggers in an English text, in order."""
    language = load_language("en")
    doc = find_matches(segment(Document("x", text, "en"), language.profile), language)
    return [language.of(m.entry).pos for m in doc.matches if m.entry.startswith("trigger:")]


@pytest.mark.parametrize(
    ("text", "pos"),
    [
        ("They attack the town.", "verb"),
        ("Rebels will attack Kelm.", "verb"),
        ("The attack on Kelm failed.", "noun"),
        ("Veria's attack failed.", "noun"),
        ("The army was shelling the town.", "verb"),
        ("Shelling of the town went on.", "noun"),
    ],
)
def test_neighbours_tell_a_verb_from_a_noun(text: str, pos: str) -> None:
    assert found(text)[0] == pos


def test_looking_at_the_second_word_first_loses_no_phrase() -> None:
    language = load_language("en")
    for word in ("the", "called", "fired", "suicide"):
        row = language.phrases[word]
        for phrase in row:
            second = phrase.words[1] if len(phrase.words) > 1 and phrase.words[1] != GAP else "x"
            assert phrase in language.going_on(word, second)
