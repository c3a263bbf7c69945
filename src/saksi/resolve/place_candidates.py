"""What each place mention may mean, and what the text itself says about it."""

from saksi.knowledge.gazetteer import Gazetteer, PlaceRow, Sense
from saksi.records.document import Document
from saksi.records.mention import Mention

CONTAINERS = frozenset({"country", "admin1", "district", "region"})
TOWNS = frozenset({"city", "capital", "town", "village"})
WIDE = frozenset({"continent", "region", "admin1", "country", "water"})
FITTING = {  # the kind that a place noun gives → kinds of place it may be said of
    "district": frozenset({"district", "admin1", "region"}),
    "region": frozenset({"district", "admin1", "region"}),
    "admin1": frozenset({"admin1", "region"}),
    "water": frozenset({"water"}),
    "base": frozenset({"base", "airport"}),
    "settlement": TOWNS | {"camp"},
}
Options = dict[int, tuple[PlaceRow, ...]]  # by the mention's first token


def candidates(mention: Mention, gazetteer: Gazetteer) -> tuple[Sense, ...]:
    """What the mention's name may be; a stated kind ("district") leaves only that kind where there is one."""
    of, key = mention.hint("of"), mention.hint("key")
    if of:
        same = gazetteer.senses(key) if key else ()
        named = tuple(Sense(row, "primary") for row in _named(of, gazetteer))
        return (*named, *(s for s in same if s.place.row not in {n.place.row for n in named}))
    long = mention.hint("long")
    senses = gazetteer.senses(long) if long else ()
    town = mention.hint("noun") == "settlement"  # "London city" may be London as well as the City of London
    if (senses and not town) or not key or mention.entry == "noun":
        return senses
    senses = (*gazetteer.senses(key), *senses)
    believed = tuple(s for s in senses if s.via != "other" or s.place.population or s.place.kind == "district")
    kinds = FITTING.get(mention.hint("noun") or "")
    fitting = tuple(s for s in believed if s.place.kind in kinds) if kinds else ()
    return fitting or believed or senses


def _named(of: str, gazetteer: Gazetteer) -> tuple[PlaceRow, ...]:
    """The country, division, or best known place of that name, as knowledge files write it."""
    row = gazetteer.country(of) if len(of) == 3 and of.isupper() else gazetteer.admin1(of)
    if row:
        return (row,)
    rows = gazetteer.lookup(of)
    return tuple(r for r in rows if r.kind in WIDE)[:1] or rows[:1]


def holders(doc: Document, mentions: list[Mention], options: Options) -> dict[int, Mention]:
    """Mention → the one right behind it, after a comma or bracket, that may contain it."""
    found = {}
    for i in range(len(mentions) - 1):
        mention, following = mentions[i], mentions[i + 1]
        between = [t.norm for t in doc.tokens[mention.last : following.first]]
        if between not in ([","], ["("], [",", "in"]) or following.hint("demonym"):
            continue
        if following.entry == "postal" or any(r.kind in CONTAINERS for r in options[following.first]):
            found[mention.first] = following
    return found


def held(mention: Mention, options: Options, outer: dict[int, Mention]) -> tuple[PlaceRow, ...]:
    """The candidates that lie in what the text names as their container; none where it names none."""
    holder = outer.get(mention.first)
    if not holder:
        return ()
    wide = [r for r in held(holder, options, outer) or options[holder.first] if r.kind in CONTAINERS]
    return tuple(r for r in options[mention.first] if any(contains(w, r) for w in wide))


def contains(outer: PlaceRow, inner: PlaceRow) -> bool:
    """The inner place lies in the country, division or district."""
    if outer.row == inner.row:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    if outer.kind == "admin1":
        return outer.admin1_code is not None and outer.admin1_code == inner.admin1_code and inner.kind != "admin1"
    near = abs(outer.latitude - inner.latitude) < 0.7 and abs(outer.longitude - inner.longitude) < 1.0
    return near and outer.country in (None, inner.country) and inner.kind in TOWNS
