"""Who came to harm is read with how many, from how the sentence says it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.losses import document_toll, find_losses
from saksi.knowledge.language import LANGUAGES, load_language
from saksi.knowledge.loss_schema import LossWord, LossWords
from saksi.knowledge.read import read_yaml
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.loss import Loss

CODES = sorted(p.parent.name for p in LANGUAGES.glob("*/losses.yaml"))
BRACKETS = re.compile(r"\[(.*?)\]")


def losses(text: str, code: str = "en") -> tuple[Loss, ...]:
    language = load_language(code)
    return find_losses(segment(Document("x", text, code), language.profile), language)


def read(text: str, code: str = "en") -> list[tuple[str, int | None]]:
    """(harm, best) of the losses that are told as actual, parts left out."""
    return [(x.harm, x.quantity.best) for x in losses(text, code) if x.actual and not x.part]


def toll(text: str, code: str = "en") -> dict[str, int | None]:
    return {harm: q.best for harm, q in document_toll(losses(text, code)).items()}


def harms(code: str) -> list[LossWord]:
    words: LossWords = read_yaml(LANGUAGES / code / "losses.yaml", LossWords)
    return list(words.harms)


@pytest.mark.parametrize("code", CODES)
def test_an_entrys_example_reads_as_it_says(code: str) -> None:
    wrong = []
    for entry in harms(code):
        marked = BRACKETS.search(entry.example)
        text = entry.example.replace("[", "").replace("]", "")
        want = entry.reads if isinstance(entry.reads, tuple) else (entry.reads,) * 3
        found = [(x.quantity.low, x.quantity.best, x.quantity.high) for x in losses(text, code)]
        forms = {f"loss:{entry.name}"} & {x.entry for x in losses(text, code)}
        if not marked or want not in found or not forms:
            wrong.append(f"{entry.name}: wanted {want}, found {found} in {text!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", CODES)
def test_a_counter_example_tells_of_no_loss(code: str) -> None:
    wrong = [s for entry in harms(code) for s in entry.not_ if read(s.replace("[", "").replace("]", ""), code)]
    assert not wrong


@pytest.mark.parametrize(
    ("code", "text", "want"),
    [
        ("en", "The flood killed at least eight people, officials said.", [("killed", 8)]),
        ("en", "Five people died when the ferry sank.", [("killed", 5)]),
        ("en", "The storm left 12 dead and 30 injured.", [("killed", 12), ("injured", 30)]),
        ("en", "12 people were killed and 30 others wounded.", [("killed", 12), ("injured", 30)]),
        ("en", "Gunmen kill five in Sarun raid", [("killed", 5)]),
        ("en", "Also killed were Ana Lima and two boys.", [("killed", 3)]),
        ("en", "Two journalists who travelled with the convoy were killed.", [("killed", 2)]),
        ("en", "The raid killed Edi Marlow and wounded his brother.", [("killed", 1), ("injured", 1)]),
        ("en", "Divers found the body of Ana Lima.", [("killed", 1)]),
        ("en", "The sheriff's deputy was killed.", [("killed", 1)]),
        ("en", "The man's wife died.", [("killed", 1)]),
        ("en", "Six sailors suffered burns.", [("injured", 6)]),
        ("en", "The rebels said they had killed two guards and captured five.", [("killed", 2), ("captured", 5)]),
        ("en", "The ministry said it had neutralised 15 militants.", [("killed", 15)]),
        ("en", "Some 3,000 villagers fled their homes.", [("displaced", 3000)]),
        ("en", "Nine sailors are still missing.", [("missing", 9)]),
        ("id", "Ledakan itu menewaskan lima warga sipil.", [("killed", 5)]),
        ("id", "Dua orang tewas dan tiga lainnya luka-luka.", [("killed", 2), ("injured", 3)]),
        ("id", "Dua tentara Veria di desa itu dilaporkan gugur.", [("killed", 2)]),
        ("id", "Banjir itu menewaskan seorang ibu dan dua anaknya.", [("killed", 3)]),
        ("id", "Jenazah lima penambang ditemukan.", [("killed", 5)]),
        ("id", "Tewasnya Brigadir Budi Santoso membuat warga marah.", [("killed", 1)]),
        ("id", "Sekitar 3.000 warga mengungsi.", [("displaced", 3000)]),
        ("en", "Five members of one family were killed.", [("killed", 5)]),
        ("en", "Two reporters of the newspaper Sarun Post were wounded.", [("injured", 2)]),
        ("en", "The village mourned after two farmers were killed.", [("killed", 2)]),
        ("en", "Seven people were hurt, with six confirmed dead.", [("injured", 7), ("killed", 6)]),
        ("en", "The plane's pilot was killed and its co-pilot was wounded.", [("killed", 1), ("injured", 1)]),
        ("en", "The couple were found dead.", [("killed", 2)]),
        ("en", "Both pilots were killed.", [("killed", 2)]),
        ("en", "The regiment lost 20 men.", [("killed", 20)]),
        ("id", "Lima anggota satu keluarga tewas.", [("killed", 5)]),
        ("id", "Pilot pesawat itu tewas.", [("killed", 1)]),
        ("id", "Pilot dan kopilot helikopter tersebut tewas.", [("killed", 2)]),
        ("id", "Tentara itu tewas.", [("killed", 1)]),
        ("id", "Dua wartawan surat kabar Kabar Sarun terluka.", [("injured", 2)]),
        ("id", "Desa itu berduka setelah dua petani tewas.", [("killed", 2)]),
        ("id", "Keduanya tewas.", [("killed", 2)]),
        ("id", "Kedua pilot tewas.", [("killed", 2)]),
    ],
)  # fmt: skip
def test_losses_are_read_where_the_grammar_puts_them(code: str, text: str, want: list[tuple[str, int]]) -> None:
    assert read(text, code) == want


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "No casualties were reported."),
        ("id", "Tidak ada korban dalam kebakaran itu."),
    ],
)
def test_no_casualties_is_none_killed_and_none_injured(code: str, text: str) -> None:
    assert read(text, code) == [("killed", 0), ("injured", 0)]


def test_no_deaths_says_nothing_of_the_injured() -> None:
    assert read("No deaths were reported, but three people were hurt.") == [("killed", 0), ("injured", 3)]
    assert read("Tidak ada korban jiwa.", "id") == [("killed", 0)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "All three crew members survived."),
        ("en", "Its pilot ejected safely."),
        ("id", "Seluruh awaknya selamat."),
        ("id", "Pilot pesawat itu selamat."),
    ],
)
def test_where_all_survived_nobody_was_killed(code: str, text: str) -> None:
    (loss,) = losses(text, code)
    assert (loss.harm, loss.quantity.best, loss.spared) == ("killed", 0, True)


def test_some_survivors_say_nothing_of_the_others() -> None:
    assert read("Two people survived.") == []
    assert read("Dua orang selamat.", "id") == []


def test_numbers_by_place_are_parts_of_their_sum_or_come_on_top() -> None:
    assert toll("Five people were killed, three in Velt and two in Sarun.") == {"killed": 5}
    assert toll("Three people were killed in Velt and two in Sarun.") == {"killed": 5}
    assert toll("Tiga orang tewas di Velt dan dua di Sarun.", "id") == {"killed": 5}


def test_nobody_else_is_not_nobody() -> None:
    assert read("No one else was hurt.") == []


def test_casualties_alone_are_neither_killed_nor_injured() -> None:
    (loss,) = losses("The army suffered 20 casualties.")
    assert (loss.harm, loss.quantity.best, loss.quantity.unit) == ("casualties", 20, "casualties")


def test_a_part_is_marked_and_not_added() -> None:
    whole, part = losses("The flood killed 12 people, including two children.")
    assert (whole.quantity.best, whole.part) == (12, False)
    assert (part.quantity.best, part.part) == (2, True)
    assert toll("The flood killed 12 people, including two children.") == {"killed": 12}


def test_a_part_before_the_verb_does_not_hide_the_whole() -> None:
    assert read("Police said 12 people, including two children, were killed.") == [("killed", 12)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lima, a nurse, was killed.",
        "Ana Lima, 26, was killed.",
        "Ana Lima, a nurse and mother, was killed.",
        "A nurse, Ana Lima, was killed.",
    ],
)
def test_an_apposition_is_the_same_person(text: str) -> None:
    assert read(text) == [("killed", 1)]


def test_members_of_a_list_are_added() -> None:
    assert read("Ana Lima, 26, and two boys, aged 4 and 5, were killed.") == [("killed", 3)]
    assert read("Two guards, a driver and three passengers were killed.") == [("killed", 6)]
    assert read("Two men and two women were killed.") == [("killed", 4)]
    assert read("A woman and a child were killed.") == [("killed", 2)]
    assert read("Ten people, including four boys and two women, were killed.") == [("killed", 10)]


def test_a_list_that_says_who_the_three_are_is_three() -> None:
    assert read("Three others, a 21-year-old and two 19-year-olds, were wounded.") == [("injured", 3)]


def test_what_only_could_happen_is_not_actual() -> None:
    for text in ("The flood could have killed hundreds.", "He threatened to kill ten people."):
        assert all(not x.actual for x in losses(text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The death toll rose from 30 to 45."),
        ("en", "The death toll from the flood stands at 45."),
        ("id", "Jumlah korban tewas bertambah dari 30 menjadi 45 orang."),
        ("id", "Sebanyak 45 orang dilaporkan tewas sejak Senin."),
        ("en", "So far 45 people have died."),
        ("en", "Its losses since May 3 rose to 45."),
        ("en", "Storms have killed 45 people since 3 May."),
        ("id", "Sejak 3 Mei, 45 warga tewas."),
        ("id", "Kerugian personel garnisun itu mencapai 45 orang."),
    ],
)
def test_a_running_toll_is_cumulative_and_its_last_figure_counts(code: str, text: str) -> None:
    (loss,) = losses(text, code)
    assert (loss.quantity.best, loss.quantity.cumulative) == (45, True)


def test_who_is_shot_is_injured_unless_told_dead() -> None:
    assert toll("Two hunters were shot by mistake.") == {"injured": 2}
    assert "injured" not in toll("A hunter was shot by mistake. He died in hospital.")
    assert toll("Four hunters were shot by mistake. One of them died.") == {"injured": 3, "killed": 1}


def test_who_dies_of_wounds_is_killed_only() -> None:
    assert toll("Edi Marlow was wounded on Monday. Marlow died in hospital on Tuesday.")["killed"] == 1
    assert "injured" not in toll("Edi Marlow was wounded on Monday. Marlow died in hospital on Tuesday.")


def test_a_loss_told_twice_is_told_twice_and_counted_once() -> None:
    text = "Five people were killed. The mayor said the five people killed were miners."
    assert [x.harm for x in losses(text)] == ["killed", "killed"]
    assert toll(text) == {"killed": 5}


def test_people_on_top_of_others_are_added_within_a_sentence() -> None:
    assert toll("Four died at the scene and a fifth died in hospital.") == {"killed": 5}


def test_the_same_person_has_the_same_key() -> None:
    found = losses("Ana Lima was shot. Lima died in hospital. Two guards were hurt, and another man was killed.")
    keys = [x.persons for x in found if x.persons]
    assert keys[0] == keys[1] != keys[2]


def test_figures_between_people_and_a_mark_are_ages() -> None:
    assert read("Two others, 37 and 38, were hurt.") == [("injured", 2)]
    assert read("Two women — both 19 — were hurt.") == [("injured", 2)]


def test_things_are_no_victims() -> None:
    assert read("The army lost one helicopter.") == []
    assert read("Tolmari rockets hit the bridge.") == []
    assert read("Three houses were hit and one woman was injured.") == [("injured", 1)]


@pytest.mark.parametrize("code", CODES)
@given(text=st.text(max_size=120))
def test_any_text_is_read(code: str, text: str) -> None:
    for loss in losses(text, code):
        assert 0 <= loss.begin < loss.end <= len(text)


PIECES = st.sampled_from(
    [
        "killed",
        "wounded",
        "were",
        "was",
        "died",
        "dead",
        "and",
        ",",
        ".",
        "who",
        "five",
        "a",
        "an",
        "the",
        "man",
        "woman",
        "Ana Lima",
        "people",
        "including",
        "two",
        "others",
        "another",
        "no one",
        "at least",
        "between",
        "5",
        "and 7",
        "death toll",
        "rose to",
        "of",
        "his",
        "shot",
        "himself",
        "in hospital",
        "'s",
        "injuries",
        "suffered",
        ";",
        "-",
    ]
)


@given(words=st.lists(PIECES, max_size=14))
def test_every_loss_quotes_its_words_and_keeps_its_bounds_in_order(words: list[str]) -> None:
    text = " ".join(words)
    for loss in losses(text):
        q = loss.quantity
        assert q.begin is not None
        assert text[q.begin : q.end] == q.text
        assert loss.begin <= q.begin
        assert q.end is not None
        assert q.end <= loss.end
        stated = [n for n in (q.low, q.best, q.high) if n is not None]
        assert stated == sorted(stated)
        assert stated
