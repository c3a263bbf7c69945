"""Where reading time goes: kB of text a second, and each module's share.

usage: python bench/where_time_goes.py DOCUMENTS.jsonl [LIMIT]

Speed is taken without the profiler; shares are self time under it, so small functions weigh a little too much.
"""

import cProfile
import json
import pstats
import sys
import time
from collections import Counter
from pathlib import Path

from saksi.records.codec import document_from, encode_document
from saksi.records.document import Document
from saksi.records.text import json_text
from saksi.run.read import read


def main(path: str, limit: int | None = None) -> None:
    docs = [
        document_from(json.loads(line)) for line in Path(path).read_text(encoding="utf8").splitlines() if line.strip()
    ]
    docs = docs[:limit]
    started = time.process_time()
    read(docs[0])
    print(f"first document, knowledge loaded: {time.process_time() - started:.2f} s")
    started = time.process_time()
    go(docs)
    seconds = time.process_time() - started
    size = sum(len(d.text.encode("utf8", "surrogatepass")) for d in docs)
    print(f"{len(docs)} documents, {size / 1e3:.0f} kB in {seconds:.2f} s CPU: {size / 1e3 / seconds:.0f} kB/s")
    for module, share in shares(docs).most_common(20):
        print(f"{share:6.1%}  {module}")


def go(docs: list[Document]) -> None:
    for doc in docs:
        json_text(encode_document(read(doc)))


def shares(docs: list[Document]) -> Counter[str]:
    """Module → its part of all self time."""
    profile = cProfile.Profile()
    profile.runcall(go, docs)
    rows: Counter[str] = Counter()
    for (file, _, _), row in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        name = file.split("/src/saksi/")[-1] if "/src/saksi/" in file else "Python and libraries"
        rows[name] += row[2]
    total = sum(rows.values())
    return Counter({name: seconds / total for name, seconds in rows.items()})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
