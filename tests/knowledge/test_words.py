"""Tokens: offsets, hyphens, possessives, numbers, marks that nobody sees."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from saksi.knowledge.words import norms, tokenize


@given(st.text(max_size=200))
def test_tokens_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.begin < token.end <= len(text)
        end = token.end


def test_a_hyphen_between_words_is_no_token() -> None:
    tokens = list(tokenize("Su-25 over Nagorno-Karabakh"))
    assert [t.norm for t in tokens] == ["su", "25", "over", "nagorno", "karabakh"]
    assert [t.glued for t in tokens] == [False, True, False, False, True]


def test_a_dash_between_spaces_is_one() -> None:
    assert "-" in norms("Baku - the capital")


def test_the_possessive_is_a_token_of_its_own() -> None:
    assert norms("Armenia's army, don’t") == ("armenia", "'s", "army", ",", "don't")


def test_numbers_keep_their_inner_marks() -> None:
    assert norms("1.200 or 2,5 at 10:30 on 1/10/2020") == (
        "1.200", "or", "2,5", "at", "10:30", "on", "1", "/", "10", "/", "2020",
    )  # fmt: skip


def test_ordinals_are_words() -> None:
    assert norms("10th 3rd") == ("10th", "3rd")


def test_composed_and_decomposed_letters_are_the_same_word() -> None:
    word = "Şuşa é"
    assert norms(unicodedata.normalize("NFD", word)) == norms(unicodedata.normalize("NFC", word))


def test_direction_marks_and_soft_hyphens_do_not_split_or_count() -> None:
    assert norms("\u200fbaku\u200f said") == ("baku", "said")
    assert norms("Stepa\u00adnakert") == ("stepanakert",)


def test_turkish_dotted_capital_i_becomes_i() -> None:
    assert norms("İstanbul") == ("istanbul",)


def test_abbreviations_with_periods_are_one_token() -> None:
    assert norms("the U.S. army at 3 p.m.") == ("the", "u.s.", "army", "at", "3", "p.m.")
