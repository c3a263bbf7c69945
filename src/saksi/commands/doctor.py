"""saksi doctor: what is installed and whether it works."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from saksi import __version__
from saksi.commands.settings import FINDINGS, console, settings

PACKAGES = ("sqlalchemy", "msgspec", "pyyaml", "marisa-trie", "py3langid", "babel", "typer", "rich", "jinja2")


def doctor(ctx: typer.Context) -> None:
    """Say what is installed and whether it works.

    Versions, languages with their entries, places, the cache folder and the database.

    \b
    Example:
      saksi doctor
    """
    from rich.text import Text

    out, bad = console(ctx), 0
    for name, value, ok in (*_programs(), *_languages(), *_places(), _cache(), _store(ctx)):
        bad += not ok
        mark = " " if not name else "✓" if ok else "✗"
        line = Text(f"{mark} ", style="green" if ok else "red").append(f"{name:12} ", style="bold")
        out.print(line.append(value, style="default"), soft_wrap=True)
    if bad:
        raise typer.Exit(FINDINGS)


Line = tuple[str, str, bool]


def _programs() -> Iterator[Line]:
    yield "saksi", __version__, True
    yield "python", f"{platform.python_version()} at {sys.executable}", True
    found = {name: _version(name) for name in PACKAGES}
    yield "packages", ", ".join(f"{k} {v}" for k, v in found.items() if v), True
    missing = [name for name, v in found.items() if not v]
    if missing:
        yield "missing", f"{', '.join(missing)}: install with pip install saksi", False


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _languages() -> Iterator[Line]:
    from saksi.errors import KnowledgeError
    from saksi.knowledge.language import available, load_language

    for code in available():
        try:
            language = load_language(code)
        except KnowledgeError as error:
            yield f"language {code}", str(error), False
            continue
        forms = sum(len(row) for row in language.phrases.values())
        yield (
            f"language {code}",
            f"{language.profile.english}: {len(language.entries):,} entries, {forms:,} forms",
            True,
        )


def _places() -> Iterator[Line]:
    from datetime import UTC, datetime

    from saksi.errors import KnowledgeError
    from saksi.knowledge.gazetteer import PATH, ROW, Gazetteer

    try:
        gazetteer = Gazetteer.open()
    except KnowledgeError as error:
        yield "places", str(error), False
        return
    file = PATH.stat()
    day = datetime.fromtimestamp(file.st_mtime, UTC).date()
    size = f"{len(gazetteer.rows) // ROW.size:,} places, {len(gazetteer.trie):,} names"
    yield "places", f"{size}; {PATH.name} of {day}, {file.st_size / 1e6:.1f} MB", True
    yield "", gazetteer.header["credit"], True


def _cache() -> Line:
    from saksi.knowledge.cache import cache_folder

    folder = cache_folder()
    where = str(folder) if folder else "no folder can be written: every start reads the knowledge files anew"
    return "cache", where, folder is not None


def _store(ctx: typer.Context) -> Line:
    from saksi.errors import SaksiError
    from saksi.store.store import Store

    db = settings(ctx).db
    if "://" not in db and not Path(db).exists():
        return "database", f"{db}: not there yet; saksi add FILE makes it", True
    try:
        with Store.open(db, create=False) as store:
            counts = ", ".join(f"{n:,} {name}" for name, n in store.counts().items())
            return "database", f"{db}: schema {store.schema}; {counts}", True
    except SaksiError as error:
        return "database", str(error), False
