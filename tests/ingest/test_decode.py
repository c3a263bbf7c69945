"""Bytes become text in the encoding they were written in, or it is said why not."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.errors import DecodeError, InputError
from saksi.ingest.decode import decode

SPANISH = "La población huyó; el señor Muñoz pidió auxilio mañana en la ciudad."
FRENCH = "Des habitants ont déclaré que l'armée « avait été » touchée à l'aube, près du château."
TURKISH = "Sakinler, salı akşamı iki insansız hava aracının pazarı vurduğunu söyledi. Bakanlık açıkladı."
RUSSIAN = "Жители сообщили, что два беспилотника ударили по рынку. МИД это опроверг."
UKRAINIAN = "Мешканці повідомили, що два безпілотники вдарили по ринку у вівторок ввечері."
ARABIC = "قال سكان إن طائرتين مسيرتين أصابتا السوق مساء الثلاثاء."
POLISH = "Mieszkańcy powiedzieli, że dwa drony uderzyły w targ; żołnierze byli w łodzi."
ENGLISH = "The minister said “nothing” – it was the enemy’s fault."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [SPANISH, TURKISH, RUSSIAN, ARABIC, ENGLISH])
def test_unicode_is_read_with_and_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "latin-1"),
        (FRENCH, "latin-1"),
        (ENGLISH, "cp1252"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "iso8859_5"),
        (RUSSIAN, "cp866"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8_u"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
    ],
)
def test_an_older_encoding_is_guessed_and_the_guess_is_stated(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.encoding in found.note
    assert "guess" in found.note


def test_a_cut_off_file_is_still_utf_8_and_says_so() -> None:
    found = decode(RUSSIAN[:-1].encode()[:-1])
    assert found.encoding == "utf-8"
    assert found.text.startswith("Жители сообщили")
    assert "1 broken" in found.note


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        (b"\x00\x01\x02\xff" * 50, "NUL"),
        (bytes(range(1, 256)) * 4, "nor an older encoding"),
        (b"\x01\x02ab\x03\x04" * 99, "control"),
        (b"%PDF-1.7 ...", "pdftotext"),
        (b"PK\x03\x04....", "plain text"),
        (b"\x1f\x8b\x08\x00....", "gunzip"),
        (b"<!DOCTYPE html><p>Drones hit the market", "web page"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(raw: bytes, hint: str) -> None:
    with pytest.raises(DecodeError, match=hint):
        decode(raw)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(b"", "empty"), (b" \n\t ", "white space"), (b"\x01\x02\x03", "control characters"), (b"...", "no letter")],
)
def test_where_there_is_nothing_to_read_the_reason_is_said(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode(raw)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_every_text_in_utf_8_comes_back(text: str) -> None:
    marked = "Tarn: " + text
    assert decode(marked.encode()).text == marked


@given(st.binary(max_size=300))
def test_no_bytes_make_it_crash(raw: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(decode(raw).text, str)
