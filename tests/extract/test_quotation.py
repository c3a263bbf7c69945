"""Where quotations begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.quotation import find_quotations
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document


def quoted(text: str) -> list[str]:
    """The words of all quotations, marks included."""
    doc = segment(Document("d", text), load_language("en").profile)
    return [text[doc.tokens[q.first].begin : doc.tokens[q.last - 1].end] for q in find_quotations(doc)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("“Yes,” he said. “No.”", ["“Yes,”", "“No.”"]),
        ("''Yes,'' he said.", ["''Yes,''"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("Il dit « oui ».", ["« oui »"]),
        ("“He said ‘yes’ and “no” to us,” she said.", ["“He said ‘yes’ and “no” to us,”"]),
        ("“The first.\n\n“The second,” he said.", ["“The first.\n\n“The second,”"]),
        ("“Never closed.\n\nHe left.", ["“Never closed."]),
        ("Its height is 5 m.", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


@given(st.text(alphabet="ab .“”\"'«»„\n", max_size=80))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    doc = segment(Document("d", text), load_language("en").profile)
    end = 0
    for q in find_quotations(doc):
        assert end <= q.first < q.last
        assert all(a < b for a, b in q.parts)
        end = q.last
