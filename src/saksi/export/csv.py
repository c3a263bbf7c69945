"""CSV: one flat row a claim. RFC 4180, UTF-8, header always."""

import csv
import io
from collections.abc import Iterable, Iterator

from saksi.export.base import Told
from saksi.records.row import COLUMNS, claim_row


def rows(claims: Iterable[Told], end: str = "\r\n") -> Iterator[str]:
    """The header, then a line for each claim; an empty cell is "not stated". Lines end as RFC 4180 has it.

    Source: RFC 4180; the meaning of the columns is in docs/commands.md, 'Columns'.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator=end)
    writer.writerow(COLUMNS)
    yield _taken(buffer)
    for doc, claim in claims:
        writer.writerow(claim_row(doc, claim).values())
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
