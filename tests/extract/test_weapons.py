"""Weapons in sentences: designations are found as names, and never in words that only look like one."""

import pytest

from saksi.extract.matching import find_matches
from saksi.extract.view import View
from saksi.extract.weapons import find_weapons
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document


def weapons(text: str, code: str = "en") -> list[tuple[str, str | None]]:
    language = load_language(code)
    doc = find_matches(segment(Document("d", text, code), language.profile), language)
    return [(m.text, m.hint("english")) for m in find_weapons(View.of(doc, language))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An AT-4 was found.", ("AT-4", "AT4")),
        ("Two Su-25 jets flew over Tolmar.", ("Su-25", "Su-25")),
        ("The army showed its S-300 there.", ("S-300", "S-300")),
        ("The army showed its S 300 there.", ("S 300", "S-300")),
        ("Veria bought MiG 29 jets.", ("MiG 29", "MiG-29")),
    ],
)
def test_designations_are_names(text: str, found: tuple[str, str]) -> None:
    assert any(found[0] in t and found[1] == e for t, e in weapons(text))


@pytest.mark.parametrize(
    "text",
    ["She arrived at 4 pm.", "It was a 10 per cent rise.", "As many as 90 people came.", "A 10 year plan was signed."],
)
def test_words_before_a_number_are_no_designation(text: str) -> None:
    assert weapons(text) == []
