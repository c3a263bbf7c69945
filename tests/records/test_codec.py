"""Records survive JSON, and broken input records say what is wrong."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.errors import RecordError
from saksi.records.actor import Actor, ActorKind
from saksi.records.attribution import Attribution, Stance
from saksi.records.claim import Claim, Event, Modality, Source, SourceKind, Weapon
from saksi.records.codec import decode_document, document_from, encode_document
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision, Place
from saksi.records.quantity import Quantity
from saksi.records.span import Evidence, Quote
from saksi.records.time import TimeExtent, TimePrecision

words = st.text(max_size=12)
maybe_words = st.none() | words
offsets = st.integers(0, 9999)
counts = st.none() | st.integers(0, 10**6)
quotes = st.builds(Quote, offsets, offsets, words)
actors = st.builds(Actor, words, maybe_words, st.sampled_from(ActorKind), words, words, offsets, offsets)
places = st.builds(
    Place,
    name=words,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    precision=st.sampled_from(GeoPrecision),
)
dates = st.none() | st.dates()
times = st.builds(TimeExtent, maybe_words, dates, dates, st.sampled_from(TimePrecision), words)
quantities = st.builds(Quantity, counts, counts, counts, maybe_words, st.booleans())
events = st.builds(
    Event,
    type=words,
    initiator=st.lists(actors, max_size=2).map(tuple),
    weapon=st.lists(st.builds(Weapon, words, words, offsets, offsets), max_size=1).map(tuple),
    place=st.none() | places,
    time=st.none() | times,
    killed=st.none() | quantities,
)
claims = st.builds(
    Claim,
    id=words,
    anchor=quotes,
    source=st.builds(Source, st.sampled_from(SourceKind), maybe_words, maybe_words),
    stance=st.sampled_from(Stance),
    modality=st.sampled_from(Modality),
    event=st.none() | events,
    evidence=st.lists(st.builds(Evidence, offsets, offsets, words, words), max_size=2).map(tuple),
)
mentions = st.builds(
    Mention, st.sampled_from(MentionKind), offsets, offsets, words, place=st.none() | places, time=st.none() | times
)
documents = st.builds(
    Document,
    id=words,
    text=words,
    language=maybe_words,
    published=dates,
    mentions=st.lists(mentions, max_size=2).map(tuple),
    attributions=st.lists(
        st.builds(Attribution, st.none() | quotes, st.none() | quotes, st.lists(quotes, max_size=2).map(tuple)),
        max_size=2,
    ).map(tuple),
    claims=st.lists(claims, max_size=2).map(tuple),
    notes=st.lists(words, max_size=2).map(tuple),
)


@given(documents)
def test_a_document_survives_json(doc: Document) -> None:
    assert decode_document(json.loads(json.dumps(encode_document(doc))), doc.text) == doc


def test_nested_attributions_stand_in_those_that_hold_them() -> None:
    outer, inner = Attribution(None, None, ()), Attribution(None, None, (), parent=0)
    doc = Document("1", "x", attributions=(outer, inner))
    data = encode_document(doc)
    assert len(data["attributions"]) == 1
    assert len(data["attributions"][0]["nested"]) == 1
    assert decode_document(data, "x") == doc


def test_inner_layers_do_not_leave_the_library() -> None:
    doc = Document("1", "x", mentions=(Mention(MentionKind.CUE, 0, 1, "x", entry="cue:say", hints=(("a", "b"),)),))
    assert set(encode_document(doc)["mentions"][0]) == {
        "kind", "begin", "end", "text", "place", "time", "actor", "quantity",
    }  # fmt: skip


def test_a_newer_schema_is_refused() -> None:
    with pytest.raises(RecordError, match="newer"):
        decode_document({"schema": 999, "id": "1", "text": ""})


@pytest.mark.parametrize("bad", ["text", 3, None, [], {}, {"text": 5}])
def test_an_input_record_without_text_is_refused(bad: object) -> None:
    with pytest.raises(RecordError):
        document_from(bad)


@pytest.mark.parametrize("day", ["2020-02-31", "0001-01-01", "9999-12-31", "yesterday"])
def test_an_impossible_publication_date_is_dropped_with_a_note(day: str) -> None:
    doc = document_from({"text": "x", "published": day})
    assert doc.published is None
    assert day in doc.notes[0]


def test_a_document_without_id_gets_one_from_its_content() -> None:
    first = document_from({"text": "x", "published": "2020-10-01"})
    assert first.published == date(2020, 10, 1)
    assert first.id == document_from({"text": "x", "published": "2020-10-01"}).id
    assert first.id != document_from({"text": "y", "published": "2020-10-01"}).id
