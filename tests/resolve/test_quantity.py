"""A stated count is read by the codebook that was chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.losses import find_losses
from saksi.extract.quantities import find_quantities
from saksi.knowledge.counting import Count, policies, read_count
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.quantity import Quantity
from saksi.resolve.quantity import lowest, resolve_quantities

COUNTS = st.builds(
    lambda bound, value, more: Count(bound, value, value + more if bound == "between" else None),
    st.sampled_from(sorted(policies()["acled"])), st.integers(0, 10**6), st.integers(1, 100),
)  # fmt: skip


def document(text: str) -> Document:
    language = load_language("en")
    doc = segment(Document("x", text, "en"), language.profile)
    from dataclasses import replace

    return replace(doc, mentions=find_quantities(doc, language), losses=find_losses(doc, language))


@pytest.mark.parametrize(
    ("words", "acled", "ucdp"),
    [
        ("almost 130", (None, 130, 130), (130, 130, 130)),
        ("at least 5", (5, 5, None), (5, 5, 5)),
        ("more than 20", (20, 20, None), (20, 20, 20)),
        ("up to 10", (None, None, 10), (10, 10, 10)),
        ("about 130", (None, 130, None), (130, 130, 130)),
        ("dozens of", (12, None, None), (12, 12, 12)),
        ("hundreds of", (100, None, None), (100, 100, 100)),
        ("between 5 and 7", (5, None, 7), (5, 5, 7)),
        ("five", (5, 5, 5), (5, 5, 5)),
    ],
)
def test_each_codebook_reads_the_same_words_by_its_own_rule(
    words: str, acled: tuple[int | None, ...], ucdp: tuple[int | None, ...]
) -> None:
    doc = document(f"The flood killed {words} sheep farmers.")
    for policy, want in (("acled", acled), ("ucdp", ucdp)):
        resolved = resolve_quantities(doc, policy)
        for q in (resolved.mentions[0].quantity, resolved.losses[0].quantity):
            assert q is not None
            assert (q.low, q.best, q.high) == want


def test_an_unknown_policy_is_an_error() -> None:
    with pytest.raises(KeyError):
        resolve_quantities(document("Five boats."), "guess")


def test_the_single_number_of_a_table_is_the_lowest_stated() -> None:
    assert lowest(Quantity(12, None, None)) == 12
    assert lowest(Quantity(None, 130, 130)) == 130
    assert lowest(Quantity()) is None


@given(count=COUNTS, policy=st.sampled_from(sorted(policies())))
def test_low_best_and_high_never_cross(count: Count, policy: str) -> None:
    q = read_count(count, policy)
    stated = [n for n in (q.low, q.best, q.high) if n is not None]
    assert stated == sorted(stated)
