"""The documents that FILE… and - name."""

from collections.abc import Iterator
from pathlib import Path

from saksi.ingest.base import Incoming


def check(files: list[str]) -> None:
    """Stops before any work if a file is not there or cannot be read."""
    from saksi.errors import InputError

    for file in files:
        path = Path(file)
        if file != "-" and not path.is_file():
            what = "is a folder: name the files in it" if path.is_dir() else "no such file"
            raise InputError(f"{file}: {what}")


def incoming(files: list[str]) -> Iterator[Incoming]:
    """What the files hold, in order: ``-`` and ``.jsonl`` are JSON lines, all others one text each."""
    import sys

    from saksi.ingest.json_lines import SUFFIXES, read_json_file, read_json_lines
    from saksi.ingest.text_file import read_text_file

    for file in files:
        if file == "-":
            yield from read_json_lines(sys.stdin.buffer)
        elif Path(file).suffix.lower() in SUFFIXES:
            yield from read_json_file(Path(file))
        else:
            yield read_text_file(Path(file))
