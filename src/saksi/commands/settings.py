"""What all commands share: the options given before them, and how they speak."""

import os
import sys
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from saksi.store.store import Store

DEFAULT_DB = "saksi.db"
FINDINGS = 1  # done, but something failed
USAGE = 2  # usage, configuration or file error
LOCKED = 3
INTERRUPTED = 130


@dataclass(slots=True)
class Settings:
    """The options that stand before every command."""

    db: str = DEFAULT_DB
    quiet: bool = False
    verbose: bool = False
    color: bool = True


def settings(ctx: typer.Context) -> Settings:
    """The settings of this run."""
    found = ctx.find_object(Settings)
    return found if found is not None else Settings()


def say(ctx: typer.Context, message: str) -> None:
    """Prints for people, on standard error; nothing with ``--quiet``."""
    if not settings(ctx).quiet:
        print(message, file=sys.stderr)


def complain(message: str) -> None:
    """Prints what went wrong, on standard error; also with ``--quiet``."""
    print(f"saksi: {message}", file=sys.stderr)


def put(text: str) -> None:
    """Writes data to standard output, as UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def for_people(json: bool, csv: bool, table: bool) -> bool:
    """Standard output is to be read by a person: a terminal, or a table was asked for."""
    return not json and not csv and (table or sys.stdout.isatty())


def console(ctx: typer.Context, stderr: bool = False) -> "Console":
    """A rich console in the colours the user allows."""
    from rich.console import Console

    plain = not settings(ctx).color or bool(os.environ.get("NO_COLOR"))
    # Names and file names are printed as they are: "[/b]" in them is no markup.
    return Console(stderr=stderr, no_color=plain, highlight=False, markup=False, emoji=False)


def open_store(ctx: typer.Context, create: bool = False) -> "Store":
    """The store that ``--db`` names."""
    from saksi.store.store import Store

    return Store.open(settings(ctx).db, create=create)


def day(option: str, value: str | None) -> date | None:
    """The date of an option; an error that names option, value and form."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date: write it like 2024-05-31", param_hint=option) from None


def json_line(value: Any) -> str:
    """A value as one line of JSON."""
    from saksi.records.text import json_text

    return json_text(value) + "\n"
