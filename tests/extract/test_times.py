"""Every word and row of time.yaml reads its own example; the mechanisms keep their promises on any text."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.extract.times import find_times
from saksi.knowledge.language import load_language
from saksi.knowledge.read import ROOT, read_yaml
from saksi.knowledge.time_schema import TimeFile, TimePattern, TimeWord
from saksi.knowledge.time_words import load_time_words
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.mention import Mention
from saksi.resolve.time import resolve_times

THURSDAY = date(2020, 10, 1)
LANGUAGES = ("en", "id")


def read(text: str, code: str = "en", published: date | None = THURSDAY) -> tuple[Mention, ...]:
    """The resolved time mentions of a text."""
    language = load_language(code)
    doc = segment(Document("t", text, code, published), language.profile)
    return resolve_times(replace(doc, mentions=find_times(doc, language))).mentions


def spans(text: str, code: str = "en") -> list[str]:
    return [m.text for m in read(text, code)]


def plain(example: str) -> tuple[str, list[str]]:
    """An example without its brackets, and the words that stood in them."""
    quotes = [part.split("]")[0] for part in example.split("[")[1:]]
    return example.replace("[", "").replace("]", ""), quotes


def time_file(code: str) -> TimeFile:
    words = load_time_words(code)
    assert words is not None
    return words.file


ROWS = [
    pytest.param(code, p, id=f"{code}: {p.form} ({p.kind})") for code in LANGUAGES for p in time_file(code).patterns
]
SHARED = [
    pytest.param(p, id=p.form) for p in read_yaml(ROOT / "time_patterns.yaml", tuple[TimePattern, ...]) if p.example
]
WORDS = [
    pytest.param(code, w, id=f"{code}: {w.symbol} {w.forms[0]}") for code in LANGUAGES for w in time_file(code).words
]


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_a_row_reads_its_example(code: str, row: TimePattern) -> None:
    text, quotes = plain(row.example)
    found = read(text, code)
    assert row.example, "a row needs an example"
    if row.kind == "none":
        assert not quotes
        assert [m.text for m in found if m.entry == row.form] == []
        return
    mention = next((m for m in found if m.text == quotes[0]), None)
    assert mention is not None, [m.text for m in found]
    assert mention.time is not None
    assert mention.time.value == row.reads
    for counter in row.not_:
        assert row.form not in [m.entry for m in read(counter, code)]


@pytest.mark.parametrize("row", SHARED)
def test_a_row_of_all_languages_reads_its_example(row: TimePattern) -> None:
    text, quotes = plain(row.example)
    found = [m for m in read(text, "id") if m.text in quotes or not quotes]
    assert [m.time.value for m in found if m.time][-1:] == ([row.reads] if quotes else ["2020-09-28"])


@pytest.mark.parametrize(("code", "word"), WORDS)
def test_a_word_is_found_in_its_example(code: str, word: TimeWord) -> None:
    text, quotes = plain(word.example)
    found = [m.text for m in read(text, code)]
    for quote in quotes:
        assert quote in found or quote.rstrip(".") in found


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_row_or_form_is_written_with_a_capital(code: str) -> None:
    forms = [f for w in time_file(code).words for f in w.forms]
    assert [f for f in forms if f != f.lower()] == []


@pytest.mark.parametrize(
    "text",
    [
        "Troops may march on the capital.",
        "They sat in the sun and then wed.",
        "The second brigade took the first village.",
        "Resolution 2254 was adopted.",
        "About 2000 soldiers crossed the river.",
        "At least 1,950 people fled.",
        "He wrote for the Sunday Times.",
        "The Daily Star carried the story.",
        "The fall of the town was near.",
        "The Su-25 and the T-72 were destroyed.",
        "The score was 3-2.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada 2000 orang mengungsi.",
        "Harian Kompas memuat berita itu.",
        "Sebanyak 2.014 orang mengungsi.",
        "Mereka sehari-hari berdagang.",
        "Resolusi 2254 disahkan.",
    ],
)
def test_indonesian_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert spans(text, "id") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Itu terjadi Jumat (13/11/2020) pukul 07.45 WIB kemarin.", "Jumat (13/11/2020) pukul 07.45 WIB kemarin"),
        ("Ia bicara Kamis (1/10/2020).", "Kamis (1/10/2020)"),
        ("Ia bicara Kamis, 1 Oktober 2020 malam.", "Kamis, 1 Oktober 2020 malam"),
        ("Ia bicara pada kamis malam.", "kamis malam"),
    ],
)
def test_parts_of_one_expression_are_one_mention(text: str, quote: str) -> None:
    assert spans(text, "id") == [quote]


def test_minggu_is_a_week_after_a_number_and_sunday_alone() -> None:
    week, sunday = read("Setelah tiga minggu, hujan turun pada minggu itu. Ia datang sejak minggu.", "id")[0::2]
    assert week.time is not None
    assert week.time.value == "P3W"
    assert sunday.time is not None
    assert sunday.time.value == "2020-09-27"


def test_two_dates_in_a_row_stay_two() -> None:
    assert spans("Rain fell on September 28, 2020. On Wednesday it stopped.") == ["September 28, 2020", "Wednesday"]
    assert spans("Review 2010 June 8, 2010 Yesterday it rained") == ["2010", "June 8, 2010", "Yesterday"]


def test_a_language_without_time_words_has_no_times() -> None:
    language = replace(load_language("en"), code="xx")
    doc = segment(Document("t", "It rained on Sunday.", "xx"), language.profile)
    assert find_times(doc, language) == ()


WORDS_OF_TIME = """
Sunday Kamis minggu malam last next the of 28 28/12/2014 (1/10/2020) 31 February 2014 1990s 1990-an ' 82 three days
ago tiga hari lalu sejak since until hingga from to between and antara dan - – , . ( ) 06.18 14:30 p.m. 3pm pukul
overnight semalam midnight tengah 5th ke-5 hari kelima day past two weeks 2020-09-28T10:00Z 99999999999 May may
9999 0001 10000 years century abad XX early akhir end week earlier later decades every setiap
"""
PIECES = st.sampled_from(WORDS_OF_TIME.split())


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from(LANGUAGES), st.dates() | st.none())
def test_any_row_of_time_words_keeps_the_invariants(pieces: list[str], code: str, published: date | None) -> None:
    text = " ".join(pieces)
    for mention in read(text, code, published):
        assert text[mention.begin : mention.end] == mention.text
        time = mention.time
        assert time is not None
        assert time.basis
        assert (time.text_begin, time.text_end) == (mention.begin, mention.end)
        if time.begin and time.end:
            assert time.begin <= time.end
        if time.begin is None and time.end is None:
            assert time.precision == "unknown"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_no_text_makes_it_fail(text: str, code: str) -> None:
    for mention in read(text, code):
        assert text[mention.begin : mention.end] == mention.text
