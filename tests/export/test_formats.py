"""Exports: the whole of each claim, in files that other programs read."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from saksi.export import csv as csv_format
from saksi.export import geojson, jsonl
from saksi.export.base import split_places, told
from saksi.export.formats import FORMATS, format_named
from saksi.records.codec import encode
from saksi.records.document import Document
from saksi.records.row import COLUMNS

Make = Callable[..., Document]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_an_empty_file_that_can_be_read(name: str) -> None:
    text = "".join(format_named(name)([]))
    assert text == {"csv": ",".join(COLUMNS) + "\r\n", "jsonl": ""}.get(name, text)
    if name == "geojson":
        assert json.loads(text) == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_streams(name: str, make_report: Make) -> None:
    taken = []

    def source() -> object:
        for n in range(100):
            taken.append(n)
            yield from told([make_report(n)])

    pieces = iter(format_named(name)(source()))  # type: ignore[arg-type]
    for _ in range(3):
        next(pieces)
    assert len(taken) < 5


def test_csv_has_a_row_for_each_claim(make_report: Make) -> None:
    text = "".join(csv_format.rows(told([make_report()])))
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert (first["claim_id"], first["place"], first["killed_low"], first["killed_high"]) == ("told5", "Tarn", "5", "")
    assert (first["initiator"], first["target"], first["occurred_begin"]) == ("", "Market of Tarn", "2024-05-01")
    assert (second["stance"], second["about"], second["event_type"]) == ("denies", "told5", "")


def test_csv_follows_rfc_4180(make_report: Make) -> None:
    doc = make_report(title='He said "no", twice\nand left')
    text = "".join(csv_format.rows(told([doc])))
    assert '"He said ""no"", twice\nand left"' in text
    assert text.count("\r\n") == 3


def test_none_stated_is_zero_and_not_stated_is_empty(make_report: Make) -> None:
    doc = make_report()
    event = doc.claims[0].event
    assert event
    assert event.killed
    none = replace(doc.claims[0], event=replace(event, killed=replace(event.killed, low=0, best=0, high=0)))
    (row,) = csv.DictReader(io.StringIO("".join(csv_format.rows([(doc, none)]))))
    assert (row["killed_best"], row["injured_best"]) == ("0", "")


def test_geojson_holds_the_claims_that_tell_an_event(make_report: Make) -> None:
    (feature,) = json.loads("".join(geojson.rows(told([make_report()]))))["features"]
    assert feature["id"] == "doc5/told5"
    assert feature["geometry"] == {"type": "Point", "coordinates": [98.76543, 12.34568]}
    assert feature["when"] == {"timespans": [{"start": {"in": "2024-05-01"}, "end": {"in": "2024-05-01"}}]}
    assert feature["time"] == {"date": "2024-05-01"}
    assert feature["properties"]["source_name"] == "residents of Tarn"


def test_an_event_without_a_position_has_no_geometry(make_report: Make) -> None:
    doc = make_report()
    event = doc.claims[0].event
    assert event
    assert event.place
    for place in (None, replace(event.place, latitude=None, longitude=None)):
        claim = replace(doc.claims[0], event=replace(event, place=place, time=None))
        (feature,) = json.loads("".join(geojson.rows([(doc, claim)])))["features"]
        assert feature["geometry"] is None
        assert "when" not in feature


def test_json_lines_hold_the_whole_claim_and_its_document(make_report: Make) -> None:
    doc = make_report()
    first, _ = map(json.loads, jsonl.rows(told([doc])))
    assert first.pop("document") == {
        "id": "doc5",
        "language": "en",
        "outlet": "Veria Post",
        "published": "2024-05-02",
        "title": "Market hit",
        "url": None,
    }
    assert first == json.loads(json.dumps(encode(doc.claims[0])))


def test_several_places_are_split_only_where_asked(make_report: Make) -> None:
    claims = list(told([make_report()]))
    rows = list(csv.DictReader(io.StringIO("".join(csv_format.rows(split_places(claims))))))
    assert [(r["claim_id"], r["place"]) for r in rows] == [("told5", "Tarn"), ("told5", "Ostrel"), ("denied5", "")]
    assert len(list(csv.DictReader(io.StringIO("".join(csv_format.rows(claims)))))) == 2


def test_broken_characters_leave_valid_json(make_report: Make) -> None:
    (line, _) = jsonl.rows(told([make_report(title="half \ud800 pair")]))
    assert json.loads(line.encode("utf-8"))["document"]["title"] == "half \ud800 pair"
