"""How reading time grows with the length of one text, and what places cost of it.

usage: python bench/length.py [demo/en-01-outbreak.txt …]   (default: all articles in demo/, by language)

The texts are the articles' paragraphs over and over, so names repeat; a line for each length from 200 B to 1 MB.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from saksi.extract.matching import find_matches
from saksi.extract.places import find_places
from saksi.ingest.text_file import read_text_file
from saksi.knowledge.gazetteer import Gazetteer
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.resolve.place import resolve_places
from saksi.run.read import read

SIZES = (200, 2_000, 20_000, 200_000, 1_000_000)


def main(files: list[str]) -> None:
    docs = [item.doc for f in files if (item := read_text_file(Path(f))).doc]
    for code in sorted({d.language for d in docs if d.language}):
        text = "\n".join(d.text for d in docs if d.language == code)
        first = next(d for d in docs if d.language == code)
        read(first)
        for size in SIZES:
            long = replace(first, text=(text + "\n") * (size // len(text) + 1))
            report(replace(long, text=long.text[:size]))


def report(doc: Document) -> None:
    """One line: language, bytes, kB/s of the whole, share of finding and resolving places."""
    size = len(doc.text.encode())
    whole, places = seconds(lambda: read(doc)), seconds(lambda: only_places(doc))
    print(f"{doc.language}  {size:>9,} B  {size / 1e3 / whole:7.0f} kB/s  places {places / whole:5.1%}")


def only_places(doc: Document) -> Document:
    language, gazetteer = load_language(doc.language or ""), Gazetteer.open()
    doc = find_matches(segment(doc, language.profile), language)
    return resolve_places(replace(doc, mentions=find_places(doc, language, gazetteer)), gazetteer)


def seconds(run: Callable[[], object]) -> float:
    """CPU seconds of one run; of short ones, the mean over a quarter of a second."""
    started, runs = time.process_time(), 0
    while not runs or time.process_time() - started < 0.25:
        run()
        runs += 1
    return (time.process_time() - started) / runs


if __name__ == "__main__":
    main(sys.argv[1:] or sorted(map(str, Path("demo").glob("*.txt"))))
