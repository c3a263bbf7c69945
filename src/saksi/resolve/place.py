"""Place mentions to places: which one of the name, how precisely, and on what ground."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from saksi.knowledge.gazetteer import Gazetteer, PlaceRow, Sense
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision, Place
from saksi.resolve.place_context import Name, choose

CONTAINERS = frozenset({"country", "admin1", "district", "region"})
FITTING = {
    "district": frozenset({"district", "admin1", "region"}),
    "region": frozenset({"district", "admin1", "region"}),
    "admin1": frozenset({"admin1", "region"}),
    "water": frozenset({"water"}),
    "base": frozenset({"base", "airport"}),
    "settlement": frozenset({"city", "capital", "town", "village", "camp"}),
}
TOWNS = frozenset({"city", "capital", "town", "village"})


def resolve_places(doc: Document, gazetteer: Gazetteer) -> Document:
    """The document with a ``Place`` in each place mention.

    Grounds, most trusted first: the text names what contains the place; other places of the article lie near; their
    country; population. One sense per article and name, except where the text says otherwise on the spot. A name that
    is not in the gazetteer has no precision, or lies near a place named beside it, and its basis says so.
    """
    mentions = [m for m in doc.mentions if m.kind == MentionKind.PLACE]
    senses = {m.first: candidates(m, gazetteer) for m in mentions}
    options = {first: tuple(s.place for s in row) for first, row in senses.items()}
    holders = _holders(doc, mentions, options)
    held = {m.first: _held(m, options, holders) for m in mentions}
    chosen = choose(_names(mentions, options, held, senses))
    places = {}
    for mention in mentions:
        row, basis = _row(mention, options, held, chosen)
        places[mention.first] = (row, basis)
    done = {m.first: _place(m, *places[m.first], mentions, places, doc) for m in mentions}
    return replace(
        doc,
        mentions=tuple(
            _with(m, done[m.first], places[m.first][0]) if m.kind == MentionKind.PLACE else m for m in doc.mentions
        ),
    )


def _with(mention: Mention, place: Place, row: PlaceRow | None) -> Mention:
    """The mention with its value, and a hint of what kind of place it is ("capital")."""
    return replace(mention, place=place, hints=(*mention.hints, ("feature", row.kind)) if row else mention.hints)


def candidates(mention: Mention, gazetteer: Gazetteer) -> tuple[Sense, ...]:
    """What the mention's name may be; a stated kind ("district") leaves only that kind where there is one."""
    of = mention.hint("of")
    if of:
        return tuple(Sense(row, "primary") for row in _named(of, gazetteer))
    long = mention.hint("long")
    senses = gazetteer.senses(long) if long else ()
    if senses:
        return senses
    key = mention.hint("key")
    if not key or mention.entry == "noun":
        return ()
    senses = tuple(s for s in gazetteer.senses(key) if s.via != "other" or s.place.population or s.place.kind == "district")
    kinds = FITTING.get(mention.hint("noun") or "")
    fitting = tuple(s for s in senses if s.place.kind in kinds) if kinds else ()
    return fitting or senses or gazetteer.senses(key)


def _named(of: str, gazetteer: Gazetteer) -> tuple[PlaceRow, ...]:
    row = gazetteer.country(of) if len(of) == 3 and of.isupper() else gazetteer.admin1(of)
    if row:
        return (row,)
    rows = gazetteer.lookup(of)
    wide = [r for r in rows if r.kind in ("continent", "region", "admin1", "country", "water")]
    return (wide or list(rows))[:1] and ((wide or list(rows))[0],)


def _holders(doc: Document, mentions: list[Mention], options: dict[int, tuple[PlaceRow, ...]]) -> dict[int, Mention]:
    """Mention → the one right behind it, after a comma or bracket, that may contain it."""
    found = {}
    for mention, following in zip(mentions, mentions[1:], strict=False):
        between = [t.norm for t in doc.tokens[mention.last : following.first]]
        if between in ([","], ["("], [",", "in"]) and not following.hint("demonym"):
            if any(r.kind in CONTAINERS for r in options[following.first]):
                found[mention.first] = following
    return found


def _held(
    mention: Mention, options: dict[int, tuple[PlaceRow, ...]], holders: dict[int, Mention]
) -> tuple[PlaceRow, ...]:
    """The candidates that lie in what the text names as their container; none where it names none."""
    rows = options[mention.first]
    holder = holders.get(mention.first)
    if not holder:
        return ()
    outer = [r for r in _held(holder, options, holders) or options[holder.first] if r.kind in CONTAINERS]
    return tuple(r for r in rows if any(contains(o, r) for o in outer))


def contains(outer: PlaceRow, inner: PlaceRow) -> bool:
    """The country or division is the inner place's."""
    if outer.row == inner.row:
        return False
    if outer.kind == "country":
        return outer.country == inner.country and inner.kind != "country"
    if outer.kind == "admin1":
        return outer.admin1_code is not None and outer.admin1_code == inner.admin1_code and inner.kind != "admin1"
    near = abs(outer.latitude - inner.latitude) < 0.7 and abs(outer.longitude - inner.longitude) < 1.0
    return near and outer.country in (None, inner.country) and inner.kind in TOWNS


def _names(
    mentions: list[Mention], options: dict[int, tuple[PlaceRow, ...]], held: dict[int, tuple[PlaceRow, ...]],
    senses: dict[int, tuple[Sense, ...]],
) -> list[Name]:  # fmt: skip
    """One ``Name`` for each different name, its candidates narrowed by what the text says of any of its mentions."""
    counts = Counter(_label(m) for m in mentions)
    rows: dict[str, tuple[PlaceRow, ...]] = {}
    said: dict[str, list[PlaceRow]] = {}
    usual: dict[str, frozenset[int]] = {}
    for mention in mentions:
        label = _label(mention)
        if options[mention.first]:
            rows[label] = options[mention.first]
            usual[label] = frozenset(s.place.row for s in senses[mention.first] if s.via != "other")
            if held[mention.first]:
                said.setdefault(label, []).extend(held[mention.first])
    return [
        Name(label, tuple(dict.fromkeys(said[label])) if label in said else rows[label], counts[label], label in said, usual[label])
        for label in rows
    ]


def _label(mention: Mention) -> str:
    return mention.hint("of") or mention.hint("long") or mention.hint("key") or mention.text


def _row(
    mention: Mention, options: dict[int, tuple[PlaceRow, ...]], held: dict[int, tuple[PlaceRow, ...]],
    chosen: dict[str, tuple[PlaceRow, str]],
) -> tuple[PlaceRow | None, str]:  # fmt: skip
    answer = chosen.get(_label(mention))
    if not answer:
        return None, "not in the gazetteer"
    row, basis = answer
    if mention.hint("demonym"):
        return row, "demonym"
    if mention.entry in ("alias", "postal"):
        return row, "gazetteer: another name"
    here = held[mention.first]
    if here and row not in here:
        return max(here, key=lambda r: (r.population, -r.row)), "containment"
    return row, basis


def _place(
    mention: Mention, row: PlaceRow | None, basis: str, mentions: list[Mention],
    rows: dict[int, tuple[PlaceRow | None, str]], doc: Document,
) -> Place:  # fmt: skip
    relation = mention.hint("relation")
    if row:
        precision = GeoPrecision.NEAR if relation and row.precision == GeoPrecision.EXACT else row.precision
        if mention.hint("noun") == "district" and row.kind in TOWNS:
            precision = GeoPrecision.DISTRICT
        return Place(
            row.name, row.latitude, row.longitude, row.country, row.admin1, row.geonames_id, precision, basis, relation
        )
    beside = _beside(mention, mentions, rows, doc)
    if not beside:
        return Place(mention.text, basis="not in the gazetteer")
    return Place(
        mention.text, beside.latitude, beside.longitude, beside.country, beside.admin1, None, GeoPrecision.NEAR,
        f"not in the gazetteer; near {beside.name}, named beside it", relation,
    )  # fmt: skip


def _beside(
    mention: Mention, mentions: Iterable[Mention], rows: dict[int, tuple[PlaceRow | None, str]], doc: Document
) -> PlaceRow | None:
    """The town or district named nearest to the mention, before it rather than after."""
    best: tuple[int, PlaceRow] | None = None
    for other in mentions:
        row = rows[other.first][0]
        if row is None or row.kind not in TOWNS | {"district"} or other.hint("demonym"):
            continue
        distance = mention.first - other.last if other.first < mention.first else (other.first - mention.last) * 2
        if best is None or distance < best[0]:
            best = (distance, row)
    return best[1] if best else None
