"""Whole readings of short texts, in every language that has them (cases.yaml)."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.records.claim import Claim
from saksi.records.codec import document_from
from saksi.run.read import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf8"))


def told(claim: Claim, order: list[str]) -> dict[str, Any]:
    """What the cases may ask of a claim."""
    event = claim.event
    row: dict[str, Any] = {
        "source": claim.source.name,
        "kind": claim.source.kind.value,
        "country": claim.source.country,
        "stance": claim.stance.value,
        "modality": claim.modality.value,
        "about": order.index(claim.about) if claim.about else None,
    }
    if event:
        row |= {"type": event.type, "acled": event.acled, "place": event.place and event.place.name}
        row |= {"initiator": [a.country for a in event.initiator], "target": [a.country for a in event.target]}
        row |= {"killed": event.killed and event.killed.best, "injured": event.injured and event.injured.best}
    return row


@pytest.mark.parametrize("case", CASES, ids=[f"{c['language']}: {c['name']}" for c in CASES])
def test_a_short_text_gives_its_claims(case: dict[str, Any]) -> None:
    doc = read(document_from({k: case.get(k) for k in ("language", "published", "text")}))
    order = [c.id for c in doc.claims]
    got = [told(c, order) for c in doc.claims]
    want = case["claims"]
    assert [{k: g.get(k) for k in w} for g, w in zip(got, want, strict=False)] == want
    assert len(got) == len(want)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400), st.sampled_from(["en", "id"]))
def test_any_text_is_read_and_every_quote_stands_where_it_says(text: str, code: str) -> None:
    doc = read(document_from({"text": text, "language": code, "published": "2024-05-17"}))
    for claim in doc.claims:
        for piece in claim.evidence:
            assert text[piece.begin : piece.end] == piece.quote
    for mention in doc.mentions:
        assert text[mention.begin : mention.end] == mention.text


def test_a_language_without_knowledge_is_kept_with_a_note() -> None:
    doc = read(document_from({"text": "Habari za leo.", "language": "sw"}))
    assert doc.claims == ()
    assert "sw" in doc.notes[0]


def test_an_empty_text_says_so() -> None:
    assert read(document_from({"text": "  \n", "language": "en"})).notes == ("no text",)


def test_reading_twice_gives_the_same() -> None:
    case = document_from({"text": CASES[0]["text"], "language": "en", "published": "2024-05-17"})
    assert read(case) == read(case)
