"""Which words name a party, and what the party is called. Veria, Tolmar and the people in them are invented."""

import pytest

from tests.party_reading import parties

# (what the case protects, language, text, words of the mention, (name, country, kind))
CASES: list[tuple[str, str, str, str, tuple[str, str | None, str]]] = [
    ("plain forces", "en", "Verian forces held the bridge.", "Verian forces", ("Military Forces", None,
     "state_forces")),
    ("a demonym gives the country", "en", "Iraqi troops invaded Kuwait in August 1990.", "Iraqi troops",
     ("Military Forces of Iraq", "IRQ", "state_forces")),
    ("members are called after their unit", "en", "Members of the Lenz Brigade held the bridge.",
     "Members of the Lenz Brigade", ("Military Forces", None, "state_forces")),
    ("a thing carries its modifiers and its name", "en", 'Rebels burned the "Old Mill" coffee farm.',
     '"Old Mill" coffee farm', ("Coffee farm", None, "facility")),
    ("a private person is called by the name", "en", "Rebels shot the journalist Jon Lind.", "journalist Jon Lind",
     ("Jon Lind", None, "civilians")),
    ("a plural noun before names", "en", "Police held the students Ada Holm and Jon Lind.", "students Ada Holm",
     ("Ada Holm", None, "civilians")),
    ("what explains a name gives its kind", "en", "Gunmen killed Ada Holm, a former minister, near Lenz.", "Ada Holm",
     ("Ada Holm", None, "civilians")),
    ("the explaining noun is the same person", "en", "Gunmen killed Ada Holm, a former minister, near Lenz.",
     "former minister", ("Ada Holm", None, "civilians")),
    ("a last name is the person named before", "en", "Ada Holm was arrested. Holm had led a union.", "Holm",
     ("Ada Holm", None, "unknown")),
    ("an abbreviated rank stands before a name", "en", "Gen. Ada Holm resigned.", "Gen. Ada Holm",
     ("Ada Holm", None, "state_forces")),
    ("a first name before a title's word", "en", "Defence Secretary Tom King spoke.", "Defence Secretary Tom King",
     ("Tom King", None, "government")),
    ("the only country named", "en", "President Anwar Sadat was assassinated in Egypt in 1981.",
     "President Anwar Sadat", ("President of Egypt", "EGY", "government")),
    ("whose weapons act, acts", "en", "Iraqi tanks crossed the border.", "Iraqi tanks",
     ("Military Forces of Iraq", "IRQ", "state_forces")),
    ("one people in another country", "en", "Thousands of Iraqi Kurds fled.", "Kurds",
     ("People of Kurdistan in Iraq", "IRQ", "civilians")),
    ("an ethnic group belongs to no state of that name", "en", "Ethnic Albanians demonstrated in Pristina.",
     "Albanians", ("Ethnic Albanians", "XKX", "civilians")),
    ("where a thing is gives its country", "en", "Prisoners rioted at a jail in northern Israel.",
     "jail in northern Israel", ("Jail of Israel", "ISR", "facility")),
    ("capitals for a country are no pronoun", "en", "The US rejected the plan.", "US",
     ("Government of United States", "USA", "government")),
    ("members are called after their group", "id", "Anggota kelompok pemberontak menyerang pos itu.",
     "Anggota kelompok pemberontak", ("Members of Rebels", None, "rebel")),
    ("a private person is called by the name", "id", "Jurnalis Rudi Hartono ditahan.", "Jurnalis Rudi Hartono",
     ("Rudi Hartono", None, "civilians")),
    ("whose weapons act, acts", "id", "Pesawat tempur Turki menjatuhkan sebuah jet Rusia pada November 2015.",
     "Pesawat tempur Turki", ("Military Forces of Turkey", "TUR", "state_forces")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "words", "party"), [c[1:] for c in CASES], ids=[f"{c[1]}: {c[0]}" for c in CASES]
)
def test_words_name_a_party(code: str, text: str, words: str, party: tuple[str, str | None, str]) -> None:
    assert parties(text, code).get(words) == party


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Market forces decide the price.", "forces"),
        ("The law forces him to pay.", "forces"),
        ("An official visit was planned.", "official"),
        ("Rebels took three aid workers hostage.", "hostage"),
        ("The ministers met in Ankara at a Turkish bank.", "Turkish"),
    ],
)
def test_words_that_name_no_party(text: str, words: str) -> None:
    assert words not in parties(text)


LOWER = (
    "gunmen killed judge adela morantez in her car near the river bank. the judge had received threats for months, and "
    "the police said that nobody had been arrested in the town so far. friends of rolando perfiria denied the report."
)


@pytest.mark.parametrize("words", ["judge adela morantez", "rolando perfiria"])
def test_names_are_found_in_a_text_without_capitals(words: str) -> None:
    assert words in parties(LOWER)


def test_ordinary_words_are_no_names_in_a_text_without_capitals() -> None:
    assert not {w for w in parties(LOWER) if "threats" in w or "received" in w}
