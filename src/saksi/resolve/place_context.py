"""What an article's places say about each other: the ground on which a name of many places is read.

The article is summed up once, by country, by division and by square of one degree; each name is then weighed against
the sum less its own part, all names at the same time, so that their order does not matter.

Source: the "spatial minimality" and "one sense per discourse" heuristics of Leidner (2007), Lieberman et al. (2010).
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field

from saksi.knowledge.gazetteer import PlaceRow
from saksi.resolve.place_pairs import TOWNS, pair_bonus

ROUNDS = 3
PEOPLE = 1.0  # what a power of ten of people is worth
ADMIN1_PEOPLE, ADMIN1_BONUS = 0.55, 2.1
LESS_KNOWN = 2.0  # what a name of no known language costs
HEAT = 1.35  # how evenly belief is spread over candidates
DAMPING = 0.48
KIND_BONUS = {
    "country": 2.6,
    "continent": 3.0,
    "admin1": 0.7,
    "capital": 0.45,
    "region": 5.0,
    "water": 5.0,
    "frontline": 5.0,
}
LOCAL_PEOPLE, LOCAL_BONUS = 0.33, 0.5  # how much less size and kind count in local news
DIVISION_ITSELF, COUNTRY_ITSELF = 1.7, 1.0  # weight of a mention of the division or country itself
SIBLING = 2.0  # what another division of its country is worth to a division that has a country's name
SEAT = 1.0  # what a division loses to a town of its name that lies in it
SMALL = 500  # people of a place whose population is not known
COUNTRY, DIVISION, NEAR = 0.85, 1.2, 1.25  # what an anchor of the same country, division, neighbourhood is worth
CAP = 9.0
SQUARE = 1.0  # degrees
HELD = 0.01  # belief below which a candidate says nothing about the other names


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the article: what it may be, how often it stands there, whether the text itself says which."""

    key: str
    candidates: tuple[PlaceRow, ...]
    count: int
    said: bool = False
    usual: frozenset[int] = frozenset()  # rows that are known by the name in a language we know


@dataclass(frozen=True, slots=True)
class Weights:
    """The last round of the weighing of an article's names; rows stand in the order of each name's candidates.

    ``pairs``: (name, row) → what its pair adds; ``priors`` hold it already. ``shares``: belief before the round.
    """

    names: tuple[Name, ...]
    local: float
    pairs: dict[tuple[str, int], float]
    priors: dict[str, list[float]]
    shares: dict[str, list[float]]
    sums: "Sums"
    scores: dict[str, list[float]]


@dataclass(slots=True)
class Sums:
    """Weights of the article's places by country, division and square."""

    country: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    division: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    sibling: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    square: dict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))

    def add(self, place: PlaceRow, weight: float) -> None:
        """Count the place with that weight (negative: take it out again)."""
        if place.country:
            self.country[place.country] += weight * (COUNTRY_ITSELF if place.kind == "country" else 1.0)
        if place.admin1_code:
            self.division[place.admin1_code] += weight * (DIVISION_ITSELF if place.kind == "admin1" else 1.0)
        if place.kind == "admin1" and place.country:
            self.sibling[place.country] += weight
        if place.kind not in ("country", "continent", "admin1", "region", "water"):
            self.square[square(place)] += weight

    def near(self, place: PlaceRow) -> float:
        """Weight of the places in the square and those around it."""
        if place.kind in ("country", "continent", "region", "water"):
            return 0.0
        row, column = square(place)
        up, down, left, right = row + 1, row - 1, column - 1, column + 1
        get = self.square.get  # written out: this is the resolver's innermost line
        return (
            get((up, left), 0.0) + get((up, column), 0.0) + get((up, right), 0.0)
            + get((row, left), 0.0) + get((row, column), 0.0) + get((row, right), 0.0)
            + get((down, left), 0.0) + get((down, column), 0.0) + get((down, right), 0.0)
        )  # fmt: skip


def square(place: PlaceRow) -> tuple[int, int]:
    """The square of ``SQUARE`` degrees in which a place lies."""
    return int(place.latitude // SQUARE), int(place.longitude // SQUARE)


def prior(place: PlaceRow, well_known: bool = True, local: float = 0.0) -> float:
    """How likely a bare name means this place, as a power of ten: by population, kind, and being its usual name."""
    people, kind, cost = prior_parts(place, well_known, local)
    return people + kind - cost


def prior_parts(place: PlaceRow, well_known: bool, local: float) -> tuple[float, float, float]:
    """What speaks for a bare name's meaning this place: its people, its kind; and what speaks against it."""
    people = math.log10((place.population or SMALL) + SMALL)
    cost = 0.0 if well_known else LESS_KNOWN
    if place.kind == "admin1":
        return people * ADMIN1_PEOPLE, ADMIN1_BONUS, cost
    size = people * PEOPLE * (1.0 - LOCAL_PEOPLE * local)
    return size, KIND_BONUS.get(place.kind, 0.0) * (1.0 - LOCAL_BONUS * local), cost


def choose(names: list[Name], local: float = 0.0) -> dict[str, tuple[PlaceRow, str]]:
    """Name → the place it means in this article, and on what ground. ``local``: 0 … 1, see ``LOCAL_PEOPLE``."""
    return answers(weigh(names, local))


def answers(weights: Weights) -> dict[str, tuple[PlaceRow, str]]:
    """Name → the place that weighs most, and on what ground."""
    return {n.key: _answer(n, weights.scores[n.key], weights.priors[n.key], weights.sums) for n in weights.names}


def weigh(names: list[Name], local: float = 0.0) -> Weights:
    """All names weighed against each other, in rounds: each against what the round before believed of the others."""
    pairs = pair_bonus({n.key: n.candidates for n in names})
    priors = {n.key: [p + pairs.get((n.key, c.row), 0.0) for c, p in _priors(n, local)] for n in names}
    scores = {key: list(row) for key, row in priors.items()}
    sums, shares = Sums(), dict[str, list[float]]()
    for _ in range(ROUNDS):
        sums = Sums()
        shares = {n.key: _shares(scores[n.key]) for n in names}
        for name in names:
            for place, share in zip(name.candidates, shares[name.key], strict=True):
                if share > HELD:
                    sums.add(place, share * weight_of(name))
        scores = {n.key: _weigh(n, priors[n.key], shares[n.key], sums) for n in names}
    return Weights(tuple(names), local, pairs, priors, shares, sums, scores)


def _priors(name: Name, local: float) -> list[tuple[PlaceRow, float]]:
    """Each candidate with its prior; a bare name is the town rather than the division around it ("Kharkiv")."""
    towns = seats(name)
    return [
        (c, prior(c, c.row in name.usual, local) - (SEAT if c.kind == "admin1" and c.admin1_code in towns else 0.0))
        for c in name.candidates
    ]


def seats(name: Name) -> set[str | None]:
    """The divisions in which a town of the name lies."""
    return {c.admin1_code for c in name.candidates if c.kind in TOWNS and c.row in name.usual}


def weight_of(name: Name) -> float:
    """How much a name counts for the others: more where it is said often, or where the text says which place it is."""
    return (1.0 + 0.25 * min(name.count - 1, 4)) * (1.3 if name.said else 1.0)


def _shares(scores: list[float]) -> list[float]:
    """How the belief in a name is spread over its candidates."""
    top = max(scores)
    powers = [10 ** ((s - top) / HEAT) if top - s < 4 * HEAT else 0.0 for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


def _weigh(name: Name, priors: list[float], shares: list[float], sums: Sums) -> list[float]:
    if len(priors) == 1:
        return priors
    count(name, shares, sums, -1)
    rivals = has_rivals(name)
    # rounded, so that the order in which sums were made cannot decide between equals
    scores = [round(p + context(place, sums, rivals), 9) for place, p in zip(name.candidates, priors, strict=True)]
    count(name, shares, sums, 1)
    return scores


def count(name: Name, shares: list[float], sums: Sums, sign: int) -> None:
    """Add the name's own part to the sums, or with -1 take it out."""
    weight = sign * weight_of(name)
    for place, share in zip(name.candidates, shares, strict=True):
        if share > HELD:
            sums.add(place, share * weight)


def has_rivals(name: Name) -> bool:
    """A country has the same name ("Georgia")."""
    return any(place.kind == "country" for place in name.candidates)


def context(place: PlaceRow, sums: Sums, rivals: bool) -> float:
    """What the article's other places add to a candidate. ``rivals``: see ``has_rivals``."""
    country, division, near, siblings = support(place, sums, rivals)
    return min(country + (division + near) + siblings, CAP)


def support(place: PlaceRow, sums: Sums, rivals: bool) -> tuple[float, float, float, float]:
    """What the article's places in its country, its division, its neighbourhood add; and its country's divisions."""
    country = COUNTRY * _damped(sums.country.get(place.country or "", 0.0))
    if place.kind == "country":
        return country, 0.0, 0.0, 0.0
    division = DIVISION * _damped(sums.division.get(place.admin1_code or "", 0.0))
    near = NEAR * _damped(sums.near(place))
    if place.kind == "admin1" and rivals:
        return country, division, near, SIBLING * _damped(sums.sibling.get(place.country or "", 0.0))
    return country, division, near, 0.0


def _damped(weight: float) -> float:
    return float(max(weight, 0.0) ** DAMPING)


def _answer(name: Name, scores: list[float], priors: list[float], sums: Sums) -> tuple[PlaceRow, str]:
    best = max(range(len(scores)), key=lambda i: (scores[i], -name.candidates[i].row))
    place = name.candidates[best]
    if name.said:
        return place, "containment"
    if len(scores) == 1:
        return place, "gazetteer: only candidate"
    if place.kind in ("country", "continent"):
        return place, f"gazetteer: {place.kind}"
    if best == max(range(len(priors)), key=lambda i: (priors[i], -name.candidates[i].row)):
        return place, "population"
    if sums.near(place) > 1.5 or sums.division.get(place.admin1_code or "", 0.0) > 1.5:
        return place, "near the article's other places"
    return place, "country context"
