"""JSON lines become documents in order; a bad line is an error with its number, never the end."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from saksi.ingest.json_lines import read_json_file, read_json_lines


def test_bad_lines_are_named_and_the_rest_goes_on() -> None:
    lines = [
        b'{"id": "1", "text": "one"}\n',
        b"{broken\n",
        b"\n",
        b"[1]\n",
        b'{"id": 5}\n',
        b'{"id": 6, "text": "six"}\n',
    ]
    found = list(read_json_lines(lines))
    assert [(item.line, item.doc and item.doc.id) for item in found] == [
        (1, "1"),
        (2, None),
        (4, None),
        (5, None),
        (6, "6"),
    ]
    assert "not JSON at character" in str(found[1].error)
    assert "JSON object" in str(found[2].error)
    assert '"text"' in str(found[3].error)
    assert found[1].where == "standard input, line 2"


def test_other_encodings_and_endless_nesting_are_errors_of_their_line() -> None:
    lines = ['{"text": "señor"}'.encode("latin-1"), b"[" * 100_000, b'{"text": "fine"}']
    reasons = [str(item.error) for item in read_json_lines(lines)]
    assert "not UTF-8 at byte" in reasons[0]
    assert "nested" in reasons[1]
    assert reasons[2] == "None"


def test_a_byte_order_mark_does_no_harm() -> None:
    (item,) = read_json_lines([b'\xef\xbb\xbf{"text": "one"}'])
    assert item.doc


def test_an_impossible_date_is_noted_and_the_document_kept() -> None:
    (item,) = read_json_lines([b'{"text": "Drones hit the market on Monday.", "published": "2024-02-31"}'])
    assert item.doc
    assert item.doc.published is None
    assert "2024-02-31" in item.doc.notes[0]


def test_a_line_of_ten_megabytes_is_one_document() -> None:
    (item,) = read_json_lines([json.dumps({"text": "word " * 2_000_000}).encode()])
    assert item.doc
    assert len(item.doc.text) == 10_000_000


def test_files_may_be_utf_16(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Жители сообщили"}\n{"text": "Мост упал"}\n', encoding="utf-16")
    assert [item.doc.text for item in read_json_file(tmp_path / "a.jsonl") if item.doc] == [
        "Жители сообщили",
        "Мост упал",
    ]


@given(st.lists(st.binary(max_size=60)))
def test_every_line_gives_a_document_or_an_error(lines: list[bytes]) -> None:
    for item in read_json_lines(lines):
        assert (item.doc is None) != (item.error is None)
