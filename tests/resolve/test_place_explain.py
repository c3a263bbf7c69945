"""What is told of a place's choice is what the choice was made by."""

from pathlib import Path

import pytest

from saksi.knowledge.gazetteer import Gazetteer
from saksi.records.document import Document
from saksi.records.explanation import Candidate
from saksi.records.mention import MentionKind
from saksi.resolve.place_explain import explain_holder, explain_place
from tests.place_reading import resolved

DEMO = sorted((Path(__file__).parents[2] / "demo").glob("*.txt"))
TEXTS = [
    "The museum of Paris, Texas, reopened. People in Paris were glad.",
    "Walker County and Huntsville are in Texas. The fair in Huntsville opens on Friday.",
    "Georgia and Armenia opened a bridge near Tbilisi.",
    "Turkish engineers came to Kharkiv.",
]


def explained(doc: Document, text: str, n: int = 0) -> tuple[Candidate, ...]:
    """The candidates of the n-th mention with these words."""
    mention = [m for m in doc.mentions if m.text == text][n]
    return explain_place(doc, mention, Gazetteer.open())


def reasons(candidate: Candidate) -> dict[str, str]:
    return {r.name: r.words for r in candidate.reasons}


def articles() -> list[Document]:
    bodies = [path.read_text(encoding="utf8").split("---\n", 2)[2] for path in DEMO]
    codes = [path.name[:2] for path in DEMO]
    return [resolved(t) for t in TEXTS] + [resolved(t, c) for t, c in zip(bodies, codes, strict=True)]


def test_what_is_taken_is_what_the_mention_means() -> None:
    """For every place of many texts: the explanation can never differ from the choice."""
    for doc in articles():
        for mention in doc.mentions:
            assert mention.place
            taken = [c.place for c in explain_place(doc, mention, Gazetteer.open()) if c.taken and c.place]
            if mention.place.basis.startswith("not in the gazetteer"):
                assert not taken
            else:
                (place,) = taken
                assert (place.geonames_id, place.latitude) == (mention.place.geonames_id, mention.place.latitude)


def test_the_reasons_of_a_candidate_add_up_to_its_score() -> None:
    for doc in articles():
        for mention in doc.mentions:
            for candidate in explain_place(doc, mention, Gazetteer.open()):
                if candidate.score is not None:
                    total = sum(r.score or 0.0 for r in candidate.reasons)
                    assert total == pytest.approx(candidate.score, abs=0.005)


def test_candidates_stand_best_first() -> None:
    scores = [c.score for c in explained(resolved(TEXTS[1]), "Huntsville") if c.score is not None]
    assert len(scores) > 3
    assert scores == sorted(scores, reverse=True)


def test_the_container_that_the_text_names_rules_the_others_out() -> None:
    doc = resolved(TEXTS[0])
    taken, *others = explained(doc, "Paris")
    assert taken.name == "Paris, Texas, USA (city)"
    assert "“Texas”" in reasons(taken)["containment"]
    capital = next(c for c in others if "(capital)" in c.name)
    assert (capital.score, reasons(capital)) == (
        None,
        {"ruled out": "not in “Texas”, which the text names behind it"},
    )
    assert "elsewhere in the article" in reasons(explained(doc, "Paris", 1)[0])["containment"]


def test_what_lies_near_is_named() -> None:
    best = reasons(explained(resolved(TEXTS[1]), "Huntsville")[0])
    assert best["nearness"] == "nearby: Walker County"
    assert best["division"] == "in Texas: Texas, Walker County"
    assert best["pair"].endswith(": Walker County")


def test_a_stated_kind_rules_other_kinds_out() -> None:
    found = explained(resolved("It lies in the city of Gaziantep."), "Gaziantep")
    assert [c.taken for c in found] == [True, False]
    assert reasons(found[1]) == {"ruled out": "the text says that it is a settlement"}


def test_a_name_that_is_not_in_the_gazetteer_has_no_candidates() -> None:
    doc = resolved("They left the village of Sarunvale, Georgia.")
    assert explained(doc, "Sarunvale") == ()
    mention = next(m for m in doc.mentions if m.text == "Sarunvale")
    holder = explain_holder(doc, mention, Gazetteer.open())
    assert holder
    assert holder.text == "Georgia"


def test_explaining_changes_nothing() -> None:
    doc = resolved(TEXTS[2])
    first = explained(doc, "Georgia")
    assert explained(doc, "Georgia") == first
    assert resolved(TEXTS[2]) == doc
    assert all(m.kind is MentionKind.PLACE for m in doc.mentions)
