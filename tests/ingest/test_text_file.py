"""Text files become documents; their head is read and never part of the text."""

from datetime import date
from pathlib import Path

import pytest

from saksi.errors import InputError
from saksi.ingest.text_file import document_of, read_text_file

BODY = "Residents said two drones hit the market.\n---\nThe ministry denied it.\n"
HEAD = '---\noutlet: Veria Post\nPublished: 2024-05-02\ntitle: "Market: hit"\nnote: written for a test\n---\n\n'


def test_the_head_is_read_and_left_out_of_the_text() -> None:
    doc = document_of(HEAD + BODY)
    assert (doc.outlet, doc.published, doc.title) == ("Veria Post", date(2024, 5, 2), "Market: hit")
    assert doc.text == BODY


def test_line_ends_of_windows_make_no_difference() -> None:
    doc = document_of((HEAD + BODY).replace("\n", "\r\n"))
    assert (doc.outlet, doc.text) == ("Veria Post", BODY.replace("\n", "\r\n"))


@pytest.mark.parametrize("text", [BODY, "---\nno head: because it never ends", "--- a dash\nand text"])
def test_a_text_without_a_head_is_all_text(text: str) -> None:
    assert document_of(text).text == text


def test_a_head_alone_is_nothing_to_read() -> None:
    with pytest.raises(InputError, match="no text after the head"):
        document_of(HEAD)


def test_an_impossible_date_is_noted_and_dropped() -> None:
    doc = document_of(HEAD.replace("2024-05-02", "2024-02-31") + BODY)
    assert doc.published is None
    assert "2024-02-31" in doc.notes[0]


def test_the_id_is_made_of_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HEAD + BODY)
    (tmp_path / "b.txt").write_text(HEAD + BODY)
    (tmp_path / "c.txt").write_text(HEAD + BODY + "More.")
    a, b, c = (read_text_file(tmp_path / f"{n}.txt").doc for n in "abc")
    assert getattr(a, "id", "a") == getattr(b, "id", "b") != getattr(c, "id", "c")


def test_how_the_bytes_were_read_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("El señor Muñoz pidió auxilio.".encode("latin-1"))
    doc = read_text_file(tmp_path / "a.txt").doc
    assert doc
    assert doc.text == "El señor Muñoz pidió auxilio."
    assert "cp1252" in doc.notes[0]


def test_a_file_that_is_no_text_is_an_error_that_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02" * 9)
    item = read_text_file(tmp_path / "a.txt")
    assert item.doc is None
    assert item.where == str(tmp_path / "a.txt")
    assert "NUL" in str(item.error)
    assert "\x00" not in item.excerpt


@pytest.mark.parametrize(("name", "reason"), [("none.txt", "no such file"), ("", "folder")])
def test_a_path_that_cannot_be_opened_says_why(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_text_file(tmp_path / name)
