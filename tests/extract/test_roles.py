"""Who did it to whom with what. Veria, Tolmar and the people in them are invented."""

import pytest

from tests.party_reading import acts

Act = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]

# (what the case protects, language, text, the acts with who, whom and weapons)
CASES: list[tuple[str, str, str, list[Act]]] = [
    ("subject and object", "en", "Verian police arrested two students.",
     [("COERCE", ("Verian police",), ("students",), ())]),
    ("whose it is was not hit", "en", "Rebels attacked the president's residence.",
     [("ASSAULT", ("Rebels",), ("residence",), ())]),
    ("who is inside a phrase", "en", "Rebels took three aid workers hostage.",
     [("ASSAULT", ("Rebels",), ("aid workers",), ())]),
    ("a reduced passive", "en", "Two teachers kidnapped in March were found alive.",
     [("ASSAULT", (), ("teachers",), ())]),
    ("a participle before its noun", "en", "Police looked for the two kidnapped teachers.",
     [("ASSAULT", (), ("teachers",), ())]),
    ("an agent behind a noun's verb", "en", "The attack on the base was carried out by rebels.",
     [("ASSAULT", ("rebels",), ("base",), ())]),
    ("blame", "en", "The minister blamed the attack on the rebels.", [("ASSAULT", ("rebels",), (), ())]),
    ("a claim of responsibility", "en", "The Red Hand claimed responsibility for the murder of Ada Holm.",
     [("ASSAULT", ("Red Hand",), ("Ada Holm",), ())]),
    ("the accused did it", "en", "Police arrested three men accused of killing a judge.",
     [("COERCE", ("Police",), ("three men",), ()), ("ASSAULT", ("three men",), ("judge",), ())]),
    ("whose murder it was", "en", "Thousands mourned the minister's murder.", [("ASSAULT", (), ("minister",), ())]),
    ("what was blown up where it stands", "en", "A bomb exploded outside the bank.",
     [("ASSAULT", (), ("bank",), ("bomb",))]),
    ("fired at", "en", "Two rockets were fired at the school.", [("ASSAULT", (), ("school",), ("rocket",))]),
    ("armed with", "en", "Three men armed with rifles kidnapped two aid workers.",
     [("ASSAULT", ("Three men",), ("aid workers",), ("firearm",))]),
    ("seized weapons were not used", "en", "Soldiers seized rifles and grenades at a farm.",
     [("ASSAULT", ("Soldiers",), ("rifles", "grenades"), ())]),
    ("a weapon that was hit", "en", "Turkey shot down a Russian Su-24 jet in November 2015.",
     [("ASSAULT", ("Turkey",), ("Russian Su-24 jet",), ())]),
    ("whom it was put to", "en", "The council urged Tolmar's army to leave. Soldiers opened fire to disperse marchers.",
     [("REQUEST", ("council",), ("Tolmar's army",), ()), ("ASSAULT", ("Soldiers",), ("marchers",), ())]),
    ("whose demand is rejected", "en", "The minister rejected a plan by the rebels.",
     [("REJECT", ("minister",), ("rebels",), ())]),
    ("subject and object", "id", "Polisi menangkap dua mahasiswa.", [("COERCE", ("Polisi",), ("mahasiswa",), ())]),
    ("a bare agent", "id", "Jurnalis Rudi Hartono ditembak pria bersenjata.",
     [("ASSAULT", ("pria bersenjata",), ("Jurnalis Rudi Hartono",), ())]),
    ("an agent behind a noun's verb", "id", "Serangan itu dilakukan oleh pemberontak.",
     [("ASSAULT", ("pemberontak",), (), ())]),
    ("what it was done with", "id", "Pemberontak menculik dua guru dengan senapan.",
     [("ASSAULT", ("Pemberontak",), ("guru",), ("rifle",))]),
    ("a weapon that was hit", "id", "Pesawat tempur Turki menjatuhkan sebuah jet Rusia pada November 2015.",
     [("ASSAULT", ("Pesawat tempur Turki",), ("jet Rusia",), ("fighter jet",))]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wanted"), [c[1:] for c in CASES], ids=[f"{c[1]}: {c[0]}" for c in CASES])
def test_an_act_has_its_parties(code: str, text: str, wanted: list[Act]) -> None:
    assert acts(text, code) == wanted


def test_words_of_speech_need_a_public_body() -> None:
    assert acts("The coach defended his players.") == []
    assert acts("The government defended its police.")[0][:2] == ("SUPPORT", ("government",))
