"""The documentation says what is there: every command, every option, every column, and links that lead somewhere."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from saksi.cli import app
from saksi.export.formats import FORMATS
from saksi.records.row import COLUMNS
from saksi.store.tables import metadata

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
COMMANDS_PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
COMMAND = re.compile(r"^(?: {4}|\$ )saksi (?:--\w+ \S+ )?([a-z]+)", re.MULTILINE)


def commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def section(name: str) -> str:
    """The text under a command's heading."""
    parts = re.split(r"^## ", COMMANDS_PAGE, flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(name + "\n")), "")


def anchor(heading: str) -> str:
    """A heading's anchor, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target, part in LINK.findall(page.read_text(encoding="utf-8")):
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), f"{target} is not there"
        if part and there.suffix == ".md":
            headings = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert part in map(anchor, headings), f"{target}#{part} is not there"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_that_are_shown_exist(page: Path) -> None:
    assert set(COMMAND.findall(page.read_text(encoding="utf-8"))) <= set(commands())


@pytest.mark.parametrize("name", commands())
def test_every_command_is_described_with_an_example(name: str) -> None:
    assert re.search(rf"^    saksi (--\w+ \S+ )?{name}\b", section(name), re.MULTILINE)


@pytest.mark.parametrize("name", commands())
def test_every_option_is_described(name: str) -> None:
    text = section(name) + (section("list") if name == "export" else "")
    for option in commands()[name].params:
        for flag in option.opts:
            assert not flag.startswith("--") or flag == "--help" or f"`{flag}" in text, f"{flag} is not described"


def test_every_option_of_all_commands_is_described() -> None:
    group: Any = typer.main.get_command(app)
    for option in group.params:
        assert f"`{option.opts[0]}" in section("Options of all commands")


def test_every_column_and_format_is_described() -> None:
    known = set(re.findall(r"`([a-z_0-9]+)`", COMMANDS_PAGE))
    harms = {c for c in COLUMNS if re.fullmatch(r"(injured|missing|captured|displaced)_(low|best|high)", c)}
    assert set(COLUMNS) - harms <= known
    assert set(FORMATS) <= known


def test_every_table_is_described() -> None:
    page = (ROOT / "docs/store.md").read_text(encoding="utf-8")
    assert all(f"| `{table}` |" in page for table in metadata.tables)
