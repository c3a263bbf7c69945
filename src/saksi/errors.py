"""What can go wrong, as one tree.

SaksiError
├── InputError          a document or file cannot be read
│   ├── DecodeError     the bytes are not text in an encoding we know
│   └── RecordError     a JSON line is not a document
├── KnowledgeError      a knowledge file is broken: says file, entry and reason
└── StoreError          the database cannot be used
    ├── StoreLocked     another process holds it
    └── StoreVersion    it was written by a newer saksi
"""


class SaksiError(Exception):
    """The root: catching it catches everything saksi raises on purpose."""


class InputError(SaksiError):
    """A document or file cannot be read; the message says which and why."""


class DecodeError(InputError):
    """The bytes are not text in any encoding that was tried."""


class RecordError(InputError):
    """A JSON line is not a document."""


class KnowledgeError(SaksiError):
    """A knowledge file is broken; the message names file and entry."""


class StoreError(SaksiError):
    """The database cannot be used."""


class StoreLocked(StoreError):  # noqa: N818 - the state is the name
    """Another process holds the database."""


class StoreVersion(StoreError):  # noqa: N818 - the state is the name
    """The database was written by a newer saksi."""
