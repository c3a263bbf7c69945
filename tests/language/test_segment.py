"""Where sentences end, and where they do not."""

from hypothesis import given
from hypothesis import strategies as st

from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document


def sentences(text: str, code: str = "en") -> list[str]:
    doc = segment(Document("1", text), load_language(code).profile)
    return [text[s.begin : s.end] for s in doc.sentences]


def test_a_period_before_a_capital_ends_a_sentence() -> None:
    assert sentences("The shelling stopped. Nobody was hurt.") == ["The shelling stopped.", "Nobody was hurt."]


def test_a_line_break_ends_a_sentence_even_without_a_period() -> None:
    assert sentences("Calls for a truce\r\nThe river is calm.") == ["Calls for a truce", "The river is calm."]


def test_abbreviations_and_initials_do_not_end_one() -> None:
    assert len(sentences("Gen. A. Marun of the U.S. Army met Mr. Tol on Sept. 3 in Sarun.")) == 1


def test_a_period_before_a_small_letter_does_not_end_one() -> None:
    assert len(sentences("Di kota itu, Sarun. terdengar dua ledakan.", "id")) == 1


def test_closing_quotes_belong_to_the_sentence_before() -> None:
    assert sentences("“We saw it.” He left.") == ["“We saw it.”", "He left."]


@given(st.text(max_size=300))
def test_every_token_belongs_to_exactly_one_sentence(text: str) -> None:
    doc = segment(Document("1", text), load_language("en").profile)
    assert [i for s in doc.sentences for i in range(s.first, s.last)] == list(range(len(doc.tokens)))
