"""Names that all languages share: they load, are unambiguous, and are written as articles are read."""

import re
from collections import Counter

import pytest
import yaml

from saksi.knowledge.countries import country_names
from saksi.knowledge.read import ROOT
from saksi.knowledge.shared import load_capitals, load_designations, load_governments, load_groups, load_organs
from saksi.knowledge.words import norms

CODES = frozenset(("en", "id", "ms", "ru", "uk", "tr", "az", "ar", "fa", "es", "fr", "hy", "ka"))
SCRIPTS = {"ru": "а-яё", "uk": "а-щьюяґєії", "hy": "\u0531-\u058f", "ka": "\u10a0-\u10ff", "ar": "\u0600-\u06ff"}
SUPPLEMENT = sorted((ROOT / "places" / "supplement").glob("*.yaml"))
KINDS = {"town", "village", "district", "region", "admin1", "frontline", "base", "water", "camp", "continent"}
PRECISIONS = {"exact", "district", "admin1", "region"}
# west, south, east, north: generous boxes around the countries whose places we add most
BOXES = {
    "AZE": (44.5, 38.2, 51, 42),
    "ARM": (43.3, 38.7, 46.8, 41.5),
    "GEO": (39.8, 41, 46.9, 43.7),
    "IDN": (94, -11.5, 141.1, 6.5),
    "SDN": (21.5, 8.5, 39, 23),
    "SSD": (23.5, 3.4, 36, 12.4),
    "MLI": (-12.5, 10, 4.5, 25.1),
    "BFA": (-5.6, 9.3, 2.5, 15.2),
    "NER": (0, 11.6, 16.1, 23.6),
    "UKR": (22, 44.2, 40.3, 52.5),
    "PSE": (34.1, 31.1, 35.7, 32.6),
    "ISR": (34.2, 29.4, 35.9, 33.5),
    "LBN": (35, 33, 36.7, 34.8),
    "SYR": (35.6, 32.2, 42.5, 37.4),
    "IRQ": (38.7, 29, 48.7, 37.5),
    "MMR": (92, 9.5, 101.3, 28.6),
    "SOM": (40.9, -1.8, 51.5, 12.1),
    "ETH": (32.9, 3.3, 48.1, 15),
    "COD": (12, -13.6, 31.4, 5.5),
    "MOZ": (30.1, -27, 41, -10.4),
    "NGA": (2.6, 4, 14.8, 14),
    "YEM": (42, 12, 54.6, 19.1),
    "LBY": (9.2, 19.4, 25.3, 33.3),
    "AFG": (60.4, 29.3, 75, 38.6),
    "PAK": (60.8, 23.6, 77.9, 37.2),
    "IND": (68, 6.6, 97.5, 37.2),
    "PHL": (114, 4.4, 127, 21.3),
    "THA": (97.2, 5.5, 105.7, 20.6),
    "HTI": (-74.6, 17.9, -71.5, 20.2),
    "COL": (-79.3, -4.4, -66.7, 13.6),
    "SLV": (-90.3, 12.9, -87.5, 14.6),
    "PER": (-81.5, -18.5, -68.5, 0.1),
}


@pytest.fixture(scope="module")
def places() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for file in SUPPLEMENT:
        rows += yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return rows


def known(country: str | None) -> bool:
    return country is None or country == "XKX" or country in country_names()


def named() -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    rows: list[tuple[str, dict[str, tuple[str, ...]]]] = [(e.name, e.names) for e in load_groups()]
    rows += [(e.name, e.names) for e in load_governments()]
    return rows + [(e.name, e.names) for e in load_organs()]


def test_countries_are_iso_codes() -> None:
    codes: set[str | None] = {e.country for e in load_groups()} | {e.country for e in load_organs()}
    codes |= {e.country for e in load_governments()} | {e.country for e in load_capitals()}
    codes |= {c for e in load_groups() for c in e.active}
    assert {c for c in codes if not known(c)} == set()


def test_every_name_is_lower_case_and_of_a_known_language() -> None:
    for name, names in named():
        assert set(names) <= CODES, name
        for forms in names.values():
            assert all(f and f == f.lower() and norms(f) for f in forms), name


@pytest.mark.parametrize("load", [load_groups, load_governments, load_organs])
def test_no_name_means_two_parties(load: object) -> None:
    owners: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for e in load():  # type: ignore[operator]
        for code, forms in e.names.items():
            for f in forms:
                owners.setdefault((code, norms(f)), set()).add(e.name)
    assert {k: v for k, v in owners.items() if len(v) > 1} == {}


def test_a_party_is_listed_once_unless_its_acronym_needs_a_condition() -> None:
    times = Counter((e.name, e.if_ is None) for e in load_groups())
    assert [n for n, k in times.items() if k > 1] == []


def test_a_party_of_no_state_says_where_it_acts_and_a_force_belongs_to_a_state() -> None:
    for e in load_groups():
        if e.kind == "state_forces":
            assert e.country, e.name
        if e.kind in ("rebel", "militia") and not e.country:
            assert e.active, e.name


def test_examples_show_a_name_of_the_entry() -> None:
    for e in load_groups():
        for words in re.findall(r"\[(.+?)\]", e.example):
            assert norms(words) in {norms(f) for f in e.names["en"]}, e.name


def test_no_name_is_a_word_that_grammar_needs() -> None:
    en = {f for _, names in named() for f in names.get("en", ())}
    assert not en & {"is", "us", "who", "it", "aid", "pa", "may", "will", "state", "government", "army"}
    indonesian = {f for _, names in named() for f in names.get("id", ())}
    assert not indonesian & {"apa", "ada", "dpr", "siapa", "mana", "ini", "aa"}


def test_every_country_has_one_capital() -> None:
    times = Counter(e.country for e in load_capitals())
    assert max(times.values()) == 1
    assert {"ARM", "IDN", "UKR", "MMR", "PSE", "XKX"} <= set(times)


def test_a_designation_is_listed_once() -> None:
    times = Counter(norms(n) for e in load_designations() for n in e.names)
    assert [" ".join(w) for w, k in times.items() if k > 1] == []
    assert max(Counter(e.english for e in load_designations()).values()) == 1


NEWS = {"SU-25": "Su-25", "Су-25": "Su-25", "F-16": "F-16", "إف-16": "F-16", "TB2": "Bayraktar TB2"}


@pytest.mark.parametrize(("text", "english"), NEWS.items())
def test_designations_are_found_in_the_spelling_of_news(text: str, english: str) -> None:
    words = {norms(n): e.english for e in load_designations() for n in e.names}
    assert words[norms(text)] == english


def test_places_lie_where_their_country_is(places: list[dict[str, object]]) -> None:
    for p in places:
        latitude, longitude = float(str(p["latitude"])), float(str(p["longitude"]))
        assert -90 <= latitude <= 90, p["name"]
        assert -180 <= longitude <= 180, p["name"]
        box = BOXES.get(str(p["country"]))
        if box:
            assert box[0] <= longitude <= box[2], p["name"]
            assert box[1] <= latitude <= box[3], p["name"]


def test_places_are_told_in_the_words_of_the_gazetteer(places: list[dict[str, object]]) -> None:
    for p in places:
        assert p["kind"] in KINDS, p["name"]
        assert p["precision"] in PRECISIONS, p["name"]
        assert known(p["country"]), p["name"]  # type: ignore[arg-type]
        assert set(p["names"]) <= CODES, p["name"]  # type: ignore[call-overload]
        assert p["names"]["en"], p["name"]  # type: ignore[index]


def test_no_place_is_added_twice(places: list[dict[str, object]]) -> None:
    times = Counter((p["name"], p["country"], p["kind"], p["latitude"], p["longitude"]) for p in places)
    assert [k for k, n in times.items() if n > 1] == []


LATIN = {"en", "id", "ms", "tr", "az", "es", "fr"}


def test_place_names_do_not_mix_alphabets(places: list[dict[str, object]]) -> None:
    for p in places:
        for code, forms in p["names"].items():  # type: ignore[attr-defined]
            for form in forms:
                if code in LATIN:
                    assert not re.search("[а-яё]", form.lower()), (p["name"], form)
                elif code in SCRIPTS and re.search(f"[{SCRIPTS[code]}]", form.lower()):
                    assert not re.search("[a-z]", form), (p["name"], form)
