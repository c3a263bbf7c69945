"""Bad input, each kind as it comes: nothing crashes, nothing is lost silently, the reason is said."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from saksi import cli

REPORT = "Residents said two drones hit the market in Tarn on Tuesday."
SPANISH = "El señor Muñoz dijo que la población de Tarn huyó el martes por la mañana."


Saksi = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def saksi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Saksi:
    """Runs a command line in an empty folder; returns exit code, the documents printed, and standard error."""
    monkeypatch.chdir(tmp_path)

    def saksi(*args: str, stdin: bytes = b"") -> tuple[int, list[dict[str, Any]], str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.run(list(args))
        out, err = capsysbinary.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], err.decode()

    return saksi


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty: the file has no bytes"),
        (b"\x00\x01\x02\xff" * 1000, "not a text file"),
        (b"\x01\x02ab\x03\x04" * 100, "not a text file: too many control characters"),
        (b"\x01\x02\x03", "only control characters"),
        (b"   \n\n\t", "only white space"),
    ],
)
def test_a_file_without_text_is_refused_and_the_next_one_read(
    saksi: Saksi, tmp_path: Path, raw: bytes, reason: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(raw)
    (tmp_path / "good.txt").write_text(REPORT)
    code, docs, err = saksi("extract", "bad.txt", "good.txt")
    assert code == 1
    assert len(docs) == 1
    assert err.startswith("saksi: bad.txt: ")
    assert reason in err


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_text_in_another_encoding_is_read(saksi: Saksi, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(SPANISH.encode(encoding))
    (tmp_path / "b.txt").write_text(SPANISH, encoding="utf-8")
    code, (a, b), _ = saksi("extract", "a.txt", "b.txt")
    assert code == 0
    assert a["text_sha256"] == b["text_sha256"]


def test_a_line_of_ten_megabytes_is_read_and_the_next_one_too(saksi: Saksi) -> None:
    lines = [
        {"id": "long", "text": "na" * 5_000_000, "language": "en"},
        {"id": "next", "text": REPORT, "language": "en"},
    ]
    stdin = "\n".join(map(json.dumps, lines)).encode()
    code, docs, _ = saksi("extract", "-", stdin=stdin)
    assert (code, [doc["id"] for doc in docs]) == (0, ["long", "next"])


def test_a_missing_file_stops_before_anything_is_done(saksi: Saksi, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(REPORT)
    code, docs, err = saksi("add", "good.txt", "missing.txt")
    assert (code, docs, err) == (2, [], "saksi: missing.txt: no such file\n")
    assert not (tmp_path / "saksi.db").exists()


def test_broken_json_in_the_middle_of_a_stream_is_named(saksi: Saksi) -> None:
    good = json.dumps({"id": "1", "text": REPORT, "language": "en"}).encode()
    code, docs, err = saksi("extract", "-", stdin=b"\n".join([good, b'{"text": ', b"\xff\xfe", good]))
    assert (code, len(docs)) == (1, 2)
    assert [line.split(": ")[1] for line in err.splitlines()] == ["standard input, line 2", "standard input, line 3"]


def test_an_impossible_date_leaves_relative_dates_open(saksi: Saksi) -> None:
    record = {"id": "1", "text": REPORT, "language": "en", "published": "2024-02-31"}
    code, (doc,), _ = saksi("extract", "-", stdin=json.dumps(record).encode())
    assert (code, doc["published"]) == (0, None)
    assert "2024-02-31" in str(doc["notes"])


def test_a_language_that_is_not_stated_is_identified_and_said(saksi: Saksi) -> None:
    code, (doc,), _ = saksi("extract", "-", stdin=json.dumps({"text": REPORT}).encode())
    assert (code, doc["language"]) == (0, "en")
    assert "identified from the text" in str(doc["notes"])


@pytest.mark.parametrize("stated", ["sw", None])
def test_a_language_without_knowledge_is_kept_without_claims(saksi: Saksi, stated: str | None) -> None:
    text = "Wakazi walisema ndege mbili zisizo na rubani ziligonga soko Jumanne jioni."
    record = {"id": "1", "text": text, "language": stated}
    code, (doc,), _ = saksi("extract", "-", stdin=json.dumps(record).encode())
    assert (code, doc["language"], doc["claims"]) == (0, "sw", [])
    assert 'no knowledge for language "sw"; known: en, id' in str(doc["notes"][-1])


def test_a_regional_code_is_its_language(saksi: Saksi) -> None:
    record = {"text": REPORT, "language": "en-GB"}
    _, (doc,), _ = saksi("extract", "-", stdin=json.dumps(record).encode())
    assert doc["language"] == "en"


def test_characters_that_no_database_takes_are_kept_as_replaced(saksi: Saksi) -> None:
    record = json.dumps({"id": "1", "text": "Drones \ud800 hit \x00 the market.", "language": "en"}).encode()
    assert saksi("extract", "-", stdin=record)[0] == 0
    assert saksi("add", "-", stdin=record)[0] == 0
