"""Place mentions to places: which one of the name, how precisely, and on what ground."""

from collections import Counter
from dataclasses import dataclass, replace

from saksi.knowledge.gazetteer import Gazetteer, PlaceRow, Sense
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision, Place
from saksi.resolve.place_candidates import CONTAINERS, TOWNS, Options, candidates, held, holders
from saksi.resolve.place_context import Name, Weights, answers, weigh

LOCAL_NOUNS = frozenset({"street", "facility"})
WELL_KNOWN = 50_000
UNKNOWN = "not in the gazetteer"
Answer = tuple[PlaceRow | None, str]


def resolve_places(doc: Document, gazetteer: Gazetteer) -> Document:
    """The document with a ``Place`` in each place mention.

    Grounds, most trusted first: the text names what contains the place; other places of the article lie near; their
    country; population. One sense per article and name, except where the text says otherwise on the spot. A name that
    is not in the gazetteer has no precision, or lies in or near a place named beside it, and its basis says so.
    """
    text = weigh_places(doc, gazetteer)
    done = {m.first: _place(m, text.mentions, text.rows, text.outer) for m in text.mentions}
    return replace(
        doc,
        mentions=tuple(
            _with(m, done[m.first], text.rows[m.first][0]) if m.kind == MentionKind.PLACE else m for m in doc.mentions
        ),
    )


@dataclass(frozen=True, slots=True)
class Weighing:
    """An article's place mentions with all that was weighed, by the mention's first token.

    ``senses``: what its name may mean; ``outer``: the mention that the text names as its container; ``inside``: the
    senses that lie in that; ``weights``: all names against each other; ``rows``: the answer.
    """

    mentions: list[Mention]
    senses: dict[int, tuple[Sense, ...]]
    outer: dict[int, Mention]
    inside: Options
    weights: Weights
    rows: dict[int, Answer]


def weigh_places(doc: Document, gazetteer: Gazetteer) -> Weighing:
    """What each place mention may mean and which it is; what ``resolve_places`` writes and ``explain_place`` tells."""
    mentions = [m for m in doc.mentions if m.kind == MentionKind.PLACE]
    senses = {m.first: candidates(m, gazetteer) for m in mentions}
    options = {first: tuple(s.place for s in row) for first, row in senses.items()}
    outer = holders(doc, mentions, options)
    inside = {m.first: held(m, options, outer) for m in mentions}
    weights = weigh(_names(mentions, senses, inside), _local(mentions))
    best = answers(weights)
    rows = {m.first: _row(m, inside, best) for m in mentions}
    rows |= {m.first: (None, UNKNOWN) for m in mentions if _elsewhere(m, rows, outer, inside)}
    return Weighing(mentions, senses, outer, inside, weights, rows)


def _with(mention: Mention, place: Place, row: PlaceRow | None) -> Mention:
    """The mention with its value, and a hint of what kind of place it is ("capital")."""
    hints = (*mention.hints, ("feature", row.kind)) if row else mention.hints
    return Mention(  # not ``replace``: this is made for every place
        mention.kind, mention.begin, mention.end, mention.text, place, mention.time, mention.actor, mention.quantity,
        mention.first, mention.last, mention.entry, hints,
    )  # fmt: skip


def _local(mentions: list[Mention]) -> float:
    """0 … 1: how far the article is local news, which names streets and counties; size counts for less in it."""
    named = sum(m.hint("noun") in LOCAL_NOUNS or m.entry == "postal" for m in mentions)
    return min(named / 3, 1.0)


def _names(mentions: list[Mention], senses: dict[int, tuple[Sense, ...]], inside: Options) -> list[Name]:
    """One ``Name`` for each different name, its candidates narrowed by what the text says of any of its mentions."""
    counts = Counter(label_of(m) for m in mentions)
    rows: dict[str, tuple[Sense, ...]] = {}
    said: dict[str, dict[int, PlaceRow]] = {}
    for mention in mentions:
        label = label_of(mention)
        if senses[mention.first]:
            rows.setdefault(label, senses[mention.first])
            for row in inside[mention.first]:
                said.setdefault(label, {})[row.row] = row
    return [_name(label, row, counts[label], said.get(label)) for label, row in rows.items()]


def _name(label: str, senses: tuple[Sense, ...], count: int, said: dict[int, PlaceRow] | None) -> Name:
    usual = frozenset(s.place.row for s in senses if s.via != "other")
    rows = tuple(said.values()) if said else tuple(s.place for s in senses)
    return Name(label, rows, count, said is not None, usual)


def label_of(mention: Mention) -> str:
    """What mentions of one name share."""
    return mention.hint("of") or mention.hint("long") or mention.hint("key") or mention.text


def _row(mention: Mention, inside: Options, chosen: dict[str, tuple[PlaceRow, str]]) -> Answer:
    answer = chosen.get(label_of(mention))
    if not answer:
        return None, UNKNOWN
    row, basis = answer
    if mention.hint("demonym"):
        return row, "demonym"
    if mention.entry in ("alias", "postal") and not mention.hint("key"):
        return row, "gazetteer: another name"
    here = inside[mention.first]
    if here and row not in here:
        return max(here, key=lambda r: (r.population, -r.row)), "containment"
    return row, basis


def _elsewhere(mention: Mention, rows: dict[int, Answer], outer: dict[int, Mention], inside: Options) -> bool:
    """The text puts the small place in a country or division where the gazetteer has none of that name."""
    row, holder = rows[mention.first][0], outer.get(mention.first)
    container = rows[holder.first][0] if holder else None
    if row is None or container is None or inside[mention.first] or container.kind not in ("country", "admin1"):
        return False
    return row.kind in TOWNS and row.population < WELL_KNOWN


def _place(mention: Mention, mentions: list[Mention], rows: dict[int, Answer], outer: dict[int, Mention]) -> Place:
    row, basis = rows[mention.first]
    relation = mention.hint("relation")
    if row is None:
        return _unknown(mention, mentions, rows, outer)
    precision = GeoPrecision.NEAR if relation and row.precision == GeoPrecision.EXACT else row.precision
    if mention.hint("noun") == "district" and row.kind in TOWNS:
        precision = GeoPrecision.DISTRICT
    return Place(
        row.name, row.latitude, row.longitude, row.country, row.admin1, row.geonames_id, precision, basis, relation
    )


def _unknown(mention: Mention, mentions: list[Mention], rows: dict[int, Answer], outer: dict[int, Mention]) -> Place:
    """A name that is not in the gazetteer: in what the text names behind it, or near the town named beside it."""
    relation = mention.hint("relation")
    holder = outer.get(mention.first)
    container = rows[holder.first][0] if holder else None
    if container and container.kind in CONTAINERS:
        basis = f"{UNKNOWN}; in {container.name} as the text says"
        return _somewhere(mention.text, container, container.precision, basis, relation)
    beside = _inside_name(mention, mentions, rows) or _beside(mention, mentions, rows)
    if beside:
        basis = f"{UNKNOWN}; near {beside.name}, named beside it"
        return _somewhere(mention.text, beside, GeoPrecision.NEAR, basis, relation)
    return Place(mention.text, basis=UNKNOWN, relation=relation)


def _somewhere(text: str, at: PlaceRow, precision: GeoPrecision, basis: str, relation: str | None) -> Place:
    return Place(text, at.latitude, at.longitude, at.country, at.admin1, None, precision, basis, relation)


def _inside_name(mention: Mention, mentions: list[Mention], rows: dict[int, Answer]) -> PlaceRow | None:
    """The place whose name is a word of this one's: "Bandara Sarun Timika" is near Timika."""
    words = f" {mention.hint('key')} "
    for other in mentions:
        key, row = other.hint("key"), rows[other.first][0]
        if row is not None and key and row.kind in TOWNS and f" {key} " in words:
            return row
    return None


def _beside(mention: Mention, mentions: list[Mention], rows: dict[int, Answer]) -> PlaceRow | None:
    """The town or district named nearest to the mention, before it rather than after."""
    best: tuple[int, PlaceRow] | None = None
    for other in mentions:
        row = rows[other.first][0]
        if row is None or (row.kind not in TOWNS and row.kind != "district") or other.hint("demonym"):
            continue
        before = other.first < mention.first
        distance = mention.first - other.last if before else (other.first - mention.last) * 2
        if best is None or distance < best[0]:
            best = (distance, row)
    return best[1] if best else None
