"""The store: what is kept loads equal, nothing is kept twice, and filters find what they say."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy import text as sql

from saksi.errors import RecordError, StoreError, StoreLocked, StoreVersion
from saksi.records.document import Document
from saksi.store import migrations, rows
from saksi.store.engine import holders
from saksi.store.store import Outcome, Reject, Store
from saksi.store.where import Where

Make = Callable[..., Document]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "test.db") as store:
        yield store


def test_what_is_added_loads_equal(store: Store, make_report: Make) -> None:
    doc = make_report()
    assert store.add(doc) is Outcome.NEW
    assert store.document(doc.id) == doc


def test_the_same_document_again_changes_nothing(store: Store, make_report: Make) -> None:
    store.add(make_report())
    before = list(store.documents()), store.counts()
    assert store.add(make_report()) is Outcome.SAME
    assert (list(store.documents()), store.counts()) == before


def test_the_same_text_outlet_and_day_under_another_id_is_the_same_document(store: Store, make_report: Make) -> None:
    store.add(make_report())
    assert store.add(make_report(id="other")) is Outcome.SAME
    assert store.counts()["documents"] == 1


def test_the_same_text_from_another_outlet_is_another_document(store: Store, make_report: Make) -> None:
    store.add(make_report())
    assert store.add(make_report(id="copy", outlet="Tolmar Daily")) is Outcome.NEW


def test_another_reading_takes_the_place_of_the_former(store: Store, make_report: Make) -> None:
    store.add(make_report())
    read_again = replace(make_report(), claims=make_report().claims[:1])
    assert store.add(read_again) is Outcome.REREAD
    assert store.document("doc5") == read_again
    assert store.counts() == {"documents": 1, "claims": 1, "evidence": 3, "rejects": 0}


def test_an_id_never_overwrites_another_text(store: Store, make_report: Make) -> None:
    store.add(make_report(5))
    with pytest.raises(RecordError, match="already names another text"):
        store.add(make_report(6, id="doc5"))
    assert store.document("doc5") == make_report(5)


def test_a_batch_is_kept_whole_or_not_at_all(store: Store, make_report: Make) -> None:
    def breaks() -> Iterator[Document]:
        yield make_report(1)
        raise RuntimeError("broken source")

    with pytest.raises(RuntimeError):
        store.add_all(breaks())
    assert store.counts()["documents"] == 0


def test_a_document_is_held_until_another_version_reads(
    store: Store, make_report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(make_report())
    assert store.holds(make_report())
    assert not store.holds(make_report(title="Another title"))
    assert not store.holds(make_report(6, id="doc5"))
    monkeypatch.setattr("saksi.store.store.__version__", "99")
    assert not store.holds(make_report())


def test_a_document_is_held_also_where_reading_found_its_outlet(store: Store, make_report: Make) -> None:
    store.add(make_report())
    assert store.holds(make_report(outlet=None, title=None, language=None))
    assert not store.holds(make_report(outlet="Tolmar Daily"))


def test_the_same_reading_by_a_newer_version_is_only_noted(
    store: Store, make_report: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(make_report())
    monkeypatch.setattr(rows, "__version__", "99")
    assert store.add(make_report()) is Outcome.SAME
    with store.reading() as connection:
        assert connection.scalar(sql("SELECT reader FROM documents")) == "99"


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Where(), {"told5", "denied5"}),
        (Where(stance=("Denies",)), {"denied5"}),
        (Where(stance=("denies", "asserts")), {"told5", "denied5"}),
        (Where(type=("assault",)), {"told5"}),
        (Where(type=("Air/drone strike",)), {"told5"}),
        (Where(actor=("market",)), {"told5"}),
        (Where(place=("ostrel",)), {"told5"}),
        (Where(place=("VER",)), {"told5"}),
        (Where(place=("100%",)), set()),
        (Where(source=("Tolmar",)), {"denied5"}),
        (Where(language=("EN",)), {"told5", "denied5"}),
        (Where(language=("id",)), set()),
        (Where(begin=date(2024, 5, 1)), {"told5"}),
        (Where(begin=date(2024, 5, 2)), set()),
        (Where(end=date(2024, 5, 1)), {"told5"}),
        (Where(end=date(2024, 4, 30)), set()),
        (Where(stance=("asserts",), source=("Tolmar",)), set()),
        (Where(limit=1), {"told5"}),
    ],
)
def test_filters(store: Store, make_report: Make, where: Where, found: set[str]) -> None:
    store.add(make_report())
    assert {claim.id for _, claim in store.claims(where)} == found


def test_names_are_found_without_case_and_accents(store: Store, make_report: Make) -> None:
    doc = make_report()
    event = doc.claims[0].event
    assert event is not None
    assert event.place is not None
    there = replace(event, place=replace(event.place, name="Şarın"))
    store.add(replace(doc, claims=(replace(doc.claims[0], event=there),)))
    assert [c.id for _, c in store.claims(Where(place=("SARIN",)))] == ["told5"]


def test_claims_come_by_day_and_undated_last(store: Store, make_report: Make) -> None:
    store.add_all([make_report(2), make_report(1)])
    assert [c.id for _, c in store.claims()] == ["told1", "told2", "denied1", "denied2"]


def test_documents_can_be_asked_for_by_their_claims(store: Store, make_report: Make) -> None:
    store.add_all([make_report(1), make_report(2, claims=())])
    assert [d["id"] for d in store.documents(Where(stance=("denies",)))] == ["doc1"]
    assert {d["id"]: d["claims"] for d in store.documents()} == {"doc1": 2, "doc2": 0}


def test_ids_are_found_by_their_beginning(store: Store, make_report: Make) -> None:
    store.add_all([make_report(n) for n in (1, 11, 2)])
    assert store.find("doc2") == [("doc2", None)]
    assert store.find("doc1") == [("doc1", None)]  # exact, though doc11 begins so too
    assert store.find("doc") == [("doc1", None), ("doc11", None), ("doc2", None)]
    assert store.find("told2") == [("doc2", "told2")]
    assert store.find("doc2/denied") == [("doc2", "denied2")]
    assert store.find("%") == []


def test_a_refusal_is_listed_once_and_forgotten_when_mended(store: Store) -> None:
    refused = Reject("/news/a.jsonl", 3, "not JSON", "{")
    store.add_all([], [refused])
    store.add_all([], [refused])
    assert [(r.origin, r.line, r.reason) for r in store.rejects()] == [("/news/a.jsonl", 3, "not JSON")]
    store.add_all([], mended=[("/news/a.jsonl", 3)])
    assert store.rejects() == []


def test_opening_again_finds_everything(tmp_path: Path, make_report: Make) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(make_report())
    with Store.open(tmp_path / "a.db", create=False) as store:
        assert store.document("doc5") == make_report()


def test_a_missing_database_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="saksi add"):
        Store.open(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store, store.writing() as connection:
        connection.execute(sql("UPDATE meta SET value = '99' WHERE key = 'schema'"))
    with pytest.raises(StoreVersion, match="update saksi"):
        Store.open(tmp_path / "a.db")


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreError, match="not a saksi database"):
        Store.open(tmp_path / "a.db")


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("Residents said two drones hit the market. " * 50)
    with pytest.raises(StoreError, match="not a database"):
        Store.open(tmp_path / "a.db")


def test_an_older_database_is_brought_up_to_date_in_one_transaction(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a.db")

    def second(connection: Connection) -> None:
        connection.execute(sql("ALTER TABLE documents ADD COLUMN copies INTEGER"))

    def breaks(connection: Connection) -> None:
        connection.execute(sql("CREATE TABLE half (x INTEGER)"))
        raise RuntimeError("no room")

    with pytest.raises(RuntimeError), store.writing() as connection:
        migrations.migrate(connection, (*migrations.STEPS, second, breaks))
    assert store.schema == len(migrations.STEPS)
    with store.writing() as connection:
        assert migrations.migrate(connection, (*migrations.STEPS, second)) == len(migrations.STEPS)
    assert store.schema == len(migrations.STEPS) + 1


def test_a_locked_database_names_its_holder(tmp_path: Path, make_report: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saksi.store.engine.WAIT_S", 0.05)
    with Store.open(tmp_path / "a.db") as first, first.writing(), Store.open(tmp_path / "a.db") as second:
        with pytest.raises(StoreLocked, match=r"a\.db: locked"):
            second.add(make_report())
        assert list(second.claims()) == []  # reading goes on while another writes


def test_the_holder_is_not_ourselves(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store, store.writing():
        assert holders(tmp_path / "a.db") == []
