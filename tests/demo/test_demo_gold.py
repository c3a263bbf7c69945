"""The demonstration articles and the claims read in them by hand keep the gold format."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from saksi.ingest.text_file import read_text_file

DEMO = Path(__file__).parents[2] / "demo"
GOLD: list[dict[str, Any]] = [json.loads(line) for line in (DEMO / "gold.jsonl").read_text("utf-8").splitlines()]
PAIRS = [(article, claim) for article in GOLD for claim in article["claims"]]
CLAIMS = [pytest.param(*pair, id=f"{pair[0]['id']}-{pair[1]['anchor'][:30]}") for pair in PAIRS]
EVENTS = [
    pytest.param(article, claim["event"], id=f"{article['id']}-{claim['anchor'][:30]}")
    for article, claim in PAIRS
    if claim["event"]
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


def test_every_article_has_its_gold_and_every_gold_its_article() -> None:
    assert {article["id"] for article in GOLD} == {path.stem for path in DEMO.glob("*.txt")}


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article["id"])
def test_the_gold_holds_the_text_and_head_that_are_read_from_the_file(article: dict[str, Any]) -> None:
    doc = read_text_file(DEMO / f"{article['id']}.txt").doc
    assert doc is not None
    assert article["text"] == doc.text
    head = (doc.language, doc.outlet, str(doc.published), doc.title)
    assert head == tuple(article[key] for key in ("language", "outlet", "published", "title"))
    assert 150 <= len(doc.text.split()) <= 400


@pytest.mark.parametrize(("article", "claim"), CLAIMS)
def test_an_anchor_stands_where_the_claim_says(article: dict[str, Any], claim: dict[str, Any]) -> None:
    begin = claim["anchor_begin"]
    assert article["text"][begin : begin + len(claim["anchor"])] == claim["anchor"]


@pytest.mark.parametrize(("article", "claim"), CLAIMS)
def test_a_claim_uses_the_words_of_the_format(article: dict[str, Any], claim: dict[str, Any]) -> None:
    assert claim["stance"] in STANCES
    assert claim["modality"] in MODALITIES
    assert claim["source"]["kind"] in SOURCES
    assert claim["source"]["text"] is None or claim["source"]["text"] in article["text"]
    assert isinstance(claim["hard"], bool)


@pytest.mark.parametrize(("article", "claim"), CLAIMS)
def test_an_answer_names_the_claim_it_answers(article: dict[str, Any], claim: dict[str, Any]) -> None:
    others = {other["anchor"] for other in article["claims"] if other is not claim}
    answers = claim["stance"] in ("denies", "confirms", "doubts")
    assert claim["about"] in others if answers else claim["about"] is None
    assert answers or claim["event"]


@pytest.mark.parametrize(("article", "event"), EVENTS)
def test_an_event_uses_the_words_of_the_format(article: dict[str, Any], event: dict[str, Any]) -> None:
    assert event["type"] in TYPES
    assert event["acled"] in ACLED
    for party in event["initiator"] + event["target"]:
        assert party["kind"] in KINDS
        assert party["text"] in article["text"]
        assert party["country"] is None or re.fullmatch("[A-Z]{3}", party["country"])


@pytest.mark.parametrize(("article", "event"), EVENTS)
def test_an_event_is_somewhere_and_some_time(article: dict[str, Any], event: dict[str, Any]) -> None:
    for place in filter(None, [event["place"], *event.get("other_places", [])]):
        assert place["text"] in article["text"]
        assert place["precision"] in PLACE_PRECISIONS
        assert -90 <= place["latitude"] <= 90
        assert -180 <= place["longitude"] <= 180
    if time := event["time"]:
        assert time["text"] in article["text"]
        assert time["precision"] in TIME_PRECISIONS
        assert date.fromisoformat(time["begin"]) <= date.fromisoformat(time["end"])


@pytest.mark.parametrize(("article", "event"), EVENTS)
def test_counts_are_ordered(article: dict[str, Any], event: dict[str, Any]) -> None:
    for count in filter(None, [event["killed"], event["injured"]]):
        bounds = [count[key] for key in ("low", "best", "high") if count[key] is not None]
        assert bounds
        assert bounds == sorted(bounds)
