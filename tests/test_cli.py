"""The command line: what a user types, sees and gets back."""

import csv
import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from saksi import __version__, cli
from saksi.cli import global_first

REPORT = "Residents said two drones hit the market in Tarn on Tuesday, killing at least five people.\n"
HEAD = "---\noutlet: Veria Post\npublished: 2024-05-02\ntitle: Market hit\nlanguage: en\n---\n"
LINES = (
    '{"id": "1", "text": "Residents said two drones hit the market.", "language": "en", "published": "2024-13-45"}\n'
    '{"id": "2", "text": "broken\n'
    '{"id": "3", "text": "Wakazi walisema ndege mbili zisizo na rubani ziligonga soko Jumanne jioni."}\n'
    '{"id": "4", "text": "The ministry denied that its forces shelled the town of Tarn."}\n'
)


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command line in an empty folder, inside this process."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str, stdin: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = cli.run(list(args))
        out, err = capsysbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(HEAD + REPORT)
    return "report.txt"


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"saksi {__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, saksi.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split()
    assert not {"numpy", "sqlalchemy", "rich", "babel", "jinja2", "yaml", "msgspec", "py3langid"} & set(loaded)


@pytest.mark.parametrize(
    "command", ["extract", "add", "list", "show", "errors", "export", "report", "explain", "doctor"]
)
def test_every_command_explains_itself_with_an_example(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"saksi {command}" in done.stdout.split("Example")[1]


def test_extract_reads_a_file(run: Run, article: str) -> None:
    done = run("extract", article)
    doc = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (doc["outlet"], doc["published"], doc["language"]) == ("Veria Post", "2024-05-02", "en")


def test_extract_reads_a_stream_in_order_past_a_bad_line(run: Run) -> None:
    done = run("extract", "-", stdin=LINES)
    docs = [json.loads(line) for line in done.stdout.splitlines()]
    assert [doc["id"] for doc in docs] == ["1", "3", "4"]
    assert done.returncode == 1
    assert done.stderr.startswith("saksi: standard input, line 2: not JSON")
    assert len(done.stderr.splitlines()) == 1


def test_extract_prints_each_line_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "saksi", "extract", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stdin
        assert process.stdout
        for line in (LINES.splitlines()[0], LINES.splitlines()[3]):
            process.stdin.write(line + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == json.loads(line)["id"]
        process.stdin.close()


def test_a_batch_gives_what_its_singles_give(run: Run) -> None:
    lines = [line for line in LINES.splitlines(keepends=True) if "broken" not in line]
    assert run("extract", "-", stdin="".join(lines)).stdout == "".join(
        run("extract", "-", stdin=x).stdout for x in lines
    )


def test_add_counts_what_it_did(run: Run, article: str, tmp_path: Path) -> None:
    (tmp_path / "more.jsonl").write_text(LINES)
    done = run("add", article, "more.jsonl")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "5 documents: 4 new, 1 rejected (saksi errors)"
    assert done.stdout == ""
    done = run("add", article, "more.jsonl")
    assert done.stderr.splitlines()[-1] == "5 documents: 4 already there, 1 rejected (saksi errors)"


def test_add_says_why_a_document_has_no_claims(run: Run) -> None:
    assert 'no knowledge for language "sw"' in run("add", "-", stdin=LINES).stderr


def test_quiet_prints_errors_only(run: Run, article: str) -> None:
    done = run("-q", "add", article)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert run("add", "none.txt", "-q").stderr == "saksi: none.txt: no such file\n"


def test_errors_lists_what_was_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.jsonl").write_text(LINES)
    run("add", "more.jsonl")
    (row,) = csv.DictReader(io.StringIO(run("errors").stdout))
    assert (row["line"], row["origin"]) == ("2", str(tmp_path / "more.jsonl"))
    assert "line 2" in run("errors", "--table").stdout
    run("errors", "--clear")
    assert run("errors", "--json").stdout == ""


def test_a_mended_line_leaves_the_errors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.jsonl").write_text(LINES)
    run("add", "more.jsonl")
    (tmp_path / "more.jsonl").write_text(LINES.replace('"broken', '"Residents said the bridge fell."}'))
    assert run("add", "more.jsonl").returncode == 0
    assert run("errors", "--json").stdout == ""


def test_list_shows_documents(run: Run, article: str) -> None:
    run("add", article)
    (row,) = csv.DictReader(io.StringIO(run("list", "--documents").stdout))
    assert (row["outlet"], row["title"]) == ("Veria Post", "Market hit")
    assert "Market hit" in run("list", "--documents", "--table").stdout
    assert json.loads(run("list", "--documents", "--json").stdout)["published"] == "2024-05-02"


def test_names_are_printed_as_they_are(run: Run) -> None:
    run("add", "-", stdin='{"text": "Drones hit the market.", "language": "en", "title": "a [/b] :bomb:"}\n')
    assert "a [/b] :bomb:" in run("list", "--documents", "--table").stdout


def test_list_and_export_give_the_header_always(run: Run, article: str) -> None:
    run("add", article)
    assert run("list", "--place", "nowhere").stdout.startswith("document_id,claim_id,")
    assert run("export", "csv", "--place", "nowhere").stdout.startswith("document_id,claim_id,")


def test_show_finds_a_document_by_the_beginning_of_its_id(run: Run, article: str) -> None:
    run("add", article)
    ident = json.loads(run("list", "--documents", "--json").stdout)["id"]
    assert json.loads(run("show", ident[:4], "--json").stdout)["id"] == ident
    assert "Market hit" in run("show", ident, "--table").stdout
    assert run("show", "zzzz").returncode == 2


def test_an_ambiguous_beginning_lists_what_it_could_be(run: Run) -> None:
    run("add", "-", stdin="".join(f'{{"id": "d{n}", "text": "Drones hit bridge {n}."}}\n' for n in range(2)))
    done = run("show", "d")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-2:] == ["  d0", "  d1"]


def test_export_writes_a_whole_file(run: Run, article: str, tmp_path: Path) -> None:
    run("add", article)
    done = run("export", "geojson", "-o", "map.geojson")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "map.geojson written\n")
    assert json.loads((tmp_path / "map.geojson").read_text())["type"] == "FeatureCollection"
    assert not list(tmp_path.glob("*.part"))
    assert run("export", "csv", "-o", "no/such/folder.csv").returncode == 2


def test_the_options_of_all_commands_may_stand_after_the_command(run: Run, article: str, tmp_path: Path) -> None:
    run("add", article, "--db", "war.db")
    assert (tmp_path / "war.db").exists()
    assert run("list", "--documents", "--db=war.db").stdout == run("--db", "war.db", "list", "--documents").stdout
    assert global_first(["list", "--", "--db"]) == ["list", "--", "--db"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("lst",), "list"),
        (("list", "--from", "2024-02-31"), "'2024-02-31' is no date"),
        (("list", "--stance", "shouts"), "'shouts' is no stance"),
        (("export", "shapefile"), "'shapefile' is no format"),
        (("extract", "none.txt"), "none.txt: no such file"),
        (("extract", "."), "folder"),
        (("list",), "saksi add FILE"),
        (("extract",), "Missing argument"),
    ],
)
def test_wrong_use_says_what_and_what_to_do(run: Run, args: tuple[str, ...], words: str) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_locked_database_is_exit_code_3(
    run: Run, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from saksi.store.store import Store

    monkeypatch.setattr("saksi.store.engine.WAIT_S", 0.05)
    with Store.open(tmp_path / "saksi.db") as store, store.writing():
        done = run("add", article)
    assert done.returncode == 3
    assert "saksi.db: locked" in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    lines = '{"text": "Drones hit the market.", "language": "en"}\n' * 400
    (tmp_path / "many.jsonl").write_text(lines)
    command = [sys.executable, "-m", "saksi", "extract", "many.jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_ctrl_c_keeps_what_was_read(run: Run, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "saksi", "add", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdin
        assert process.stderr
        for n in range(200):  # at least two batches are kept; what waits then is kept by the interruption
            process.stdin.write(f'{{"id": "{n}", "text": "Drones hit bridge {n}.", "language": "en"}}\n'.encode())
        process.stdin.flush()
        deadline = monotonic() + 60
        while monotonic() < deadline and run("list", "--documents").stdout.count("\n") <= 65:
            pass
        process.send_signal(signal.SIGINT)
        end = process.stderr.read().decode().splitlines()
    assert process.returncode == 130
    kept = run("list", "--documents").stdout.count("\n") - 1
    assert kept > 64
    assert end[-2:] == [f"{kept} documents: {kept} new", "saksi: interrupted"]


def test_doctor_says_what_is_there(run: Run, article: str) -> None:
    run("add", article)
    done = run("doctor")
    assert done.returncode == 0
    for words in (__version__, "English", "Indonesian", "GeoNames (CC BY 4.0, geonames.org)", "saksi.db: schema 1"):
        assert words in done.stdout
    assert "\x1b[" not in done.stdout
