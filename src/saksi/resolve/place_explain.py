"""Why a place mention means the place it does: its candidates, and what spoke for each.

Nothing is scored here a second time: the candidates, sums and scores are those with which the choice was made
(``place.weigh_places``), taken apart into their summands.
"""

from collections.abc import Callable, Iterator

from saksi.knowledge.countries import country_names
from saksi.knowledge.gazetteer import Gazetteer, PlaceRow, Sense
from saksi.records.document import Document
from saksi.records.explanation import Candidate, Reason
from saksi.records.mention import Mention
from saksi.records.place import Place
from saksi.resolve.place import Weighing, label_of, weigh_places
from saksi.resolve.place_candidates import FITTING
from saksi.resolve.place_context import (
    CAP,
    HELD,
    SEAT,
    Name,
    Weights,
    count,
    has_rivals,
    prior_parts,
    seats,
    square,
    support,
    weight_of,
)
from saksi.resolve.place_pairs import pair_bonus

NAMED_MOST = 3  # names that one reason lists
NOTHING = 0.0005  # what is left in a sum of which all was taken out
Fits = Callable[[PlaceRow], bool]


def explain_place(doc: Document, mention: Mention, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """What the mention's name may mean, by score; then what was ruled out before, by population. Empty where the
    gazetteer has no such name. ``doc`` holds the mention and all its place mentions, resolved or not."""
    text = weigh_places(doc, gazetteer)
    row = text.rows[mention.first][0]
    name = next((n for n in text.weights.names if n.key == label_of(mention)), None)
    if name is None:
        return ()
    weighed = list(_weighed(text, mention, name, row))
    known = {c.row for c in name.candidates}
    found = sorted(weighed, key=lambda pair: (-(pair[1].score or 0.0), pair[0]))
    return tuple(c for _, c in found) + tuple(_ruled_out(text, mention, known, gazetteer))


def explain_holder(doc: Document, mention: Mention, gazetteer: Gazetteer) -> Mention | None:
    """The mention that the text names as what contains this one ("Paris, *Texas*"), or ``None``."""
    return weigh_places(doc, gazetteer).outer.get(mention.first)


# --- what was weighed ------------------------------------------------------------------------------------------


def _weighed(text: Weighing, mention: Mention, name: Name, row: PlaceRow | None) -> Iterator[tuple[int, Candidate]]:
    weights = text.weights
    alone = len(name.candidates) == 1
    count(name, weights.shares[name.key], weights.sums, -1)  # weighed against the other names only
    for n, place in enumerate(name.candidates):
        reasons = [*_held(text, mention, place), *_prior(weights, name, place)]
        reasons += [] if alone else _context(weights, name, place)
        score = round(weights.scores[name.key][n], 3)
        taken = row is not None and row.row == place.row
        yield place.row, Candidate(place_label(place), taken, score, tuple(reasons), place_of(place))
    count(name, weights.shares[name.key], weights.sums, 1)


def _held(text: Weighing, mention: Mention, place: PlaceRow) -> Iterator[Reason]:
    holder = text.outer.get(mention.first)
    if holder and any(place.row == r.row for r in text.inside[mention.first]):
        yield Reason("containment", f"lies in “{holder.text}”, which the text names behind it")
    elif any(place.row == r.row for rows in text.inside.values() for r in rows):
        yield Reason("containment", "the text says elsewhere in the article that it is this one")


def _prior(weights: Weights, name: Name, place: PlaceRow) -> Iterator[Reason]:
    """What the bare name says, before the article's other places."""
    people, kind, cost = prior_parts(place, place.row in name.usual, weights.local)
    size = f"population {place.population:,}" if place.population else "population not known"
    local = ", which counts for less in local news" if weights.local and place.kind != "admin1" else ""
    yield Reason("people", size + local, round(people, 3))
    if kind:
        yield Reason("kind", KINDS.get(place.kind, f"a {place.kind}"), round(kind, 3))
    if cost:
        yield Reason("less known", "a name of no language we know", -cost)
    if place.kind == "admin1" and place.admin1_code in seats(name):
        yield Reason("seat", "a town of the same name lies in it", -SEAT)
    pair = weights.pairs.get((name.key, place.row), 0.0)
    if pair:
        yield Reason("pair", f"a town and a district named together: {_partners(weights, name, place)}", round(pair, 3))


KINDS = {
    "admin1": "a first-level division",
    "water": "a water",
    "airport": "an airport",
    "frontline": "a front line",
}


def _partners(weights: Weights, name: Name, place: PlaceRow) -> str:
    """The names of the article that make a pair with this place."""
    mine = {name.key: name.candidates}
    others = [n for n in weights.names if n.key != name.key]
    found = [n for n in others if (name.key, place.row) in pair_bonus(mine | {n.key: n.candidates})]
    return ", ".join(n.candidates[0].name for n in found)


def _context(weights: Weights, name: Name, place: PlaceRow) -> Iterator[Reason]:
    """What the article's other places add. Their sums are those of the last round, without the name's own part."""
    country, division, near, siblings = support(place, weights.sums, has_rivals(name))
    state = country_names().get(place.country or "", place.country or "")
    rows: list[tuple[str, str, float, Fits | None]] = [
        ("country", f"in {state}", country, _of_country(place)),
        ("division", f"in {place.admin1}", division, _of_division(place)),
        ("nearness", "nearby", near, _near(place)),
        ("siblings", f"other divisions of {state} are named", siblings, None),
    ]
    for feature, words, score, fits in rows:
        if score > NOTHING:
            yield Reason(feature, f"{words}: {_named(weights, name, fits)}" if fits else words, round(score, 3))
    total = country + (division + near) + siblings
    if total > CAP:
        yield Reason("limit", f"the other places together count at most {CAP:g}", round(CAP - total, 3))


def _of_country(place: PlaceRow) -> Fits:
    return lambda other: other.country == place.country


def _of_division(place: PlaceRow) -> Fits:
    return lambda other: other.admin1_code == place.admin1_code


def _near(place: PlaceRow) -> Fits:
    row, column = square(place)
    wide = ("country", "continent", "admin1", "region", "water")

    def fits(other: PlaceRow) -> bool:
        at = square(other)
        return other.kind not in wide and abs(at[0] - row) <= 1 and abs(at[1] - column) <= 1

    return fits


def _named(weights: Weights, name: Name, fits: Fits) -> str:
    """The article's other names that weigh most in such a sum."""
    found: dict[str, float] = {}
    for other in weights.names:
        if other.key == name.key:
            continue
        for place, share in zip(other.candidates, weights.shares[other.key], strict=True):
            if share > HELD and fits(place):
                found[place.name] = found.get(place.name, 0.0) + share * weight_of(other)
    best = sorted(found, key=lambda n: (-found[n], n))
    more = f" and {len(best) - NAMED_MOST} more" if len(best) > NAMED_MOST else ""
    return ", ".join(best[:NAMED_MOST]) + more


# --- what was not ----------------------------------------------------------------------------------------------


def _ruled_out(text: Weighing, mention: Mention, known: set[int], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Places of the name that were not weighed, and why."""
    seen = set(known)
    for sense in (*text.senses[mention.first], *_of_name(mention, gazetteer)):
        if sense.place.row not in seen:
            seen.add(sense.place.row)
            why = Reason("ruled out", _why_not(text, mention, sense))
            yield Candidate(place_label(sense.place), False, None, (why,), place_of(sense.place))


def _of_name(mention: Mention, gazetteer: Gazetteer) -> Iterator[Sense]:
    for hint in ("key", "long"):
        if key := mention.hint(hint):
            yield from gazetteer.senses(key)


def _why_not(text: Weighing, mention: Mention, sense: Sense) -> str:
    holder, noun = text.outer.get(mention.first), mention.hint("noun") or ""
    weighed = any(sense.place.row == s.place.row for s in text.senses[mention.first])
    if weighed and holder:
        return f"not in “{holder.text}”, which the text names behind it"
    if weighed:
        return "the text says elsewhere in the article that it is another"
    if noun in FITTING and sense.place.kind not in FITTING[noun]:
        return f"the text says that it is a {noun}"
    if sense.via == "other" and not sense.place.population:
        return "a name of no language we know, of a place whose people are not known"
    return (
        "the words before or behind it make it a longer name" if mention.hint("long") else "the name stands for another"
    )


# --- in words --------------------------------------------------------------------------------------------------


def place_label(row: PlaceRow) -> str:
    """``Paris, Texas, USA (town)``: the least that tells it from others of its name."""
    parts = dict.fromkeys(p for p in (row.name, row.admin1, row.country) if p)
    return f"{', '.join(parts)} ({row.kind if row.kind != 'admin1' else 'division'})"


def place_of(row: PlaceRow) -> Place:
    """The gazetteer's row as a place."""
    return Place(
        row.name, row.latitude, row.longitude, row.country, row.admin1, row.geonames_id, row.precision, "gazetteer"
    )
