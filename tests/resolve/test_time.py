"""What days an expression covers, on what ground, and when it must stay open."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.times import find_times
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.mention import Mention
from saksi.records.time import TimeExtent, TimePrecision
from saksi.records.time_expression import TimeExpression, TimeKind
from saksi.resolve.time import resolve_time, resolve_times

THURSDAY = date(2020, 10, 1)


def day(month: int, number: int) -> date:
    return date(2020, month, number)


def read(text: str, code: str = "en", published: date | None = THURSDAY) -> dict[str, TimeExtent]:
    """Words of each expression of a text → what it was resolved to."""
    language = load_language(code)
    doc = segment(Document("t", text, code, published), language.profile)
    mentions: tuple[Mention, ...] = resolve_times(replace(doc, mentions=find_times(doc, language))).mentions
    return {m.text: m.time for m in mentions if m.time}


def only(text: str, code: str = "en", published: date | None = THURSDAY) -> TimeExtent:
    (extent,) = read(text, code, published).values()
    return extent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Thursday.", day(10, 1)),
        ("They met on Wednesday.", day(9, 30)),
        ("They met last Thursday.", day(9, 24)),
        ("They will meet next Thursday.", day(10, 8)),
        ("They will meet on Friday.", day(10, 2)),
        ("Talks are to be held on Monday.", day(10, 5)),
        ("On Friday, envoys will meet.", day(10, 2)),
        ("He said on Friday that it will rain.", day(9, 25)),
        ("They met on 28 September.", day(9, 28)),
        ("They met on October 11.", day(10, 11)),
        ("They met on December 28.", date(2019, 12, 28)),
        ("They met on the 28th of September.", day(9, 28)),
        ("They met yesterday.", day(9, 30)),
        ("They met three days ago.", day(9, 28)),
    ],
)
def test_a_day_is_read_against_the_publication_day(text: str, expected: date) -> None:
    extent = only(text)
    assert (extent.begin, extent.end, extent.precision) == (expected, expected, TimePrecision.DAY)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "It fell on Wednesday night.", "2020-09-30TNI"),
        ("en", "It fell overnight.", "2020-09-30TNI"),
        ("en", "It fell last night.", "2020-09-30TNI"),
        ("en", "It fell on the night of Wednesday to Thursday.", "2020-09-30TNI"),
        ("en", "It fell at midnight.", "2020-09-30T24:00"),
        ("id", "Jatuh semalam.", "2020-09-30TNI"),
        ("id", "Jatuh tadi malam.", "2020-09-30TNI"),
        ("id", "Jatuh pada tengah malam.", "2020-09-30T24:00"),
        ("id", "Jatuh sepanjang malam.", "2020-09-30TNI"),
        ("id", "Jatuh pada rabu malam.", "2020-09-30TNI"),
        ("id", "Jatuh pada malam Kamis.", "2020-09-30TNI"),
    ],
)
def test_a_night_runs_to_the_next_morning(code: str, text: str, value: str) -> None:
    extent = only(text, code)
    assert extent.value == value
    assert (extent.begin, extent.end, extent.precision) == (day(9, 30), day(10, 1), TimePrecision.DAY)


def test_all_night_in_a_sentence_about_a_day_is_the_night_before_it() -> None:
    found = read("Kementerian mengatakan pada hari Rabu bahwa hujan turun sepanjang malam.", "id")
    assert (found["sepanjang malam"].begin, found["sepanjang malam"].end) == (day(9, 29), day(9, 30))


def test_since_runs_to_the_publication_day() -> None:
    for extent in (only("It has rained since Sunday."), only("Hujan turun sejak Minggu.", "id")):
        assert (extent.begin, extent.end, extent.precision) == (day(9, 27), day(10, 1), TimePrecision.RANGE)


def test_until_begins_where_the_text_says_it_began() -> None:
    found = read("Banjir berlangsung sampai kamis. Banjir dimulai pada hari Minggu.", "id")
    assert (found["kamis"].begin, found["kamis"].end) == (day(9, 27), day(10, 1))
    alone = only("Banjir berlangsung sampai kamis.", "id")
    assert (alone.begin, alone.end) == (None, day(10, 1))
    assert "start not stated" in alone.basis


def test_the_fifth_day_is_counted_from_a_beginning_in_the_text() -> None:
    found = read("The flood began on Sunday. On its fifth day the dam broke.")
    assert found["its fifth day"].begin == day(10, 1)
    assert found["its fifth day"].basis == "day 5 from 2020-09-27"
    later = read("Banjir meluas hingga hari kelima. Banjir itu terjadi pada hari Minggu.", "id")
    assert (later["hari kelima"].begin, later["hari kelima"].end) == (day(9, 27), day(10, 1))


def test_the_fifth_day_of_nothing_stated_stays_open() -> None:
    extent = only("On its fifth day the dam broke.")
    assert extent.begin is None
    assert extent.precision is TimePrecision.UNKNOWN


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It rained from Sunday to Wednesday.", "Sunday", "Wednesday"),
        ("It rained between 27 and 30 September.", "27 and 30 September", "27 and 30 September"),
        ("It rained from 27 September until Wednesday.", "27 September", "Wednesday"),
        ("It rained between September 27 and September 30, 2020.", "September 27", "September 30, 2020"),
        ("It rained on 27-30 September.", "27-30 September", "27-30 September"),
    ],
)
def test_both_ends_of_a_range_cover_it(text: str, first: str, second: str) -> None:
    found = read(text)
    for words in (first, second):
        extent = found[words]
        assert (extent.begin, extent.end, extent.precision) == (day(9, 27), day(9, 30), TimePrecision.RANGE)


def test_later_is_counted_from_the_day_the_text_named_last() -> None:
    found = read("The road opened on 3 March 2019. Two days later it was closed. A month later it reopened.")
    assert found["Two days later"].begin == date(2019, 3, 5)
    assert found["A month later"].begin == date(2019, 4, 5)


@pytest.mark.parametrize("text", ["It rained on Thursday.", "It rained yesterday.", "It rained on 28 September."])
def test_without_a_publication_day_relative_dates_stay_open(text: str) -> None:
    extent = only(text, published=None)
    assert (extent.begin, extent.end, extent.precision) == (None, None, TimePrecision.UNKNOWN)
    assert extent.basis == "no publication date to read it against"


def test_a_date_stated_in_full_needs_no_publication_day() -> None:
    assert only("It rained on 28 September 2020.", published=None).begin == day(9, 28)


@pytest.mark.parametrize("text", ["It rained on 31 February 2020.", "It rained on February 30.", "Hujan 31/4/2020."])
def test_a_day_the_calendar_does_not_have_stays_open(text: str) -> None:
    extent = only(text) if "Hujan" not in text else only(text, "id")
    assert (extent.begin, extent.value) == (None, None)
    assert extent.basis.startswith("no such day")


def test_a_weekday_that_contradicts_its_date_is_noted() -> None:
    extent = only("Ia datang Senin (27/9/2020).", "id")
    assert extent.begin == day(9, 27)
    assert "weekday stated is another" in extent.basis


def test_figures_are_read_in_the_languages_order_unless_only_one_is_possible() -> None:
    assert only("It rained on 3/9/2019.").begin == date(2019, 3, 9)
    assert only("Hujan 3/9/2019.", "id").begin == date(2019, 9, 3)
    assert only("It rained on 28/9/2019.").begin == date(2019, 9, 28)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained for three days.", "P3D"),
        ("It rained for two hours.", "PT2H"),
        ("It rained for years.", "PXY"),
        ("It rains every day.", "P1D"),
        ("It is now dry.", "PRESENT_REF"),
        ("It rained recently.", "PAST_REF"),
    ],
)
def test_durations_sets_and_references_fix_no_day(text: str, value: str) -> None:
    extent = only(text)
    assert (extent.value, extent.begin, extent.end) == (value, None, None)


def test_a_stretch_that_touches_today_has_days() -> None:
    extent = only("Hujan turun dalam sepekan terakhir.", "id")
    assert (extent.value, extent.begin, extent.end) == ("P1W", day(9, 24), day(10, 1))


def test_other_documents_play_no_part() -> None:
    text = "It rained on Sunday. Two days later it snowed."
    alone = read(text)
    read("The road opened on 3 March 1999.")
    assert read(text) == alone


FIELDS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(TimeKind),
        "year": st.none() | st.integers(0, 10000),
        "month": st.none() | st.integers(1, 12),
        "day": st.none() | st.integers(1, 31),
        "weekday": st.none() | st.integers(1, 7),
        "unit": st.none() | st.sampled_from(["TS", "TM", "TH", "D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE", "X"]),
        "shift": st.none() | st.integers(-3, 3),
        "count": st.none() | st.floats(0, 1e12),
        "sign": st.none() | st.sampled_from([-1, 0, 1]),
        "part": st.none() | st.sampled_from(["MO", "AF", "EV", "NI", "AM", "PM"]),
        "hour": st.none() | st.integers(0, 24),
        "edge": st.none() | st.sampled_from(["START", "MID", "END", "BEFORE", "AFTER"]),
        "ordinal": st.none() | st.integers(-1, 400),
        "decade": st.none() | st.integers(0, 1000),
        "tense": st.sampled_from([-1, 0, 1]),
    }
)


@given(FIELDS, st.dates() | st.none())
def test_any_expression_gives_ordered_days_or_a_reason(fields: dict[str, object], published: date | None) -> None:
    extent = resolve_time(TimeExpression(**fields), published)  # type: ignore[arg-type]
    assert extent.basis
    if extent.begin and extent.end:
        assert extent.begin <= extent.end
    if extent.precision is TimePrecision.DAY and extent.value and extent.begin and extent.end:
        stated = extent.value[:10]
        assert extent.begin.isoformat() <= stated <= extent.end.isoformat()
        assert extent.end - extent.begin <= timedelta(days=31)
