"""Who is said to have said what: one sentence or paragraph a pattern, Indonesian."""

import pytest

from saksi.extract.attributions import find_attributions
from saksi.extract.matching import find_matches
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.attribution import Attribution
from saksi.records.document import Document

# (text, [(source, cue, content, act, stance)]) of the attributions that lie in no other
Case = tuple[str, list[tuple[str | None, str, list[str], str, str]]]

CASES: list[Case] = [
    (
        "Menteri Pertahanan Veria mengatakan bahwa jembatan di atas Sungai Sarun rusak.",
        [("Menteri Pertahanan Veria", "mengatakan", ["bahwa jembatan di atas Sungai Sarun rusak"], "say", "asserts")],
    ),
    (
        "Juru bicara kementerian itu, Rina Halim, mengatakan jembatan itu rusak pada Rabu malam.",
        [
            (
                "Juru bicara kementerian itu, Rina Halim,",
                "mengatakan",
                ["jembatan itu rusak pada Rabu malam"],
                "say",
                "asserts",
            )
        ],
    ),
    (
        ('"Kami tidak menembak siapa pun," kata Gubernur Sarun, Doran Velek, Kamis (1/10/2020). "Kami hanya berjaga."'),
        [
            (
                "Gubernur Sarun, Doran Velek",
                "kata",
                ['"Kami tidak menembak siapa pun,"', '"Kami hanya berjaga."'],
                "say",
                "asserts",
            )
        ],
    ),
    (
        '"Jembatan itu sudah kami perbaiki. Warga boleh lewat," ujarnya.',
        [("nya", "ujarnya", ['"Jembatan itu sudah kami perbaiki. Warga boleh lewat,"'], "say", "asserts")],
    ),
    (
        "Menurut polisi setempat, dua orang tewas dalam ledakan itu.",
        [("polisi setempat", "Menurut", ["dua orang tewas dalam ledakan itu"], "say", "asserts")],
    ),
    (
        "Dua orang tewas dalam ledakan itu, menurut polisi.",
        [("polisi", "menurut", ["Dua orang tewas dalam ledakan itu"], "say", "asserts")],
    ),
    ("Tolmar membantah klaim tersebut.", [("Tolmar", "membantah", ["klaim tersebut"], "deny", "denies")]),
    (
        "Tolmar menuduh Veria menembaki dua desa di lembah Sarun.",
        [("Tolmar", "menuduh", ["Veria menembaki dua desa di lembah Sarun"], "accuse", "accuses")],
    ),
    (
        "Veria dituduh Tolmar menembaki dua desa di lembah Sarun.",
        [("Tolmar", "dituduh", ["Veria", "menembaki dua desa di lembah Sarun"], "accuse", "accuses")],
    ),
    (
        "Veria dituduh oleh Tolmar melanggar gencatan senjata.",
        [("Tolmar", "dituduh", ["Veria", "melanggar gencatan senjata"], "accuse", "accuses")],
    ),
    (
        "Tiga orang dilaporkan tewas dalam serangan itu.",
        [(None, "dilaporkan", ["Tiga orang", "tewas dalam serangan itu"], "say", "asserts")],
    ),
    (
        "Dua desa hancur, seperti dilansir Reuters, Kamis (1/10).",
        [("Reuters", "seperti dilansir", ["Dua desa hancur"], "say", "asserts")],
    ),
    (
        "Dilansir dari AFP, dua desa hancur akibat gempa.",
        [("AFP", "Dilansir dari", ["dua desa hancur akibat gempa"], "say", "asserts")],
    ),
    (
        "Mengutip Reuters, dua desa hancur akibat gempa.",
        [("Reuters", "Mengutip", ["dua desa hancur akibat gempa"], "say", "asserts")],
    ),
    (
        '"Kami akan bertahan," kata Presiden Veria seperti dikutip AFP.',
        [("Presiden Veria", "kata", ['"Kami akan bertahan,"'], "say", "asserts")],
    ),
    (
        "Presiden Veria mengatakan kepada Reuters bahwa perundingan batal.",
        [("Presiden Veria", "mengatakan", ["bahwa perundingan batal"], "say", "asserts")],
    ),
    (
        "Klaim Tolmar bahwa jembatan itu rusak tidak terbukti.",
        [("Tolmar", "Klaim", ["bahwa jembatan itu rusak tidak terbukti"], "claim", "asserts")],
    ),
    (
        "Veria mengancam akan menutup jembatan itu.",
        [("Veria", "mengancam", ["akan menutup jembatan itu"], "threaten", "asserts")],
    ),
    (
        "Sekjen itu menyerukan agar kedua pihak berunding.",
        [("Sekjen itu", "menyerukan", ["agar kedua pihak berunding"], "call", "asserts")],
    ),
    (
        "Menteri itu mengatakan jembatan rusak dan membantah ada korban jiwa.",
        [
            ("Menteri itu", "mengatakan", ["jembatan rusak"], "say", "asserts"),
            ("Menteri itu", "membantah", ["ada korban jiwa"], "deny", "denies"),
        ],
    ),
    (
        "Tidak ada korban jiwa, kata pejabat yang menolak disebut namanya.",
        [("pejabat yang menolak disebut namanya", "kata", ["Tidak ada korban jiwa"], "say", "asserts")],
    ),
    ("Veria: Tolmar Langgar Gencatan Senjata", [("Veria", ":", ["Tolmar Langgar Gencatan Senjata"], "say", "asserts")]),
    ("Jembatan Rusak, Polisi Sebut Tidak Ada Korban", [("Polisi", "Sebut", ["Tidak Ada Korban"], "say", "asserts")]),
    ("Tolmar tidak membantah laporan itu.", [("Tolmar", "tidak membantah", ["laporan itu"], "deny", "confirms")]),
    (
        "Klaim itu belum dapat diverifikasi secara independen.",
        [(None, "belum dapat diverifikasi secara independen", ["Klaim itu"], "doubt", "doubts")],
    ),
    (
        (
            'Gubernur Doran Velek menuturkan, jembatan itu dibuka kembali.\n\n"Warga boleh '
            'lewat mulai besok pagi," katanya.\n\n"Kami minta semua berhati-hati."'
        ),
        [
            ("Gubernur Doran Velek", "menuturkan", ["jembatan itu dibuka kembali"], "say", "asserts"),
            (
                "nya",
                "katanya",
                ['"Warga boleh lewat mulai besok pagi,"', '"Kami minta semua berhati-hati."'],
                "say",
                "asserts",
            ),
        ],
    ),
    (
        'Ia menambahkan: "Tidak ada yang terluka."',
        [("Ia", "menambahkan", ['"Tidak ada yang terluka."'], "say", "asserts")],
    ),
    (
        "Laporan itu menyebutkan bahwa tiga desa terendam.",
        [("Laporan itu", "menyebutkan", ["bahwa tiga desa terendam"], "say", "asserts")],
    ),
    (
        "Jembatan itu, kata warga, runtuh pada tengah malam.",
        [("warga", "kata", ["Jembatan itu", "runtuh pada tengah malam"], "say", "asserts")],
    ),
    (
        ("Kementerian Pertahanan Veria, Kamis (1/10/2020), mengatakan dua jembatan di atas Sungai Sarun hancur."),
        [
            (
                "Kementerian Pertahanan Veria",
                "mengatakan",
                ["dua jembatan di atas Sungai Sarun hancur"],
                "say",
                "asserts",
            )
        ],
    ),
    (
        (
            '"Pasukan kami tidak pernah menyeberangi sungai itu," tegas Menteri '
            "Luar Negeri Tolmar Hana Sorin dalam konferensi pers, Jumat."
        ),
        [
            (
                "Menteri Luar Negeri Tolmar Hana Sorin",
                "tegas",
                ['"Pasukan kami tidak pernah menyeberangi sungai itu,"'],
                "say",
                "asserts",
            )
        ],
    ),
    (
        '"Jembatan itu rusak. Kami sedang memperbaikinya," jelas dia.',
        [("dia", "jelas", ['"Jembatan itu rusak. Kami sedang memperbaikinya,"'], "say", "asserts")],
    ),
    (
        "Kata dia, jembatan itu akan dibuka pekan depan.",
        [("dia", "Kata", ["jembatan itu akan dibuka pekan depan"], "say", "asserts")],
    ),
    (
        "Veria mengklaim telah menembak jatuh sebuah pesawat nirawak, tetapi Tolmar membantahnya.",
        [
            ("Veria", "mengklaim", ["telah menembak jatuh sebuah pesawat nirawak"], "claim", "asserts"),
            ("Tolmar", "membantahnya", ["nya"], "deny", "denies"),
        ],
    ),
    (
        "Menurut juru bicara militer Veria, Kolonel Arman Tesh, tiga tentara terluka.",
        [("juru bicara militer Veria, Kolonel Arman Tesh", "Menurut", ["tiga tentara terluka"], "say", "asserts")],
    ),
    (
        "JAKARTA, KABAR - Pemerintah Veria mendesak Tolmar menghentikan penembakan.",
        [("Pemerintah Veria", "mendesak", ["Tolmar menghentikan penembakan"], "call", "asserts")],
    ),
    (
        "Sekretaris Jenderal PBB meminta kedua pihak menahan diri.",
        [("Sekretaris Jenderal PBB", "meminta", ["kedua pihak menahan diri"], "call", "asserts")],
    ),
    (
        "Dewan Keamanan mengecam serangan terhadap rumah sakit itu.",
        [("Dewan Keamanan", "mengecam", ["serangan terhadap rumah sakit itu"], "condemn", "accuses")],
    ),
    (
        "Warga khawatir gencatan senjata tidak akan bertahan.",
        [("Warga", "khawatir", ["gencatan senjata tidak akan bertahan"], "fear", "asserts")],
    ),
    (
        "Para pengamat meyakini perundingan akan berlanjut.",
        [("Para pengamat", "meyakini", ["perundingan akan berlanjut"], "believe", "asserts")],
    ),
    (
        "Tentara berencana membuka kembali jalan ke Veria.",
        [("Tentara", "berencana", ["membuka kembali jalan ke Veria"], "plan", "asserts")],
    ),
    ("Tolmar menolak tawaran berunding itu.", [("Tolmar", "menolak", ["tawaran berunding itu"], "reject", "asserts")]),
    (
        "Tolmar menawarkan diri menjadi penengah.",
        [("Tolmar", "menawarkan", ["diri menjadi penengah"], "offer", "asserts")],
    ),
    (
        "Seorang pejabat yang tidak mau disebutkan namanya mengatakan, dua perwira ditahan.",
        [
            (
                "Seorang pejabat yang tidak mau disebutkan namanya",
                "mengatakan",
                ["dua perwira ditahan"],
                "say",
                "asserts",
            )
        ],
    ),
    (
        "Kantor berita Tolmar melaporkan dua desa ditembaki sejak pagi.",
        [("Kantor berita Tolmar", "melaporkan", ["dua desa ditembaki sejak pagi"], "say", "asserts")],
    ),
    (
        "Pihak Veria membenarkan bahwa dua tentaranya ditangkap.",
        [("Pihak Veria", "membenarkan", ["bahwa dua tentaranya ditangkap"], "confirm", "confirms")],
    ),
    (
        "Pihak Veria tidak membenarkan atau membantah laporan itu.",
        [
            ("Pihak Veria", "tidak membenarkan", ["laporan itu"], "confirm", "doubts"),
            ("Pihak Veria", "membantah", ["laporan itu"], "deny", "denies"),
        ],
    ),
    (
        "Dua tentara diduga ditangkap di tepi sungai.",
        [(None, "diduga", ["Dua tentara", "ditangkap di tepi sungai"], "believe", "asserts")],
    ),
    (
        "Serangan itu dikecam oleh Dewan Keamanan.",
        [("Dewan Keamanan", "dikecam", ["Serangan itu"], "condemn", "accuses")],
    ),
    ("Klaim itu dibantah Tolmar.", [("Tolmar", "dibantah", ["Klaim itu"], "deny", "denies")]),
    (
        "Hal itu disampaikan Menteri Pertahanan Veria dalam jumpa pers.",
        [("Menteri Pertahanan Veria", "disampaikan", ["Hal itu"], "say", "asserts")],
    ),
    (
        '"Kami minta dunia bertindak," seru Presiden Veria. Ia juga meminta bantuan obat-obatan.',
        [
            ("Presiden Veria", "seru", ['"Kami minta dunia bertindak,"'], "call", "asserts"),
            ("Ia", "juga meminta", ["bantuan obat-obatan"], "call", "asserts"),
        ],
    ),
    (
        "Laporan pemantau menunjukkan bahwa 12 rumah rusak.",
        [("Laporan pemantau", "menunjukkan", ["bahwa 12 rumah rusak"], "show", "asserts")],
    ),
    (
        "Tuduhan bahwa tentara menembaki desa itu dibantah pemerintah.",
        [("pemerintah", "dibantah", ["Tuduhan bahwa tentara menembaki desa itu"], "deny", "denies")],
    ),
    (
        "Rekaman itu memperlihatkan tank-tank menyeberangi sungai.",
        [("Rekaman itu", "memperlihatkan", ["tank-tank menyeberangi sungai"], "show", "asserts")],
    ),
    (
        'Kementerian itu menyatakan, "Jembatan sudah dibuka."',
        [("Kementerian itu", "menyatakan", ['"Jembatan sudah dibuka."'], "say", "asserts")],
    ),
    (
        '"Jembatan sudah dibuka," demikian pernyataan kementerian itu.',
        [("kementerian itu", "demikian pernyataan", ['"Jembatan sudah dibuka,"'], "say", "asserts")],
    ),
    (
        '"Tidak ada korban," kata juru bicara itu kepada AFP.',
        [("juru bicara itu", "kata", ['"Tidak ada korban,"'], "say", "asserts")],
    ),
    (
        "Seperti dilaporkan Radio Veria, jembatan itu dibuka pada Jumat.",
        [("Radio Veria", "Seperti dilaporkan", ["jembatan itu dibuka pada Jumat"], "say", "asserts")],
    ),
    (
        "Gubernur mengatakan bahwa Tolmar mengakui pasukannya menyeberangi sungai.",
        [("Gubernur", "mengatakan", ["bahwa Tolmar mengakui pasukannya menyeberangi sungai"], "say", "asserts")],
    ),
    (
        "Sementara itu, Tolmar menyebut serangan tersebut sebagai kejahatan perang.",
        [("Tolmar", "menyebut", ["serangan tersebut sebagai kejahatan perang"], "say", "asserts")],
    ),
    ("Ia bertanya apakah jembatan itu aman.", [("Ia", "bertanya", ["apakah jembatan itu aman"], "ask", "asserts")]),
    (
        '"Siapa yang menembak lebih dulu?" tanya utusan itu.',
        [("utusan itu", "tanya", ['"Siapa yang menembak lebih dulu?"'], "ask", "asserts")],
    ),
    (
        ("Veria mengatakan pihaknya siap berunding, sedangkan Tolmar mengatakan belum menerima undangan."),
        [
            ("Veria", "mengatakan", ["pihaknya siap berunding"], "say", "asserts"),
            ("Tolmar", "mengatakan", ["belum menerima undangan"], "say", "asserts"),
        ],
    ),
    (
        (
            'Wali kota menambahkan, tidak ada warga yang terluka.\n\n"Semua selamat," '
            'ujar dia.\n\n"Rumah-rumah akan diperbaiki mulai besok."'
        ),
        [
            ("Wali kota", "menambahkan", ["tidak ada warga yang terluka"], "say", "asserts"),
            ("dia", "ujar", ['"Semua selamat,"', '"Rumah-rumah akan diperbaiki mulai besok."'], "say", "asserts"),
        ],
    ),
    (
        'Presiden Veria menuduh Tolmar "menyerang warga sipil" dan menyerukan bantuan internasional.',
        [
            ("Presiden Veria", "menuduh", ['Tolmar "menyerang warga sipil"'], "accuse", "accuses"),
            ("Presiden Veria", "menyerukan", ["bantuan internasional"], "call", "asserts"),
        ],
    ),
    ("Jembatan Sarun Rusak, Veria Tuduh Tolmar", [("Veria", "Tuduh", ["Tolmar"], "accuse", "accuses")]),
    (
        "Tolmar Bantah Serang Desa di Lembah Sarun",
        [("Tolmar", "Bantah", ["Serang Desa di Lembah Sarun"], "deny", "denies")],
    ),
    ("Kedua negara sepakat bertukar tahanan.", [("Kedua negara", "sepakat", ["bertukar tahanan"], "agree", "asserts")]),
    (
        "Veria dan Tolmar saling menuduh melanggar gencatan senjata.",
        [("Veria dan Tolmar", "saling menuduh", ["melanggar gencatan senjata"], "accuse", "accuses")],
    ),
    (
        '"Perang harus berakhir", kata utusan itu.',
        [("utusan itu", "kata", ['"Perang harus berakhir"'], "say", "asserts")],
    ),
]


def read(text: str) -> tuple[Attribution, ...]:
    language = load_language("id")
    doc = find_matches(segment(Document("d", text), language.profile), language)
    return find_attributions(doc, language)


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[c[0][:50] for c in CASES])
def test_source_cue_and_content_are_read(text: str, wanted: list[tuple[str | None, str, list[str], str, str]]) -> None:
    found = [
        (a.source and a.source.text, a.cue and a.cue.text, [c.text for c in a.content], a.act, a.stance.value)
        for a in read(text)
        if a.parent is None
    ]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“Kami akan bertahan,” kata Presiden Veria seperti dikutip AFP.", ["AFP"]),
        ("Presiden Veria mengatakan kepada Reuters bahwa perundingan batal.", ["Reuters"]),
        ("“Tidak ada korban,” kata juru bicara itu kepada AFP.", ["AFP"]),
        ("Presiden Veria mengatakan kepada warga bahwa perundingan batal.", []),
    ],
)
def test_outlets_in_between_are_kept_as_via(text: str, via: list[str]) -> None:
    (said,) = read(text)
    assert [v.text for v in said.via] == via


@pytest.mark.parametrize(
    "text",
    [
        "Kata sandi itu diganti kemarin.",
        "Jalan ke Veria sudah terang.",
        "Jembatan itu panjang.",
        "Kapal berlabuh pukul 10:30.",
    ],
)
def test_words_that_only_look_like_cues_attribute_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_subject_written_onto_the_cue_is_the_source() -> None:
    text = "“Jembatan itu sudah kami perbaiki,” ujarnya."
    (said,) = read(text)
    assert said.source
    assert said.source.text == "nya"
    assert text[said.source.begin : said.source.end] == "nya"


def test_an_object_written_onto_the_cue_is_the_content() -> None:
    said, denied = read("Veria mengklaim jembatan itu rusak, tetapi Tolmar membantahnya.")
    assert [c.text for c in denied.content] == ["nya"]
    assert denied.stance.value == "denies"
    assert said.stance.value == "asserts"
