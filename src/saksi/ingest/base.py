"""What comes in: a document, or the reason why there is none."""

from dataclasses import dataclass

from saksi.errors import InputError
from saksi.records.document import Document


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a file, and how its bytes were read.

    ``encoding`` is Python's name for it; ``note`` says what a reader should know of it, "" if nothing.
    """

    text: str
    encoding: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """From ``origin`` (a file's name, ``-`` for standard input) came ``doc``, or ``error`` says why none did.

    ``line`` counts from 1 in JSON lines, ``None`` for a text file. ``excerpt``: the beginning of what came.
    """

    origin: str
    line: int | None = None
    doc: Document | None = None
    error: InputError | None = None
    excerpt: str = ""

    @property
    def where(self) -> str:
        """``news.jsonl, line 12`` or ``report.txt``; ``-`` is standard input."""
        name = "standard input" if self.origin == "-" else self.origin
        return name if self.line is None else f"{name}, line {self.line}"
