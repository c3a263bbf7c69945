"""The articles about further conflicts, and the claims read in them by hand, keep the gold format."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ARTICLES: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("articles.jsonl").read_text("utf-8").splitlines()
]
PAIRS = [
    pytest.param(article, claim, id=f"{article['id']}-{claim['anchor'][:30]}")
    for article in ARTICLES
    for claim in article["claims"]
]


def words(line: str) -> frozenset[str]:
    """The words of a line, as a vocabulary."""
    return frozenset(line.split())


STANCES = words("asserts accuses denies confirms doubts")
MODALITIES = words("actual negated future hypothetical background")
SOURCES = words("outlet agency actor unnamed")
TYPES = words(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE"
    " COERCE ASSAULT"
)
ACLED = {
    "Armed clash", "Government regains territory", "Non-state actor overtakes territory", "Air/drone strike",
    "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Suicide bomb", "Grenade",
    "Chemical weapon", "Attack", "Abduction/forced disappearance", "Sexual violence", "Peaceful protest",
    "Protest with intervention", "Excessive force against protesters", "Violent demonstration", "Mob violence",
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
    "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
    "Other", None,
}  # fmt: skip
KINDS = words("state_forces rebel militia rioters protesters civilians external government organization unknown")
PLACE_PRECISIONS = words("exact near district admin1 region country")
TIME_PRECISIONS = words("day week month year range")


def test_there_are_six_articles_in_each_of_two_languages() -> None:
    assert Counter(article["language"] for article in ARTICLES) == {"id": 6, "en": 6}
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_an_article_is_short_dated_and_our_own(article: dict[str, Any]) -> None:
    assert set(article) == {"id", "language", "outlet", "published", "url", "title", "text", "claims"}
    assert article["url"] is None
    assert 120 <= len(article["text"].split()) <= 300
    assert date.fromisoformat(article["published"])


@pytest.mark.parametrize(("article", "claim"), PAIRS)
def test_an_anchor_stands_in_the_text(article: dict[str, Any], claim: dict[str, Any]) -> None:
    text, anchor = article["text"], claim["anchor"]
    begin = claim.get("anchor_begin", text.find(anchor))
    assert text[begin : begin + len(anchor)] == anchor
    assert text.count(anchor) == 1 or "anchor_begin" in claim


@pytest.mark.parametrize(("article", "claim"), PAIRS)
def test_a_claim_uses_the_words_of_the_format(article: dict[str, Any], claim: dict[str, Any]) -> None:
    assert claim["stance"] in STANCES
    assert claim["modality"] in MODALITIES
    assert isinstance(claim["hard"], bool)
    source = claim["source"]
    assert source["kind"] in SOURCES
    assert source["text"] in article["text"] if source["kind"] != "outlet" else source["name"] == article["outlet"]


@pytest.mark.parametrize(("article", "claim"), PAIRS)
def test_an_answer_names_an_anchor_of_the_article(article: dict[str, Any], claim: dict[str, Any]) -> None:
    others = {other["anchor"] for other in article["claims"] if other is not claim}
    answers = claim["stance"] in ("denies", "confirms", "doubts")
    assert claim["about"] in others if answers else claim["about"] is None
    assert answers or claim["event"]


@pytest.mark.parametrize(("article", "claim"), PAIRS)
def test_an_event_uses_the_words_of_the_format(article: dict[str, Any], claim: dict[str, Any]) -> None:
    event = claim["event"]
    if event is None:
        return
    assert event["type"] in TYPES
    assert event["acled"] in ACLED
    for party in event["initiator"] + event["target"]:
        assert party["kind"] in KINDS
        assert party["text"] in article["text"]
        assert party["country"] is None or re.fullmatch("[A-Z]{3}", party["country"])


@pytest.mark.parametrize(("article", "claim"), PAIRS)
def test_an_event_has_its_place_days_and_counts_in_order(article: dict[str, Any], claim: dict[str, Any]) -> None:
    event = claim["event"] or {}
    for place in filter(None, [event.get("place"), *event.get("other_places", [])]):
        assert place["text"] in article["text"]
        assert place["precision"] in PLACE_PRECISIONS
        assert abs(place["latitude"]) <= 90
        assert abs(place["longitude"]) <= 180
    if time := event.get("time"):
        assert time["text"] in article["text"]
        assert time["precision"] in TIME_PRECISIONS
        assert date.fromisoformat(time["begin"]) <= date.fromisoformat(time["end"])
    for count in filter(None, [event.get("killed"), event.get("injured")]):
        bounds = [count[key] for key in ("low", "best", "high") if count[key] is not None]
        assert bounds
        assert bounds == sorted(bounds)
