"""The library's face: what it offers, and that the words come back."""

from datetime import date
from pathlib import Path

import pytest

from saksi import api
from saksi.errors import InputError, RecordError

REPORT = "Residents of Tarn said two drones hit the market on Wednesday."


def test_the_names_it_offers_are_there() -> None:
    assert all(hasattr(api, name) for name in api.__all__)


@pytest.mark.parametrize("published", ["2024-05-02", date(2024, 5, 2)])
def test_a_text_becomes_a_document(published: date | str) -> None:
    doc = api.extract(REPORT, language="en", published=published, outlet="Veria Post")
    assert (doc.text, doc.published, doc.outlet) == (REPORT, date(2024, 5, 2), "Veria Post")
    assert all(REPORT[m.begin : m.end] == m.text for m in doc.mentions)


def test_a_stream_and_a_file_read_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (doc,) = api.extract_each([{"text": REPORT}])
    assert api.extract_file(tmp_path / "a.txt") == doc == api.extract(REPORT)


def test_what_is_encoded_decodes_equal_in_what_leaves_the_library() -> None:
    doc = api.extract(REPORT, language="en")
    data = api.encode_document(doc)
    assert api.encode_document(api.decode_document(data, doc.text)) == data


def test_broken_input_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(InputError, match="empty"):
        api.extract_file(tmp_path / "a.txt")
    with pytest.raises(RecordError, match="text"):
        next(api.extract_each([{"id": "1"}]))


def test_languages_and_store(tmp_path: Path) -> None:
    assert {"en", "id"} <= set(api.languages())
    with api.open_store(tmp_path / "a.db") as store:
        store.add(api.extract(REPORT, language="en"))
        assert store.counts()["documents"] == 1
