"""saksi explain as it is typed and read."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from rich.console import Console

from saksi import cli
from saksi.commands.explain_page import LABEL, explanation_lines, print_explanations
from saksi.records.explanation import Candidate, Explanation, Reason, Rule

ROOT = Path(__file__).parents[2]
READING = ROOT / "docs/reading.md"
# After public reports of 4 October 2020.
BODY = (
    "Azerbaijani officials said Armenian forces had shelled the city of Ganja on Sunday, killing at least one civilian."
    " Ganja lies in the west.\n"
)
HEAD = "---\noutlet: Veria Post\npublished: 2020-10-04\nlanguage: en\n---\n"
PLACE = Explanation(
    "place", "Sarun, VER (exact)", 10, 15, "Sarun", "population",
    (Reason("noun", "a town"),),
    (Rule("lang/en/places.yaml", "nouns", 3, (Reason("kind", "settlement"),)),),
    tuple(Candidate(f"Sarun {n}", n == 7, 5.0 - n, (Reason("people", "few", 5.0 - n),)) for n in range(9)),
)  # fmt: skip


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs ``saksi explain`` in a folder that holds an article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(HEAD + BODY)

    def run(*args: str, command: str = "explain") -> Done:
        code = cli.run([command, *args])
        out, err = capsysbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return run


def test_words_are_explained_where_they_first_stand(run: Run) -> None:
    done = run("report.txt", "--at", "Ganja")
    assert done.code == 0
    assert done.out.startswith(f"place  “Ganja”  {BODY.index('Ganja')}–")
    assert "→ " in done.out
    assert "1 more time: give an offset" in done.err


def test_an_offset_is_a_code_point_of_the_text_without_its_head(run: Run) -> None:
    second = BODY.rindex("Ganja")
    assert run("report.txt", "--at", str(second)).out.startswith(f"place  “Ganja”  {second}–")


def test_a_claim_is_explained_by_number(run: Run) -> None:
    out = run("report.txt", "--claim", "1").out
    assert out.startswith("claim  “shelled")
    assert "trigger:shell" in out
    assert "lang/en/triggers.yaml, line " in out


def test_json_holds_everything_on_one_line(run: Run) -> None:
    out = run("report.txt", "--at", "Ganja", "--json").out
    assert len(out.splitlines()) == 1
    record = json.loads(out)
    place = record["explanations"][0]
    assert (place["of"], place["text"]) == ("place", "Ganja")
    assert sum(c["taken"] for c in place["candidates"]) == 1
    assert {"name", "words", "score"} == set(place["candidates"][0]["reasons"][0])


def test_a_pipe_gets_plain_text(run: Run) -> None:
    assert "\x1b" not in run("report.txt", "--at", "Sunday").out


def test_a_document_and_a_claim_of_the_database_are_explained(run: Run) -> None:
    run("report.txt", command="add")
    (row,) = [json.loads(line) for line in run("--json", command="list").out.splitlines()]
    ident = row["id"]
    assert run(ident).out == run(row["document"]["id"], "--claim", "1").out
    assert run(ident, "--at", "Sunday").out.startswith("time  “Sunday”")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "--at"),
        (("--at", "3", "--claim", "1"), "--at"),
        (("--at", "Sarun"), "does not stand in the text"),
        (("--at", "9999"), "offset 9999 is not in the text"),
        (("--claim", "9"), "there is no claim 9"),
    ],
)
def test_what_cannot_be_explained_is_said(run: Run, args: tuple[str, ...], words: str) -> None:
    done = run("report.txt", *args)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_between_words_there_is_nothing(run: Run) -> None:
    done = run("report.txt", "--at", str(BODY.index(" lies in")))
    assert (done.code, done.out) == (0, "")
    assert "no word at" in done.err


DOCUMENTED = re.findall(
    r"^\$ saksi explain (\S+) (--\w+) (\S+)\n(.*?)^```", READING.read_text(encoding="utf8"), re.M | re.S
)


@pytest.mark.parametrize(("file", "option", "value", "shown"), DOCUMENTED, ids=[f"{x[1]} {x[2]}" for x in DOCUMENTED])
def test_the_worked_examples_are_what_is_printed(run: Run, file: str, option: str, value: str, shown: str) -> None:
    """Its readings and rules; offsets, lines and scores may move."""
    printed = run(str(ROOT / file), option, value).out
    for line in shown.splitlines():
        if line.split()[:1] in (["rule"], ["cue"], ["no"]) or line.strip().startswith(("read as", "basis")):
            assert line in printed.splitlines()


# --- the page --------------------------------------------------------------------------------------------------


def test_the_first_candidates_are_shown_and_the_one_taken() -> None:
    text = "".join(line.plain() for line in explanation_lines(PLACE, every=False))
    assert "→ -2.00  Sarun 7" in text
    assert "Sarun 6" not in text
    assert "and 3 more (--all)" in text
    assert "Sarun 6" in "".join(line.plain() for line in explanation_lines(PLACE, every=True))


def test_the_entry_is_named_with_file_and_line() -> None:
    lines = [line.plain() for line in explanation_lines(PLACE, every=True)]
    assert f"  {'entry':{LABEL}}nouns  (lang/en/places.yaml, line 3)\n" in lines


def test_nearly_equal_scores_are_told_apart() -> None:
    near = (Candidate("one", True, 5.542), Candidate("two", False, 5.538))
    lines = [line.plain() for line in explanation_lines(Explanation("place", "one", candidates=near), every=True)]
    assert "    → 5.542  one\n" in lines


def test_a_terminal_gets_the_same_words() -> None:
    out = io.StringIO()
    print_explanations(Console(file=out, force_terminal=True, width=200, no_color=True, highlight=False), [PLACE], True)
    for line in explanation_lines(PLACE, every=True):
        assert line.text.strip() in out.getvalue()
