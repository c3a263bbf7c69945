"""Forms are made by the language's own rules."""

import pytest

from saksi.knowledge.language import LANGUAGES
from saksi.knowledge.morphology import expand
from saksi.knowledge.read import read_yaml
from saksi.knowledge.schema import Entry, Morphology


def forms(code: str, lemma: str, paradigm: str) -> set[str]:
    morphology = read_yaml(LANGUAGES / code / "morphology.yaml", Morphology)
    return {f for row in expand(Entry(lemma=lemma, paradigm=paradigm), morphology).values() for f in row}


@pytest.mark.parametrize(
    ("stem", "active"),
    [
        ("serang", "menyerang"),
        ("tembak", "menembak"),
        ("bakar", "membakar"),
        ("pukul", "memukul"),
        ("kirim", "mengirim"),
        ("ancam", "mengancam"),
        ("culik", "menculik"),
        ("lukai", "melukai"),
        ("rebut", "merebut"),
        ("duduki", "menduduki"),
    ],
)
def test_indonesian_active_prefix_melts_with_the_stem(stem: str, active: str) -> None:
    assert active in forms("id", stem, "meN")


def test_indonesian_passive_keeps_the_stem() -> None:
    assert "ditembak" in forms("id", "tembak", "meN")


@pytest.mark.parametrize(
    ("lemma", "paradigm", "some"),
    [
        ("shell", "verb", {"shells", "shelled", "shelling"}),
        ("seize", "verb", {"seizes", "seized", "seizing"}),
        ("bury", "verb", {"buries", "buried", "burying"}),
        ("stab", "dbl", {"stabbed", "stabbing"}),
        ("carry out", "verb", {"carries out", "carried out", "carrying out"}),
        ("clash", "noun", {"clash", "clashes"}),
    ],
)
def test_english_verbs_and_nouns_inflect_on_their_first_word(lemma: str, paradigm: str, some: set[str]) -> None:
    assert some <= forms("en", lemma, paradigm)
