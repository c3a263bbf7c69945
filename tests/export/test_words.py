"""Claims in words: nothing is said that the claim does not state."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console

from saksi.commands.list import claim_table
from saksi.commands.page import evidence, print_document
from saksi.export.base import told
from saksi.export.words import act, count, parties, place_name, says, when
from saksi.records.document import Document
from saksi.records.quantity import Quantity

Make = Callable[..., Document]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(5, 5, 5), "5"),
        (Quantity(5, 5, None), "≥ 5"),
        (Quantity(None, 130, 130), "≤ 130"),
        (Quantity(3, None, 7), "3–7"),
        (Quantity(12, None, None), "≥ 12"),
        (Quantity(None, None, 9), "≤ 9"),
        (Quantity(None, 8, None), "8"),
        (Quantity(0, 0, 0), "0"),
        (Quantity(), ""),
    ],
)
def test_a_count_is_told_with_its_bounds(quantity: Quantity, words: str) -> None:
    assert count(quantity) == words


def test_a_claim_in_a_line(make_report: Make) -> None:
    doc = make_report()
    claim = doc.claims[0]
    assert act(claim) == "Air/drone strike"
    assert parties(claim) == "? → Market of Tarn"
    assert place_name(claim) == "Tarn +1"
    assert when(claim) == "2024-05-01"
    assert says(doc, claim) == "residents of Tarn asserts"


def test_a_reply_without_an_event_says_only_who_and_how(make_report: Make) -> None:
    doc = make_report()
    reply = doc.claims[1]
    assert [act(reply), parties(reply), place_name(reply), when(reply)] == ["—", "", "", ""]
    assert says(doc, reply) == "Ministry of Defence of Tolmar denies"


def test_words_that_bear_out_several_fields_are_shown_once(make_report: Make) -> None:
    claim = make_report().claims[0]
    assert list(evidence(claim).values()) == [["source"], ["event"], ["time"]]


def test_the_page_of_a_document_shows_every_claim_and_its_words(make_report: Make) -> None:
    out = io.StringIO()
    print_document(Console(file=out, width=200), make_report(notes=("a note",)))
    for words in ("Market hit", "note: a note", "told5", "denied5", "“hit the market”", "Ostrel", "≥ 5", "drone"):
        assert words in out.getvalue()


def test_names_are_printed_as_they_are_not_as_markup(make_report: Make) -> None:
    out = io.StringIO()
    doc = make_report(title="[red]Market[/red] hit")
    print_document(Console(file=out, width=200), doc)
    assert "[red]Market[/red] hit" in out.getvalue()


def test_the_table_has_a_row_for_each_claim(make_report: Make) -> None:
    assert claim_table(told([make_report(), make_report(6)])).row_count == 4
