"""From an older database to today's, one function a step."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, inspect, select, update

from saksi.errors import StoreError, StoreVersion
from saksi.store.tables import meta, metadata

KEY = "schema"


def first(connection: Connection) -> None:
    """The tables of schema 1. A later schema's steps change these; they never edit this function's result."""
    metadata.create_all(connection)


# Step n brings schema n to n + 1. Never change a step that was released: add one.
STEPS: tuple[Callable[[Connection], None], ...] = (first,)


def migrate(connection: Connection, steps: tuple[Callable[[Connection], None], ...] = STEPS) -> int:
    """The schema the database had before; it now has today's. Runs inside the caller's transaction.

    ``StoreVersion`` if a newer saksi wrote it; ``StoreError`` if it is another program's database.
    """
    found = version(connection)
    if found > len(steps):
        raise StoreVersion(
            f"the database has schema {found}, this saksi knows up to {len(steps)}: update saksi to open it"
        )
    for step in steps[found:]:
        step(connection)
    if found < len(steps):
        _write(connection, len(steps))
    return found


def version(connection: Connection) -> int:
    """The database's schema; 0 where it is new."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return 0
    if "meta" not in tables:
        raise StoreError(f"not a saksi database: it holds other tables ({', '.join(sorted(tables)[:3])})")
    value = connection.scalar(select(meta.c.value).where(meta.c.key == KEY))
    if value is None or not value.isdigit():
        raise StoreError("not a saksi database: its table meta states no schema")
    return int(value)


def _write(connection: Connection, schema: int) -> None:
    done = connection.execute(update(meta).where(meta.c.key == KEY).values(value=str(schema)))
    if not done.rowcount:
        connection.execute(insert(meta).values(key=KEY, value=str(schema)))
