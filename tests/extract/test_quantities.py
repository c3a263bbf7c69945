"""Counts are found with what was said of them, and nothing else that has a digit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.quantities import find_quantities
from saksi.knowledge.language import LANGUAGES, load_language
from saksi.knowledge.number_schema import BoundWord, NumberWords, VagueWord
from saksi.knowledge.read import read_yaml
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.mention import Mention

Read = tuple[str, int | None, int | None, int | None]
CODES = sorted(p.parent.name for p in LANGUAGES.glob("*/numbers.yaml"))
BRACKETS = re.compile(r"\[(.*?)\]")

EN_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ID_ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]


def english(n: int) -> str:
    """ "One hundred and twenty-five" for 125, up to 9999."""
    if n < 20:
        return EN_ONES[n]
    if n < 100:
        return EN_TENS[n // 10] + (f"-{EN_ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{EN_ONES[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    rest = n % 1000
    return f"{english(n // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{english(rest)}" if rest else "")


def indonesian(n: int) -> str:
    """ "Seratus dua puluh lima" for 125, up to 9999."""
    if n < 12:
        return ID_ONES[n]
    if n < 20:
        return f"{ID_ONES[n - 10]} belas"
    for size, name, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if n >= size:
            head = one if n // size == 1 else f"{indonesian(n // size)} {name}"
            return head + (f" {indonesian(n % size)}" if n % size else "")
    raise AssertionError(n)


WRITERS = {"en": english, "id": indonesian}


def quantities(text: str, code: str = "en") -> tuple[Mention, ...]:
    language = load_language(code)
    return find_quantities(segment(Document("x", text, code), language.profile), language)


def read(text: str, code: str = "en") -> list[Read]:
    return [(m.text, m.quantity.low, m.quantity.best, m.quantity.high) for m in quantities(text, code) if m.quantity]


def entries(code: str) -> list[BoundWord | VagueWord]:
    words: NumberWords = read_yaml(LANGUAGES / code / "numbers.yaml", NumberWords)
    return [*words.bounds, *words.vague]


@pytest.mark.parametrize("code", CODES)
def test_the_bracketed_words_of_an_example_are_a_quantity_with_the_stated_bounds(code: str) -> None:
    wrong = []
    for entry in entries(code):
        marked = BRACKETS.search(entry.example)
        want = marked.group(1) if marked else "no brackets"
        bounds = entry.reads if isinstance(entry, BoundWord) else (entry.low, None, entry.high)
        found = read(entry.example.replace("[", "").replace("]", ""), code)
        if isinstance(entry, VagueWord) and " " in want:
            found = [(t, low, None, None) for t, *_ in found for low in [entry.low]]
        if (want, *bounds) not in found:
            wrong.append(f"{entry.forms[0]}: wanted {(want, *bounds)}, found {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", sorted(WRITERS))
def test_every_number_up_to_9999_written_in_words_is_read_back(code: str) -> None:
    noun = {"en": "boats", "id": "perahu"}[code]
    wrong = [n for n in range(10000) if read(f"{WRITERS[code](n)} {noun}", code) != [(WRITERS[code](n), n, n, n)]]
    assert not wrong, [WRITERS[code](n) for n in wrong[:5]]


@pytest.mark.parametrize(
    ("code", "text", "want"),
    [
        ("en", "about 1,200 tents", ("about 1,200", None, 1200, None)),
        ("en", "2.5 million seedlings", ("2.5 million", 2500000, 2500000, 2500000)),
        ("en", "half a million seedlings", ("half a million", 500000, 500000, 500000)),
        ("en", "half a dozen boats", ("half a dozen", 6, 6, 6)),
        ("en", "two dozen boats", ("two dozen", 24, 24, 24)),
        ("en", "a hundred boats", ("a hundred", 100, 100, 100)),
        ("en", "between 5 and 7 boats", ("between 5 and 7", 5, None, 7)),
        ("en", "5-7 boats", ("5-7", 5, None, 7)),
        ("en", "five or six boats", ("five or six", 5, None, 6)),
        ("en", "two to three thousand boats", ("two to three thousand", 2000, None, 3000)),
        ("en", "tens of thousands of boats", ("tens of thousands", 10000, None, None)),
        ("en", "several hundred boats", ("several hundred", 300, None, None)),
        ("en", "at least some 30 boats", ("at least some 30", 30, 30, None)),
        ("en", "some 2000 boats", ("some 2000", None, 2000, None)),
        ("id", "1.200 perahu", ("1.200", 1200, 1200, 1200)),
        ("id", "1,200 orang", ("1,200", 1200, 1200, 1200)),
        ("id", "2,5 juta bibit", ("2,5 juta", 2500000, 2500000, 2500000)),
        ("id", "satu setengah juta bibit", ("satu setengah juta", 1500000, 1500000, 1500000)),
        ("id", "puluhan ribu perahu", ("puluhan ribu", 10000, None, None)),
        ("id", "belasan perahu", ("belasan", 11, None, 19)),
        ("id", "antara 5 dan 7 perahu", ("antara 5 dan 7", 5, None, 7)),
        ("id", "dua-tiga perahu", ("dua-tiga", 2, None, 3)),
        ("id", "seorang penjaga", ("seorang", 1, 1, 1)),
        ("id", "130-an perahu", ("130-an", None, 130, None)),
    ],
)
def test_a_count_keeps_what_was_said_of_it(code: str, text: str, want: Read) -> None:
    assert read(f"Ada {text}." if code == "id" else f"They saw {text}.", code) == [want]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The fair opened on 5 March 2020 at 10:30."),
        ("en", "The fair opened in 2014."),
        ("en", "An F-16 and a Su-25 flew over."),
        ("en", "An 18-year-old won."),
        ("en", "The winner is 18 years old."),
        ("en", "Ana Lima, 26, won."),
        ("en", "They met at 5 p.m. on Route 9."),
        ("en", "They helped one another, and no one left."),
        ("en", "One of them won."),
        ("en", "The shop is open 24/7."),
        ("id", "Pasar dibuka 5 Maret 2020 pukul 10.30 WIB."),
        ("id", "Pasar dibuka (1/10/2020) pada tahun 2020."),
        ("id", "Sebuah F-16 terbang."),
        ("id", "Ia berusia 18 tahun."),
        ("id", "Salah satu dari mereka menang."),
    ],
)
def test_dates_times_ages_designations_and_idioms_are_no_counts(code: str, text: str) -> None:
    assert [row for row in read(text, code) if row[0]] == []


def test_a_unit_is_said_in_plain_english() -> None:
    rows = quantities("They walked 12 km with 30 people, paid $5 million and grew 40 percent.")
    assert [m.quantity.unit for m in rows if m.quantity] == ["kilometres", "people", "money", "percent"]


@pytest.mark.parametrize("code", CODES)
@given(text=st.text(max_size=120))
def test_any_text_is_read_and_quoted(code: str, text: str) -> None:
    for m in quantities(text, code):
        assert text[m.begin : m.end] == m.text


PIECES = st.sampled_from(
    [
        "at least",
        "about",
        "up to",
        "between",
        "and",
        "five",
        "six",
        "130",
        "1,200",
        "dozens",
        "of",
        "hundred",
        "thousand",
        "two",
        "to",
        "-",
        "more than",
        "no",
        "people",
        "a",
        "or",
        "12",
    ]
)


@given(words=st.lists(PIECES, max_size=12))
def test_low_best_and_high_are_in_order(words: list[str]) -> None:
    for m in quantities(" ".join(words)):
        assert m.quantity is not None
        given_ = [n for n in (m.quantity.low, m.quantity.best, m.quantity.high) if n is not None]
        assert given_ == sorted(given_)
        assert given_
