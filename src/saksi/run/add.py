"""Documents read and kept, batch by batch."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import Any

from saksi.errors import RecordError
from saksi.ingest.base import Incoming
from saksi.records.document import Document
from saksi.records.text import keepable
from saksi.run.each import failure, read_safely
from saksi.run.language import IDENTIFIED
from saksi.store.store import Outcome, Reject, Store

BATCH = 64  # documents that are committed together …
BATCH_S = 1.0  # … or those of a second: what an interruption can cost


@dataclass
class Tally:
    """What became of the documents. Counts only what is on disk."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    rejected: list[Reject] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)  # but those on identified languages
    claims: int = 0

    @property
    def documents(self) -> int:
        """How many came, rejected ones too."""
        return self.outcomes.total() + len(self.rejected)


class Adder:
    """Reads documents and keeps them in ``store``, many in one transaction.

    ``again``: read also what this version of saksi has read before.
    """

    def __init__(self, store: Store, again: bool = False) -> None:
        self.store, self.again, self.tally = store, again, Tally()
        self._waiting: list[tuple[Incoming, Document]] = []
        self._refused: list[Reject] = []
        self._since = monotonic()

    def add_all(self, incoming: Iterable[Incoming], seen: Callable[[Incoming], None] = lambda _: None) -> Tally:
        """The tally, once all are kept. An interruption keeps what was read until then."""
        try:
            for item in incoming:
                self._take(item)
                seen(item)
        finally:
            self._commit()
        return self.tally

    def _take(self, item: Incoming) -> None:
        if item.doc is None:
            self._refused.append(reject_of(item, str(item.error)))
        else:
            self._read(item, _keepable(item.doc))
        if len(self._waiting) + len(self._refused) >= BATCH or monotonic() - self._since > BATCH_S:
            self._commit()

    def _read(self, item: Incoming, doc: Document) -> None:
        if not self.again and self.store.holds(doc):
            self.tally.outcomes[Outcome.SAME] += 1
            return
        doc = read_safely(doc)
        broken = failure(doc)
        if broken:
            self._refused.append(reject_of(item, broken))
        else:
            self._waiting.append((item, doc))

    def _commit(self) -> None:
        waiting, refused = self._waiting, self._refused
        if not waiting and not refused:
            return
        mended = [(origin_of(item), item.line) for item, _ in waiting if item.origin != "-"]
        outcomes = self.store.add_all([doc for _, doc in waiting], refused, mended)
        self._waiting, self._refused, self._since = [], [], monotonic()
        self.tally.rejected += refused
        self._count(waiting, outcomes)

    def _count(self, waiting: list[tuple[Incoming, Document]], outcomes: list[Outcome | RecordError]) -> None:
        clashes = []
        for (item, doc), outcome in zip(waiting, outcomes, strict=True):
            if isinstance(outcome, RecordError):
                clashes.append(reject_of(item, str(outcome)))
                continue
            self.tally.outcomes[outcome] += 1
            if outcome is not Outcome.SAME:
                self.tally.claims += len(doc.claims)
                self.tally.notes.update(note for note in doc.notes if IDENTIFIED not in note)
        if clashes:
            self.store.add_all([], clashes)
            self.tally.rejected += clashes


def origin_of(item: Incoming) -> str:
    """The file's full path, so that it can be found again; ``-`` for standard input."""
    return item.origin if item.origin == "-" else str(Path(item.origin).resolve())


def reject_of(item: Incoming, reason: str) -> Reject:
    """Why the item was refused."""
    return Reject(origin_of(item), item.line, reason, keepable(item.excerpt))


def _keepable(doc: Document) -> Document:
    """The document without the characters that a database refuses."""
    words = {name: getattr(doc, name) for name in ("id", "text", "outlet", "title", "url", "language")}
    kept: dict[str, Any] = {name: keepable(value) for name, value in words.items() if value}
    return replace(doc, **kept)
