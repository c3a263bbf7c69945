"""Whose words they are where the speaker is not the verb's own subject, and where an object ends; in two languages."""

import pytest

from tests.extract.test_attributions_context import Case, outermost, read

SPEAKERS: list[Case] = [
    (
        "en",
        "The threats prompted Tolmar to demand a truce.",
        [("Tolmar", "to demand", ["a truce"], "call", "asserts")],
    ),
    (
        "en",
        "The army began calling the bridge a target.",
        [("The army", "calling", ["the bridge a target"], "say", "asserts")],
    ),
    (
        "en",
        "The ministry issued a statement denying the strike.",
        [("The ministry", "denying", ["the strike"], "deny", "denies")],
    ),
    (
        "en",
        "Doran Velek, chief of police in Lenz, last week said the bridge was open.",
        [
            (
                "Doran Velek, chief of police in Lenz,",
                "said",
                ["the bridge was open"],
                "say",
                "asserts",
            )
        ],
    ),
    (
        "en",
        "Tolmar called for a truce and on Friday offered talks.",
        [
            ("Tolmar", "called for", ["a truce"], "call", "asserts"),
            ("Tolmar", "offered", ["talks"], "offer", "asserts"),
        ],
    ),
    (
        "en",
        'Asked by reporters to respond to the criticism, the mayor said, "It is open."',
        [
            ("reporters", "Asked", ["to respond to the criticism"], "ask", "asserts"),
            ("the mayor", "said", ['"It is open."'], "say", "asserts"),
        ],
    ),
    (
        "en",
        "According to “The River,” by Doran Velek, the bridge was built in 1900.",
        [("“The River,” by Doran Velek", "According to", ["the bridge was built in 1900"], "say", "asserts")],
    ),
    ("en", "It is hard to say whether the bridge was hit.", []),
    ("en", "Naming the pilot was a mistake.", []),
    (
        "en",
        "Some note that the bridge is old.",
        [("Some", "note", ["that the bridge is old"], "say", "asserts")],
    ),
    (
        "id",
        "Tolmar menyerukan gencatan senjata dan pada Jumat menawarkan perundingan.",
        [
            ("Tolmar", "menyerukan", ["gencatan senjata"], "call", "asserts"),
            ("Tolmar", "menawarkan", ["perundingan"], "offer", "asserts"),
        ],
    ),
    (
        "id",
        "Menurutnya, jembatan itu rusak.",
        [("nya", "Menurutnya", ["jembatan itu rusak"], "say", "asserts")],
    ),
    (
        "id",
        "Tidak ada pejabat yang membenarkan laporan itu.",
        [("pejabat yang", "membenarkan", ["laporan itu"], "confirm", "doubts")],
    ),
    (
        "id",
        'Ditanya soal jalan itu, wali kota berkata, "Jembatan itu dibuka."',
        [
            (None, "Ditanya", ["jalan itu"], "ask", "asserts"),
            ("wali kota", "berkata", ['"Jembatan itu dibuka."'], "say", "asserts"),
        ],
    ),
]

QUOTATIONS: list[Case] = [
    (
        "en",
        '"The bridge is open," the mayor said by telephone on Friday.',
        [("the mayor", "said", ['"The bridge is open,"'], "say", "asserts")],
    ),
    (
        "en",
        '"Why was it closed?" the mayor asked as he crossed the bridge.',
        [("the mayor", "asked", ['"Why was it closed?"'], "ask", "asserts")],
    ),
    (
        "en",
        '"It is open," the mayor told the council in Lenz and all who could hear him.',
        [("the mayor", "told", ['"It is open,"'], "say", "asserts")],
    ),
    (
        "en",
        '"I think it is open. I think it will stay open," said the mayor, adding that it was old.',
        [
            ("the mayor", "said", ['"I think it is open. I think it will stay open,"'], "say", "asserts"),
            ("the mayor", "adding", ["that it was old"], "say", "asserts"),
        ],
    ),
    (
        "en",
        '"It was hit," the mayor said, according to a transcript of the call.',
        [("a transcript of the call", "according to", ['"It was hit," the mayor said'], "say", "asserts")],
    ),
    (
        "id",
        '"Serangan itu terjadi," kata wali kota, menurut transkrip percakapan.',
        [("transkrip percakapan", "menurut", ['"Serangan itu terjadi," kata wali kota'], "say", "asserts")],
    ),
    (
        "id",
        '"Mengapa ditutup?" tanya wali kota saat menyeberang.',
        [("wali kota", "tanya", ['"Mengapa ditutup?"'], "ask", "asserts")],
    ),
]

OBJECTS: list[Case] = [
    (
        "en",
        "The mayor condemned the strike as he left the town.",
        [("The mayor", "condemned", ["the strike"], "condemn", "accuses")],
    ),
    (
        "en",
        "The mayor praised the crew and has promised new boats.",
        [
            ("The mayor", "praised", ["the crew"], "agree", "asserts"),
            ("The mayor", "has promised", ["new boats"], "offer", "asserts"),
        ],
    ),
    (
        "en",
        "The raid, which Tolmar denied, was on Monday.",
        [("Tolmar", "denied", ["which"], "deny", "denies")],
    ),
    (
        "en",
        "The pilot bragged loudly about the raid.",
        [("The pilot", "bragged", ["the raid"], "say", "asserts")],
    ),
    (
        "en",
        "The bridge appears to be closed.",
        [(None, "appears", ["The bridge", "to be closed"], "believe", "asserts")],
    ),
    (
        "en",
        "The mayor was critical of the truce.",
        [("The mayor", "was critical of", ["the truce"], "condemn", "accuses")],
    ),
    (
        "id",
        "Wali kota mengecam serangan itu saat meninggalkan kota.",
        [("Wali kota", "mengecam", ["serangan itu"], "condemn", "accuses")],
    ),
    (
        "id",
        "Serangan itu, yang dibantah Tolmar, terjadi pada Senin.",
        [("Tolmar", "dibantah", ["Serangan itu, yang"], "deny", "denies")],
    ),
    (
        "id",
        "Pilot itu berbicara lantang soal serangan itu.",
        [("Pilot itu", "berbicara", ["serangan itu"], "say", "asserts")],
    ),
    (
        "id",
        "Wali kota sangat khawatir soal ranjau.",
        [("Wali kota", "sangat khawatir", ["ranjau"], "fear", "asserts")],
    ),
    (
        "id",
        "Kementerian bungkam soal korban.",
        [("Kementerian", "bungkam soal", ["korban"], "withhold", "asserts")],
    ),
]

CASES = SPEAKERS + QUOTATIONS + OBJECTS


@pytest.mark.parametrize(("code", "text", "wanted"), CASES, ids=[f"{c[0]}: {c[1][:45]}" for c in CASES])
def test_who_says_what(code: str, text: str, wanted: list[tuple[str | None, str, list[str], str, str]]) -> None:
    assert outermost(code, text) == wanted


def test_the_object_of_a_causing_verb_says_what_it_is_brought_to_say_in_indonesian() -> None:
    _, asked = read("Ancaman itu mendorong Tolmar untuk meminta gencatan senjata.", "id")
    assert asked.source
    assert asked.source.text == "Tolmar"
