"""Connections: transactions that are what they say, and plain words when the database cannot be used."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from saksi.errors import StoreError, StoreLocked

WAIT_S = 5.0  # how long to wait for another writer
READ = {"saksi_read": True}


def connect(where: str | Path) -> Engine:
    """An engine for a SQLite file or, given a database address (``postgresql+psycopg://…``), its server."""
    if "://" in str(where):
        return create_engine(make_url(str(where)))
    engine = create_engine(f"sqlite:///{where}", connect_args={"timeout": WAIT_S})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    """WAL lets others read while one writes; FULL keeps what was acknowledged, also when power fails."""
    connection.isolation_level = None  # we say BEGIN ourselves, so that tables are made in the transaction too
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    """Writers take the lock at once: one that reads first and writes later could not wait for another."""
    reads = connection.get_execution_options().get("saksi_read")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def in_words(where: str | Path) -> Iterator[None]:
    """Turns the driver's errors into ours: locked (with who holds it), no database, no room, no right."""
    try:
        yield
    except DBAPIError as error:
        reason = str(error.orig)
        if "locked" in reason:
            raise StoreLocked(_locked(where)) from error
        if "not a database" in reason:
            raise StoreError(f"{where}: not a database. Name another file with --db") from error
        raise StoreError(f"{where}: {reason}") from error


def _locked(where: str | Path) -> str:
    pids = holders(Path(where))
    who = f"process {', '.join(map(str, pids))} is writing to it" if pids else "another process is writing to it"
    return f"{where}: locked, {who}. Wait until it has ended, or name another file with --db"


def holders(path: Path) -> list[int]:
    """Ids of other processes that write to the database's files; empty where the system does not tell.

    Source: proc(5), /proc/locks: "POSIX ADVISORY WRITE <pid> <major>:<minor>:<inode> …".
    """
    files = {_inode(Path(f"{path}{suffix}")) for suffix in ("", "-wal", "-shm")}
    try:
        lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    except OSError:
        return []
    rows = [line.split() for line in lines if " WRITE " in line and "->" not in line]
    pids = {int(row[4]) for row in rows if int(row[5].rsplit(":", 1)[1]) in files}
    return sorted(pids - {os.getpid(), -1})


def _inode(path: Path) -> int | None:
    return path.stat().st_ino if path.exists() else None
