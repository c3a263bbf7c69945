"""The gazetteer: names of places in thirteen languages and what they may mean, in one memory-mapped file.

The file is compiled by ``scripts/build_gazetteer.py`` (docs/places.md). Layout, little-endian, ``MAGIC`` first, then
for each section its offset and length as u64: header (JSON), trie (marisa), starts (u32, one more than keys), postings
(u32: row in the low 20 bits, how it is known by that name above), rows (``ROW``), names (UTF-8).
"""

import json
import mmap
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from saksi.errors import KnowledgeError
from saksi.knowledge.folding import place_key
from saksi.records.place import GeoPrecision

PATH = Path(__file__).parent / "places" / "gazetteer.bin"
MAGIC = b"saksi gazetteer 1\n"
SECTIONS = ("header", "trie", "starts", "postings", "rows", "names")
DIRECTORY = struct.Struct(f"<{2 * len(SECTIONS)}Q")
ROW = struct.Struct("<IiiIIHBB")  # geonames id, lat, lon (1e-5 degrees), population, name offset, admin1, country, kind
ROW_BITS = 20
NONE_16, NONE_8 = 0xFFFF, 0xFF

KINDS: tuple[str, ...] = (
    "country", "admin1", "district", "capital", "city", "town", "village", "base", "airport", "camp", "continent",
    "region", "frontline", "water", "landmark",
)  # fmt: skip
PRECISION = {
    "country": GeoPrecision.COUNTRY,
    "admin1": GeoPrecision.ADMIN1,
    "district": GeoPrecision.DISTRICT,
    "continent": GeoPrecision.REGION,
    "region": GeoPrecision.REGION,
    "frontline": GeoPrecision.REGION,
    "water": GeoPrecision.REGION,
}


class PlaceRow(NamedTuple):
    """One place a name may mean. ``row`` is its rank: by population, then GeoNames id."""

    row: int
    geonames_id: int | None
    name: str  # plain English where known
    latitude: float
    longitude: float
    population: int  # 0: not known
    country: str | None  # ISO 3166-1 alpha-3
    admin1: str | None  # English name
    admin1_code: str | None  # as GeoNames has it: "US.TX"
    kind: str

    @property
    def precision(self) -> GeoPrecision:
        """How closely a mention of it says where something was."""
        return PRECISION.get(self.kind, GeoPrecision.EXACT)


class Sense(NamedTuple):
    """A place, and how it is known by the name: ``primary``, ``other`` (language not known) or a language code."""

    place: PlaceRow
    via: str


@dataclass(frozen=True)
class Gazetteer:
    """Read-only, shared; a look-up touches only the pages it needs."""

    header: dict[str, Any]
    trie: Any
    starts: Sequence[int]
    postings: Sequence[int]
    rows: memoryview
    names: memoryview

    @staticmethod
    def open(path: Path = PATH) -> "Gazetteer":
        """The gazetteer of that file, opened once. ``KnowledgeError`` where it is missing or not one of ours."""
        return _open(path)

    def lookup(self, name: str) -> tuple[PlaceRow, ...]:
        """All places of that name, the most populous first; empty where there is none."""
        return tuple(s.place for s in self.senses(place_key(name)))

    def senses(self, key: str) -> tuple[Sense, ...]:
        """All places of a name in key form, the most populous first."""
        return _senses(self, key)

    def longest(self, words: str, limit: int = 80) -> Iterator[str]:
        """Keys that begin ``words`` (folded words, a space after each), longest first, each ending with a word."""
        text = words[:limit]
        for key in reversed(self.trie.prefixes(text)):
            if text[len(key) : len(key) + 1] in (" ", ""):
                yield key

    def place(self, row: int) -> PlaceRow:
        """The place at that rank."""
        ident, lat, lon, population, at, admin1, country, kind = ROW.unpack_from(self.rows, row * ROW.size)
        length = self.names[at]
        code, region = self.header["admin1"][admin1] if admin1 != NONE_16 else (None, None)
        return PlaceRow(
            row, ident or None, bytes(self.names[at + 1 : at + 1 + length]).decode(), lat / 1e5, lon / 1e5, population,
            self.header["countries"][country] if country != NONE_8 else None, region, code, KINDS[kind],
        )  # fmt: skip

    def country(self, iso3: str) -> PlaceRow | None:
        """The country of that ISO code."""
        row = self.header["country_rows"].get(iso3)
        return None if row is None else self.place(row)

    def admin1(self, code: str) -> PlaceRow | None:
        """The first-level division of that code ("US.TX")."""
        row = self.header["admin1_rows"].get(code)
        return None if row is None else self.place(row)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@lru_cache(maxsize=65536)
def _senses(gazetteer: Gazetteer, key: str) -> tuple[Sense, ...]:
    number = gazetteer.trie.get(key)
    if number is None:
        return ()
    via = gazetteer.header["via"]
    mask = (1 << ROW_BITS) - 1
    found = gazetteer.postings[gazetteer.starts[number] : gazetteer.starts[number + 1]]
    return tuple(Sense(gazetteer.place(p & mask), via[p >> ROW_BITS]) for p in found)


@lru_cache(maxsize=4)
def _open(path: Path) -> Gazetteer:
    import marisa_trie

    try:
        with path.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise KnowledgeError(f"gazetteer {path}: {error}; run scripts/build_gazetteer.py") from error
    if bytes(data[: len(MAGIC)]) != MAGIC:
        raise KnowledgeError(f"gazetteer {path}: not a gazetteer of this version; run scripts/build_gazetteer.py")
    ends = DIRECTORY.unpack_from(data, len(MAGIC))
    part = {name: data[ends[2 * i] : ends[2 * i] + ends[2 * i + 1]] for i, name in enumerate(SECTIONS)}
    trie = marisa_trie.Trie()
    trie.map(part["trie"])
    return Gazetteer(
        json.loads(bytes(part["header"])), trie, part["starts"].cast("I"), part["postings"].cast("I"),
        part["rows"], part["names"],
    )  # fmt: skip
