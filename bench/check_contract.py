#!/usr/bin/env python3
"""Checks, on every document given, what saksi promises of any document.

usage: check_contract.py [--singles N] FILE...     (.jsonl: documents as JSON lines; others: text files)

1. Nothing breaks: each document gives one JSON document, in order, and none is noted as not read.
2. Every value shows its words: text[begin:end] is the quote, for every span that is printed.
3. A second run prints the same bytes, and so does a run in reverse order: no document depends on its neighbours.
4. A batch equals its singles: N documents (spread evenly; 0 for all) are read alone, each by a process of its own.

Prints counts and seconds; ends with 1 if a promise is broken.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

INPUT = ("id", "text", "language", "published", "outlet", "title", "url")
SAKSI = [sys.executable, "-m", "saksi", "extract", "-"]
NOT_READ = "not read, an error in saksi"
SHOWN = 10  # of the broken promises


def main() -> int:
    """Exit code: 0 if every promise is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--singles", type=int, default=20, metavar="N")
    args = parser.parse_args()
    docs = [doc for file in args.files for doc in documents(file)]
    for number, doc in enumerate(docs):  # ids of several files may be the same
        doc["id"] = f"{number}:{doc.get('id', '')}"
    broken = list(check(docs, args.singles))
    for line in broken[:SHOWN]:
        print("BROKEN", line)
    print(f"{len(broken)} promises broken" if broken else "every promise kept")
    return 1 if broken else 0


def documents(file: Path) -> Iterator[dict[str, Any]]:
    """The input records of a file, without what gold sets add to them."""
    if file.suffix != ".jsonl":
        from saksi.ingest.text_file import read_text_file
        from saksi.records.codec import encode

        doc = read_text_file(file).doc
        if doc is not None:
            yield {name: encode(getattr(doc, name)) for name in INPUT if getattr(doc, name) is not None}
        return
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                obj = json.loads(line)
                yield {name: obj[name] for name in INPUT if obj.get(name) is not None}


def check(docs: list[dict[str, Any]], singles: int) -> Iterator[str]:
    """One line for each broken promise."""
    started = time.perf_counter()
    first = extract(docs)
    seconds = time.perf_counter() - started
    size = sum(len(doc["text"].encode("utf-8", "replace")) for doc in docs)
    print(f"{len(docs)} documents, {size / 1e6:.2f} MB, {seconds:.1f} s with start-up: {size / seconds / 1e3:.0f} kB/s")
    yield from whole(docs, first)
    yield from shown(docs, first)
    yield from differing("second run", docs, first, extract(docs))
    yield from differing("reverse order", docs, first, extract(docs[::-1])[::-1])
    step = max(1, len(docs) // singles) if singles else 1
    alone = docs[::step]
    yield from differing("alone", alone, first[::step], [line for doc in alone for line in extract([doc])])


def extract(docs: list[dict[str, Any]]) -> list[str]:
    """What ``saksi extract -`` prints for the documents."""
    feed = "".join(json.dumps(doc) + "\n" for doc in docs)
    done = subprocess.run(SAKSI, input=feed, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        print(f"exit code {done.returncode}\n{done.stderr[-400:]}", file=sys.stderr)
    return done.stdout.splitlines()


def whole(docs: list[dict[str, Any]], lines: list[str]) -> Iterator[str]:
    """Documents that are missing, out of order, or not read."""
    if len(lines) != len(docs):
        yield f"{len(docs)} documents in, {len(lines)} out"
    claims = 0
    for doc, line in zip(docs, lines, strict=False):
        found = json.loads(line)
        claims += len(found["claims"])
        if found["id"] != doc["id"]:
            yield f"{doc['id']}: out of order, found {found['id']}"
        yield from (f"{doc['id']}: {note}" for note in found["notes"] if note.startswith(NOT_READ))
    print(f"{len(lines)} read, {claims} claims")


def shown(docs: list[dict[str, Any]], lines: list[str]) -> Iterator[str]:
    """Values whose words are not those of the text."""
    spans = 0
    for doc, line in zip(docs, lines, strict=False):
        for begin, end, words, path in quoted(json.loads(line), ""):
            spans += 1
            if doc["text"][begin:end] != words:
                yield f"{doc['id']}{path}: {words!r} is not at {begin}…{end}: {doc['text'][begin:end]!r}"
    print(f"{spans} spans, each with its words")


def quoted(value: Any, path: str) -> Iterator[tuple[int, int, str, str]]:
    """(begin, end, words, where) of every span in a document's JSON."""
    if isinstance(value, list):
        for n, item in enumerate(value):
            yield from quoted(item, f"{path}[{n}]")
    if not isinstance(value, dict):
        return
    begin, end = ("text_begin", "text_end") if "text_begin" in value else ("begin", "end")
    words = value.get("quote", value.get("text"))
    if isinstance(value.get(begin), int) and isinstance(words, str):
        yield value[begin], value[end], words, path
    for key, item in value.items():
        yield from quoted(item, f"{path}.{key}")


def differing(what: str, docs: list[dict[str, Any]], first: list[str], second: list[str]) -> Iterator[str]:
    """Documents that two runs read differently."""
    same = 0
    for doc, a, b in zip(docs, first, second, strict=False):
        same += a == b
        if a != b:
            at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
            yield f"{doc['id']}: {what} differs at character {at}: {a[at - 40 : at + 40]!r} / {b[at - 40 : at + 40]!r}"
    print(f"{what}: {same} of {len(docs)} the same")
    if len(first) != len(second):
        yield f"{what}: {len(second)} documents, first {len(first)}"


if __name__ == "__main__":
    sys.exit(main())
