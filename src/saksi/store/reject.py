"""What could not be added, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from saksi.store.rows import now
from saksi.store.tables import rejects


@dataclass(frozen=True, slots=True)
class Reject:
    """``line`` of ``origin`` was refused for this ``reason``.

    ``origin``: a file's path, ``-`` for standard input. ``line``: of JSON lines, ``None`` for a text file.
    ``excerpt``: its beginning. ``at``: UTC, ISO 8601; "" until it is kept.
    """

    origin: str
    line: int | None
    reason: str
    excerpt: str = ""
    at: str = ""


def add_reject(connection: Connection, reject: Reject) -> None:
    """Keeps it once: the same refusal again only gets today's time."""
    c = rejects.c
    same = (c.origin == reject.origin) & (c.line.is_not_distinct_from(reject.line)) & (c.excerpt == reject.excerpt)
    connection.execute(delete(rejects).where(same))
    values = {"origin": reject.origin, "line": reject.line, "reason": reject.reason}
    connection.execute(insert(rejects).values(values | {"excerpt": reject.excerpt, "at": now()}))


def drop_reject(connection: Connection, origin: str, line: int | None) -> None:
    """Forgets a refusal whose line was mended and has now been added."""
    c = rejects.c
    connection.execute(delete(rejects).where((c.origin == origin) & c.line.is_not_distinct_from(line)))


def all_rejects(connection: Connection) -> Iterator[Reject]:
    """Every refusal, oldest first."""
    for row in connection.execute(select(rejects).order_by(rejects.c.id)):
        yield Reject(row.origin, row.line, row.reason, row.excerpt, row.at)
