"""Whom words point to that do not name: pronouns, definite nouns, parties without a country."""

import pytest

from saksi.records.mention import MentionKind
from tests.party_reading import article


def meant(text: str, words: str, language: str = "en") -> list[tuple[str, str | None, str]]:
    """(name, country, basis) of whom the last mention with these words means."""
    found = [m for m in article(text, language).mentions if m.kind is MentionKind.ACTOR and m.text == words]
    parties = found[-1].parties or ((found[-1].actor,) if found[-1].actor else ())
    return [(p.name, p.country, p.basis) for p in parties]


# (what the case protects, language, text, words, whom they mean)
CASES: list[tuple[str, str, str, str, list[tuple[str, str | None, str]]]] = [
    ("a possessive", "en", "Iraq said its forces had entered Kuwait.", "its forces",
     [("Military Forces of Iraq", "IRQ", "possessive")]),
    ("the ministry is a ministry", "en",
     "The Turkish Foreign Ministry called the ambassador. The police closed the road. The ministry gave no reason.",
     "The ministry", [("Ministry of Foreign Affairs of Turkey", "TUR", "definite")]),
    ("the group is no state", "en", "Hezbollah denied it. Israel did not answer. The group said no more.", "The group",
     [("Hezbollah", None, "definite")]),
    ("the same noun with a country before", "en",
     "The Sudanese army left Heglig in 2012. South Sudan returned. The army said nothing.", "army",
     [("Military Forces of Sudan", "SDN", "named before")]),
    ("the only country named", "en", "President Anwar Sadat was assassinated in Egypt in 1981.",
     "President Anwar Sadat",
     [("President of Egypt", "EGY", "only country named")]),
    ("no country where the text names two", "en", "President Anwar Sadat of Egypt went to Israel. The president spoke.",
     "president", [("President of Egypt", "EGY", "named before")]),
    ("a country that acts is another party", "en", "President Holm threatened Turkey.", "President Holm",
     [("Holm", None, "named")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "words", "wanted"), [c[1:] for c in CASES], ids=[f"{c[1]}: {c[0]}" for c in CASES]
)
def test_words_point_to_a_party(code: str, text: str, words: str, wanted: list[tuple[str, str | None, str]]) -> None:
    assert meant(text, words, code) == wanted
