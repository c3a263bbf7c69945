"""Killed at any moment, the store loses nothing that it acknowledged."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from saksi.errors import StoreLocked
from saksi.records.document import Document
from saksi.store.store import Store

WRITER = """
import sys
from saksi.records.document import Document
from saksi.store.store import Store

with Store.open(sys.argv[1]) as store:
    for n in range(0, 100_000, 5):
        docs = [Document(f"d{m}", f"Drones hit bridge {m}, residents of Tarn said.") for m in range(n, n + 5)]
        store.add_all(docs)
        print(*(doc.id for doc in docs), flush=True)
"""
HOLDER = """
import sys
from saksi.store.store import Store

with Store.open(sys.argv[1]) as store, store.writing():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("batches", [1, 7, 40])
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(tmp_path: Path, batches: int) -> None:
    db = tmp_path / "a.db"
    acknowledged: list[str] = []
    with subprocess.Popen([sys.executable, "-c", WRITER, db], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        for line in writer.stdout:
            acknowledged += line.split()
            if len(acknowledged) == 5 * batches:
                writer.send_signal(signal.SIGKILL)
        writer.wait()
    with Store.open(db) as store:
        kept = {row["id"] for row in store.documents()}
        assert set(acknowledged) <= kept
        assert len(kept) % 5 == 0, "a batch was kept in part"
        assert store.add(Document("after", "Calm returned to Tarn, residents said.")) == "new"
    with sqlite3.connect(db) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.skipif(not os.path.exists("/proc/locks"), reason="this system does not tell who holds a lock")
def test_the_process_that_holds_the_database_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saksi.store.engine.WAIT_S", 0.05)
    db = tmp_path / "a.db"
    Store.open(db).close()
    command = [sys.executable, "-c", HOLDER, str(db)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with Store.open(db) as store, pytest.raises(StoreLocked, match=f"process {holder.pid} is writing"):
            store.add(Document("d1", "Residents of Tarn said the bridge fell."))
        holder.communicate()
