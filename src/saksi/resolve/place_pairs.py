"""Towns and districts of one article that lie in each other: "Huntsville" and "Walker County" are both in Texas.

Either name alone has many places; together they have one or two, and that is hardly chance.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from saksi.knowledge.gazetteer import PlaceRow

PAIR = 1.5  # worth of the only pair that fits, shared where several do
REACH_KM = 35.0  # from a district's middle to a town of it
MANY = 60  # candidates of a name that is looked at
TOWNS = frozenset({"city", "capital", "town", "village"})


def pair_bonus(names: Mapping[str, Sequence[PlaceRow]]) -> dict[tuple[str, int], float]:
    """(name, row) → what the pairs it belongs to add to it; only districts and towns with several readings count."""
    found: dict[tuple[str, int], float] = defaultdict(float)
    districts = {k: d for k, rows in names.items() if len(d := [r for r in rows[:MANY] if r.kind == "district"]) > 1}
    if not districts:
        return found
    towns = {k: t for k, rows in names.items() if len(t := [r for r in rows[:MANY] if r.kind in TOWNS]) > 1}
    for one, wide in districts.items():
        squares = _squares(wide)
        for other, small in towns.items():
            pairs = [(d, t) for t in small for d in squares.get(_square(t), ()) if _near(d, t)] if one != other else []
            for district, town in pairs:
                found[one, district.row] = max(found[one, district.row], PAIR / len(pairs))
                found[other, town.row] = max(found[other, town.row], PAIR / len(pairs))
    return found


def _square(place: PlaceRow) -> tuple[int, int]:
    return int(place.latitude // 0.5), int(place.longitude // 0.5)


def _squares(districts: Sequence[PlaceRow]) -> dict[tuple[int, int], list[PlaceRow]]:
    """Half-degree square → the districts whose middle lies in it or beside it."""
    found: dict[tuple[int, int], list[PlaceRow]] = defaultdict(list)
    for district in districts:
        row, column = _square(district)
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                found[row + i, column + j].append(district)
    return found


def _near(district: PlaceRow, town: PlaceRow) -> bool:
    x = math.radians(district.longitude - town.longitude) * math.cos(math.radians(town.latitude))
    return 6371 * math.hypot(x, math.radians(district.latitude - town.latitude)) <= REACH_KM
