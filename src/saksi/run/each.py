"""Many documents read one after another; what fails is said, and the rest goes on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from saksi.errors import SaksiError
from saksi.ingest.base import Incoming
from saksi.records.document import Document
from saksi.run.read import read


def read_each(incoming: Iterable[Incoming]) -> Iterator[Incoming]:
    """Each item with its document read, in the same order; what had no document passes as it is.

    A document at which reading breaks comes back unread, with a note that says where: it is our fault, and
    no reason to lose the document or the rest.
    """
    for item in incoming:
        yield replace(item, doc=read_safely(item.doc)) if item.doc else item


def read_safely(doc: Document) -> Document:
    """The document as read, or unread with the note ``not read: …``. Broken knowledge is raised."""
    try:
        return read(doc)
    except SaksiError:
        raise
    except Exception as error:
        return replace(doc, notes=(*doc.notes, f"{FAILED}: {_where(error)}"))


FAILED = "not read, an error in saksi"


def failure(doc: Document) -> str | None:
    """The note that says that reading broke, or ``None``."""
    return next((note for note in doc.notes if note.startswith(FAILED)), None)


def _where(error: BaseException) -> str:
    """``KeyError 'x' in saksi/extract/times.py, line 12``: the innermost place that is ours."""
    trace, place = error.__traceback__, ""
    while trace:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        if "/saksi/" in file:
            place = f" in saksi/{file.rsplit('/saksi/', 1)[1]}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} {error}{place}"
