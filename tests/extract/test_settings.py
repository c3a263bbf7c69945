"""Where and when an act is set: each sentence protects one rule."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from saksi.records.document import Document
from saksi.records.frame import Frame
from saksi.run.read import read

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "settings.yaml").read_text(encoding="utf8")
)


def frame_of(doc: Document, word: str) -> Frame:
    """The frame whose words begin with this one, or tell of it."""
    spans = ((f, first, last) for f in doc.frames for first, last in ((f.first, f.last), *f.more))
    for frame, first, last in spans:
        text = doc.text[doc.tokens[first].begin : doc.tokens[last - 1].end]
        if text.startswith(word):
            return frame
    raise AssertionError(f"no act at {word!r}")


def named(case: dict[str, Any]) -> str:
    """The name of a case's test."""
    return f"{case['language']}: {case['rule']}"


@pytest.mark.parametrize("case", CASES["places"], ids=named)
def test_an_act_is_set_where_it_happened(case: dict[str, Any]) -> None:
    doc = read(Document("d", case["text"], language=case["language"]))
    frame = frame_of(doc, case["act"])
    assert (None if frame.place is None else doc.mentions[frame.place].text) == case["place"]


def test_several_places_of_one_act_are_kept() -> None:
    doc = read(Document("d", "The army shelled Terter, Aghdam and Barda.", language="en"))
    (event,) = [c.event for c in doc.claims if c.event]
    assert event.place is not None
    assert (event.place.text, [p.text for p in event.other_places]) == ("Terter", ["Aghdam", "Barda"])


def test_a_place_carried_over_says_so() -> None:
    doc = read(Document("d", "Rebels attacked a post in Homs. Troops looted two shops.", language="en"))
    event = doc.claims[-1].event
    assert event is not None
    assert event.place is not None
    assert "carried over" in event.place.basis


def test_the_dateline_is_the_last_resort_and_says_so() -> None:
    doc = read(Document("d", "BAGHDAD, Iraq (AP) — Gunmen shot a judge on Sunday.", language="en"))
    event = doc.claims[0].event
    assert event is not None
    assert event.place is not None
    assert "where the article was written" in event.place.basis


def test_a_local_name_lies_near_the_place_named_behind_it() -> None:
    doc = read(Document("d", "Gunmen attacked a post at Todee, near Monrovia.", language="en"))
    event = doc.claims[0].event
    assert event is not None
    assert event.place is not None
    assert (event.place.name, event.place.precision.value) == ("Todee", "near")
    assert "not in the gazetteer" in event.place.basis


def test_an_unknown_name_away_from_acts_is_no_place() -> None:
    doc = read(Document("d", "The poet was born in Todee and liked tea.", language="en"))
    assert not [m for m in doc.mentions if m.entry == "slot"]


@pytest.mark.parametrize("case", CASES["days"], ids=named)
def test_an_act_is_set_on_its_day(case: dict[str, Any]) -> None:
    doc = read(Document("d", case["text"], language=case["language"], published=date(2024, 5, 15)))
    frame = frame_of(doc, case["act"])
    time = None if frame.time is None else doc.mentions[frame.time].time
    assert (None if time is None else time.begin) == case["day"]
