"""What an attribution is about beyond its own sentence, announced quotations, replies, headlines; in two languages."""

from dataclasses import replace

import pytest

from saksi.extract.attributions import find_attributions
from saksi.extract.matching import find_matches
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.attribution import Attribution
from saksi.records.document import Document
from saksi.records.span import Quote

# (language, text, [(source, cue, content, act, stance)]) of the attributions that lie in no other
Case = tuple[str, str, list[tuple[str | None, str, list[str], str, str]]]


def read(text: str, code: str = "en") -> tuple[Attribution, ...]:
    language = load_language(code)
    doc = find_matches(segment(Document("d", text), language.profile), language)
    return find_attributions(doc, language)


def words(quote: Quote | None) -> str | None:
    return quote.text if quote else None


def outermost(code: str, text: str) -> list[tuple[str | None, str | None, list[str], str, str]]:
    return [
        (words(a.source), words(a.cue), [c.text for c in a.content], a.act, a.stance.value)
        for a in read(text, code)
        if a.parent is None
    ]


BACK: list[Case] = [
    (
        "en",
        "Two bridges were hit. Thus said the mayor of Sarun.",
        [("the mayor of Sarun", "Thus said", ["Two bridges were hit"], "say", "asserts")],
    ),
    (
        "en",
        "Two bridges were hit. Those were the words of the mayor.",
        [("the mayor", "Those were the words of", ["Two bridges were hit"], "say", "asserts")],
    ),
    (
        "id",
        "Dua jembatan rusak. Demikian dikatakan Wali Kota Sarun, Doran Velek.",
        [("Wali Kota Sarun, Doran Velek", "Demikian dikatakan", ["Dua jembatan rusak"], "say", "asserts")],
    ),
    (
        "id",
        "Dua jembatan rusak, demikian dilaporkan Reuters.",
        [("Reuters", "demikian dilaporkan", ["Dua jembatan rusak"], "say", "asserts")],
    ),
    (
        "id",
        "“Kami tetap di sini,” demikian kata wali kota.",
        [("wali kota", "demikian kata", ["“Kami tetap di sini,”"], "say", "asserts")],
    ),
    (
        "id",
        "Pemerintah akan membangun dua jembatan. Hal itu dikatakan Menteri Pertahanan Veria di Lenz, Senin.",
        [("Menteri Pertahanan Veria", "dikatakan", ["Pemerintah akan membangun dua jembatan"], "say", "asserts")],
    ),
]

ANNOUNCED: list[Case] = [
    (
        "en",
        'She turned to the crowd: "The bridge is ours. We will stay."',
        [("She", ":", ['"The bridge is ours. We will stay."'], "say", "asserts")],
    ),
    (
        "en",
        'Here is Velek in 1992: "The river has no owner at all."',
        [("Velek", ":", ['"The river has no owner at all."'], "say", "asserts")],
    ),
    (
        "en",
        'The mayor released the following note:\n"We repaired the bridge. It is open."',
        [("The mayor", ":", ['"We repaired the bridge. It is open."'], "say", "asserts")],
    ),
    (
        "en",
        "Mayor Velek: ‘The bridge is open and it will stay open.’",
        [("Mayor Velek", ":", ["‘The bridge is open and it will stay open.’"], "say", "asserts")],
    ),
    (
        "id",
        'Ia berpaling kepada warga: "Jembatan ini milik kita. Kita tetap di sini."',
        [("Ia", ":", ['"Jembatan ini milik kita. Kita tetap di sini."'], "say", "asserts")],
    ),
]

REPLIES: list[Case] = [
    (
        "en",
        "The ministry called the report fake news.",
        [("The ministry", "called", ["the report fake news"], "deny", "denies")],
    ),
    (
        "en",
        "The ministry called the report long.",
        [("The ministry", "called", ["the report long"], "say", "asserts")],
    ),
    (
        "en",
        "The newspaper withdrew the story about the strike.",
        [("The newspaper", "withdrew", ["the story about the strike"], "deny", "denies")],
    ),
    ("en", "Veria withdrew its troops from Lenz.", []),
    (
        "en",
        "Veria says it downed a drone; Tolmar denies",
        [
            ("Veria", "says", ["it downed a drone"], "say", "asserts"),
            ("Tolmar", "denies", ["it downed a drone"], "deny", "denies"),
        ],
    ),
    (
        "en",
        "No official confirmed that the bridge was hit.",
        [("No official", "confirmed", ["that the bridge was hit"], "confirm", "doubts")],
    ),
    (
        "id",
        "Kementerian menyebut laporan itu hoaks.",
        [("Kementerian", "menyebut", ["laporan itu hoaks"], "deny", "denies")],
    ),
    (
        "id",
        "Kantor berita itu mencabut laporannya bahwa Lenz jatuh.",
        [("Kantor berita itu", "mencabut", ["laporannya bahwa Lenz jatuh"], "deny", "denies")],
    ),
    ("id", "Veria menarik pasukannya.", []),
    (
        "id",
        "Veria mengklaim menembak jatuh drone, Tolmar membantah",
        [
            ("Veria", "mengklaim", ["menembak jatuh drone"], "claim", "asserts"),
            ("Tolmar", "membantah", ["menembak jatuh drone"], "deny", "denies"),
        ],
    ),
]

HEADLINES: list[Case] = [
    ("en", "3 killed on the bridge - officials", [("officials", "-", ["3 killed on the bridge"], "say", "asserts")]),
    ("en", "Monday - the first day of the truce", []),
    ("en", "Tolmar: no losses", [("Tolmar", ":", ["no losses"], "say", "asserts")]),
    (
        "id",
        "Gencatan senjata berlaku – Kementerian Pertahanan",
        [("Kementerian Pertahanan", "–", ["Gencatan senjata berlaku"], "say", "asserts")],
    ),
]

POSTS: list[Case] = [
    (
        "en",
        '"The bridge is open," Velek wrote on Telegram.',
        [("Velek", "wrote", ['"The bridge is open,"'], "say", "asserts")],
    ),
    (
        "en",
        "In a post on X, the governor said two people were hurt.",
        [("the governor", "said", ["two people were hurt"], "say", "asserts")],
    ),
    (
        "id",
        "Dalam unggahan di Telegram, gubernur mengatakan dua orang terluka.",
        [("gubernur", "mengatakan", ["dua orang terluka"], "say", "asserts")],
    ),
    ("id", '"Lenz aman," cuit Velek di Twitter, Senin.', [("Velek", "cuit", ['"Lenz aman,"'], "say", "asserts")]),
    (
        "id",
        "Laporan PBB menyebut penembakan meningkat dua kali lipat.",
        [("Laporan PBB", "menyebut", ["penembakan meningkat dua kali lipat"], "say", "asserts")],
    ),
]

SMALL_LETTERS: list[Case] = [
    (
        "en",
        "two bridges over the sarun were hit, president velek said on monday.",
        [("president velek", "said", ["two bridges over the sarun were hit"], "say", "asserts")],
    ),
    (
        "en",
        '"the bridge is open," said colonel doran velek, a spokesman for the army.',
        [("colonel doran velek, a spokesman for the army", "said", ['"the bridge is open,"'], "say", "asserts")],
    ),
    (
        "id",
        "dua jembatan di atas sarun rusak, kata presiden velek pada senin.",
        [("presiden velek", "kata", ["dua jembatan di atas sarun rusak"], "say", "asserts")],
    ),
    (
        "id",
        "menurut kapolres doran velek, dua orang tewas.",
        [("kapolres doran velek", "menurut", ["dua orang tewas"], "say", "asserts")],
    ),
]

CASES = BACK + ANNOUNCED + REPLIES + HEADLINES + POSTS + SMALL_LETTERS


@pytest.mark.parametrize(("code", "text", "wanted"), CASES, ids=[f"{c[0]}: {c[1][:45]}" for c in CASES])
def test_who_says_what(code: str, text: str, wanted: list[tuple[str | None, str, list[str], str, str]]) -> None:
    assert outermost(code, text) == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "en",
            "Veria said it took Lenz. Tolmar lost ten men. The claims could not be independently verified.",
            ["Veria said it took Lenz", "Tolmar lost ten men"],
        ),
        (
            "en",
            "Two bridges were hit, the ministry said.\nThe report could not be verified.",
            ["Two bridges were hit, the ministry said"],
        ),
        (
            "id",
            "Kementerian mengklaim 12 tentara tewas. Klaim itu belum dapat diverifikasi secara independen.",
            ["Kementerian mengklaim 12 tentara tewas"],
        ),
        ("id", "Lenz jatuh, kata radio. Hal itu dibantah Tolmar.", ["Lenz jatuh, kata radio"]),
    ],
)
def test_a_reply_that_only_points_back_names_the_sentences_before_it(code: str, text: str, wanted: list[str]) -> None:
    reply = read(text, code)[-1]
    assert [q.text for q in reply.about] == wanted
    assert all(text[q.begin : q.end] == q.text for q in reply.about)


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", '"This is nonsense," the ministry said of the report.', ["the report"]),
        ("id", '"Ini omong kosong," kata kementerian soal laporan itu.', ["laporan itu"]),
    ],
)
def test_what_a_quotation_is_said_of_is_kept(code: str, text: str, wanted: list[str]) -> None:
    said = next(a for a in read(text, code) if a.parent is None)
    assert [q.text for q in said.about] == wanted


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", '"The report is false," the mayor said.', "the mayor"),
        ("en", "It is not true that the bridge was hit, the mayor said.", "the mayor"),
        ("id", "Kabar bahwa Lenz jatuh tidak benar, kata wali kota.", "wali kota"),
        ("id", '"Ini adalah hoaks," kata kementerian.', "kementerian"),
    ],
)
def test_who_says_that_something_is_untrue_denies_it(code: str, text: str, speaker: str) -> None:
    denial = next(a for a in read(text, code) if a.act == "deny")
    assert denial.stance == "denies"
    assert denial.parent is not None
    assert denial.source
    assert denial.source.text == speaker


def test_a_sentence_without_end_is_read_too() -> None:
    text = "Velek said the bridge was open, " * 300
    assert len(read(text)) >= 300


def test_single_quote_marks_are_no_apostrophes() -> None:
    (said,) = read("The '90s were the players' fault, he said.")
    assert [c.text for c in said.content] == ["The '90s were the players' fault"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Tolmar: no losses on the river", ["Tolmar"]),
        ("UN: both bridges are open", ["UN"]),
        ("SARUN VALLEY: both bridges are open", []),
    ],
)
def test_a_speaker_before_a_colon_is_found_though_a_dateline_took_its_words(text: str, speakers: list[str]) -> None:
    language = load_language("en")
    doc = replace(segment(Document("d", text), language.profile), matches=())
    assert [a.source.text for a in find_attributions(doc, language) if a.source] == speakers
