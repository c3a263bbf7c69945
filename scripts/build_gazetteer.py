"""Compile the gazetteer: ``python scripts/build_gazetteer.py [--check] [--us-atlas FOLDER]``.

Needs, at build time only: the ``gazetteer`` dependency group, Debian's libgeonames-common, and the unpacked npm package
us-atlas 3.0.1 (``npm pack us-atlas@3.0.1``). ``--check`` builds anew and compares with the committed file.
"""

import argparse
import math
import sys
from collections import defaultdict
from pathlib import Path

import gazetteer_sources as sources
from gazetteer_pack import pack
from gazetteer_sources import Entry

from saksi.knowledge.folding import place_key
from saksi.knowledge.gazetteer import PATH

SAME_PLACE_KM = 15.0
SAME_REGION_KM = 400.0


def build(atlas: Path) -> bytes:
    """The gazetteer file's bytes; the same sources give the same bytes."""
    names = sources.catalogues()
    countries = sources.countries(names)
    iso = {iso2: e.country for iso2, e in countries.items() if e.country}
    places = list(sources.cities(iso, names))
    divisions = sources.divisions(places, names, atlas)
    for place in places:
        if place.admin1 not in divisions:
            place.admin1 = None
    counties = [c for c in sources.counties(atlas) if c.admin1 in divisions]
    entries = [*countries.values(), *divisions.values(), *places, *counties, *sources.airports(iso)]
    labels = {code: e.name for code, e in divisions.items()}
    entries = merge(entries, labels, {c: i for i, c in iso.items()})
    return pack(entries, labels)


def merge(entries: list[Entry], labels: dict[str, str], iso2: dict[str, str]) -> list[Entry]:
    """The entries with our own added; one that is there already lends its names instead."""
    index: dict[tuple[str, str | None], list[Entry]] = defaultdict(list)
    for entry in entries:
        for name in entry.names:
            index[place_key(name), entry.country].append(entry)
    codes = {
        (code.partition(".")[0], place_key(name)): code
        for code, label in labels.items()
        for name in (label, sources.DIVISION.sub("", label))
    }
    added = []
    for own, admin1 in sources.supplement():
        same = next((e for n in own.names for e in index[place_key(n), own.country] if is_same(own, e)), None)
        if same:
            same.name = own.name
            same.population = max(same.population, own.population)
            for name, via in own.names.items():
                same.add(name, sources.VIA[via])
        else:
            own.admin1 = _code(iso2.get(own.country or "", ""), admin1, codes, labels)
            added.append(own)
            for name in own.names:
                index[place_key(name), own.country].append(own)
    return entries + added


def _code(iso2: str, admin1: str | None, codes: dict[tuple[str, str], str], labels: dict[str, str]) -> str | None:
    """The code of the named division; a new one, "ID:Central Papua", where GeoNames has none of that name."""
    if not admin1:
        return None
    short = place_key(sources.DIVISION.sub("", admin1))
    if (iso2, short) in codes:
        return codes[iso2, short]
    code = f"{iso2}:{admin1}"
    labels.setdefault(code, admin1)
    return code


def is_same(own: Entry, other: Entry) -> bool:
    """Both are one place: of one sort, and near each other."""
    if own.kind in ("admin1", "region") and other.kind == "admin1":
        return True
    populated = {"city", "capital", "town", "village"}
    if not (own.kind == other.kind or {own.kind, other.kind} <= populated):
        return False
    return distance_km(own, other) <= (
        SAME_REGION_KM if own.kind in ("region", "water", "frontline") else SAME_PLACE_KM
    )


def distance_km(a: Entry, b: Entry) -> float:
    """Kilometres between two places, near enough for neighbours."""
    x = math.radians(b.lon - a.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371 * math.hypot(x, math.radians(b.lat - a.lat))


def main() -> int:
    """0: written, or the committed file is what the sources give; 1: it is not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    parser.add_argument("--us-atlas", type=Path, default=Path("build/us-atlas/package"), help="unpacked npm package")
    options = parser.parse_args()
    data = build(options.us_atlas)
    if options.check:
        same = PATH.is_file() and PATH.read_bytes() == data
        print(f"{PATH.name}: {'as built' if same else 'differs from what the sources give'}", file=sys.stderr)
        return 0 if same else 1
    PATH.write_bytes(data)
    print(f"{PATH}: {len(data) / 1e6:.1f} MB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
