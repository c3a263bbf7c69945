"""Towns and districts of an article that lie in each other."""

from saksi.knowledge.gazetteer import PlaceRow
from saksi.resolve.place_pairs import PAIR, pair_bonus


def row(number: int, kind: str, latitude: float, longitude: float) -> PlaceRow:
    return PlaceRow(number, None, f"place {number}", latitude, longitude, 0, "USA", None, None, kind)


def test_the_only_pair_that_lies_together_gains_most() -> None:
    names = {
        "tarn": [row(1, "city", 10.0, 10.0), row(2, "city", 40.0, 40.0)],
        "tarn county": [row(3, "district", 40.1, 40.1), row(4, "district", 70.0, 10.0)],
    }
    assert pair_bonus(names) == {("tarn", 2): PAIR, ("tarn county", 3): PAIR}


def test_several_pairs_share_it() -> None:
    names = {
        "tarn": [row(1, "city", 10.0, 10.0), row(2, "city", 40.0, 40.0)],
        "tarn county": [row(3, "district", 40.1, 40.1), row(4, "district", 10.1, 10.1)],
    }
    assert set(pair_bonus(names).values()) == {PAIR / 2}


def test_a_name_with_one_reading_needs_no_pair() -> None:
    assert not pair_bonus({"tarn": [row(1, "city", 10.0, 10.0)], "tarn county": [row(3, "district", 10.1, 10.1)]})
