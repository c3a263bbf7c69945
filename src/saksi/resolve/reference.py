"""Whom pronouns, possessives, "both sides" and "the enemy" mean in this article.

Rules, in order of trust: the speaker of the sentence, the subject before, the two sides the article is about.
Source: GOLD.md, 'What counts as an event': "pronouns and 'the enemy', 'both sides' are resolved where the text allows".
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace

from saksi.knowledge.countries import country_names
from saksi.records.actor import Actor, ActorKind
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision, Place
from saksi.resolve.sides import with_sides

LOOK_BACK = 3  # sentences in which a pronoun's antecedent is looked for
FIGHTERS = frozenset({ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.GOVERNMENT})


@dataclass(slots=True)
class Reading:
    """An article while its references are resolved, in text order.

    ``rows``: sentence → its actor mentions so far; ``where``: mention → sentence; ``named``: the parties named
    by nouns and names of their own, in order; ``town``: the last town; ``speakers``: code points where sources begin.
    """

    doc: Document
    mentions: list[Mention]
    where: dict[int, int]
    sides: tuple[Actor, ...]
    speakers: list[int]
    rows: dict[int, list[int]]
    named: list[Actor] = field(default_factory=list)
    town: Place | None = None


def resolve_references(doc: Document) -> Document:
    """The document with ``parties`` on every actor mention that refers to others, and owners' names on theirs."""
    speakers = sorted({a.source.begin for a in doc.attributions if a.source})
    text = Reading(doc, list(with_sides(doc)), _sentences(doc), main_sides(doc), speakers, {})
    for n in sorted(text.where, key=lambda n: (doc.mentions[n].first, -doc.mentions[n].last)):
        if doc.mentions[n].kind is MentionKind.PLACE:
            text.town = _town(doc.mentions[n]) or text.town
            continue
        m = text.mentions[n] = _resolved(text, n)
        text.rows.setdefault(text.where[n], []).append(n)
        if m.actor and m.hint("role") in NAMED:
            text.named.append(m.actor)
    return replace(doc, mentions=tuple(text.mentions))


NAMED = frozenset({"head", "group", "metonym"})


def _sentences(doc: Document) -> dict[int, int]:
    """Actor and place mention → number of its sentence."""
    starts = [s.first for s in doc.sentences]
    kinds = (MentionKind.ACTOR, MentionKind.PLACE)
    wanted = (n for n, m in enumerate(doc.mentions) if m.kind in kinds and (m.actor or m.place))
    return {n: bisect_right(starts, doc.mentions[n].first) - 1 for n in wanted}


def _town(m: Mention) -> Place | None:
    fine = m.place is not None and m.place.precision is GeoPrecision.EXACT and m.hint("role") != "dateline"
    return m.place if fine else None


def _resolved(text: Reading, n: int) -> Mention:
    m, role = text.mentions[n], text.mentions[n].hint("role")
    if role == "both":
        return replace(m, parties=_from(m, text.sides, "both sides"))
    if role == "enemy":
        return replace(m, parties=_from(m, _others(text, n), "enemy"))
    if role in ("pronoun", "possessive"):
        found = _antecedent(text, n)
        return replace(m, parties=_from(m, (found,), "pronoun") if found else ())
    if role == "definite":
        meant = _people_of(text, m) if m.hint("mute") else _last_such(text, m)
        return replace(m, parties=_from(m, (meant,), "definite") if meant else ())
    if m.hint("possessive") and m.actor and not m.actor.country:
        owner = _antecedent(text, n)
        return replace(m, actor=_owned(m.actor, owner)) if owner else m
    return m


def _people_of(text: Reading, m: Mention) -> Actor | None:
    """ "the town": the place named last before it, as those who live there."""
    return Actor(text.town.name, text.town.country, ActorKind.CIVILIANS) if text.town else m.actor


RECENT = 40  # parties among which "the group" is looked for
GROUPS = frozenset({ActorKind.REBEL, ActorKind.MILITIA, ActorKind.ORGANIZATION})


def _last_such(text: Reading, m: Mention) -> Actor | None:
    """The last party before of the same sort: "the ministry" is a ministry, "the group" no state's."""
    return next((actor for actor in reversed(text.named[-RECENT:]) if _is_such(actor, m)), None)


def _is_such(actor: Actor, m: Mention) -> bool:
    kind = m.actor.kind if m.actor else ActorKind.UNKNOWN
    if pattern := m.hint("sideless"):
        return actor.name.startswith(pattern) and actor.name != pattern
    return actor.kind in GROUPS if kind is ActorKind.UNKNOWN else actor.kind is kind


def _from(m: Mention, actors: tuple[Actor, ...], basis: str) -> tuple[Actor, ...]:
    """The referents, standing where the referring words stand."""
    return tuple(replace(a, basis=basis, text=m.text, begin=m.begin, end=m.end) for a in actors)


def _owned(actor: Actor, owner: Actor) -> Actor:
    """ "its forces": the forces of the owner."""
    country = country_names().get(owner.country or "")
    of = country or owner.name
    name = actor.name if not of or of in actor.name else f"{actor.name} of {of}"
    return replace(actor, name=name, country=owner.country, basis="possessive")


# --- sides ---------------------------------------------------------------------------------------------------


def main_sides(doc: Document) -> tuple[Actor, ...]:
    """The two parties the article's fighting is between, in order of first mention; fewer if it names fewer."""
    counts: Counter[str] = Counter()
    first: dict[str, Actor] = {}
    for frame in doc.frames:
        weight = 3 if frame.kind == "mutual" else 1
        for n in frame.initiator + frame.target:
            _count(doc.mentions[n], weight, counts, first)
    for m in doc.mentions:
        if m.kind is MentionKind.ACTOR and m.actor and m.actor.kind is ActorKind.STATE_FORCES:
            _count(m, 1, counts, first)
    best = sorted(counts, key=lambda k: (-counts[k], list(first).index(k)))[:2]
    return tuple(first[k] for k in first if k in best)


def _count(m: Mention, weight: int, counts: Counter[str], first: dict[str, Actor]) -> None:
    actor = m.actor
    if actor and actor.kind in FIGHTERS and (actor.country or m.hint("role") == "group"):
        key = actor.country or actor.name
        counts[key] += weight
        first.setdefault(key, actor)


def side_key(actor: Actor) -> str:
    """What two names of one side have in common: the country, else the name."""
    return actor.country or actor.name


def _others(text: Reading, n: int) -> tuple[Actor, ...]:
    """The sides that neither speak nor act in the sentence."""
    here = [i for i, sentence in text.where.items() if sentence == text.where[n] and i != n]
    own = {side_key(a) for i in here if (a := text.mentions[i].actor) and text.mentions[i].hint("role") != "both"}
    for i in text.rows.get(text.where[n], [])[-3:]:
        own |= {side_key(p) for p in text.mentions[i].parties if len(text.mentions[i].parties) == 1}
    return tuple(s for s in text.sides if side_key(s) not in own)


# --- antecedents ---------------------------------------------------------------------------------------------


def _antecedent(text: Reading, n: int) -> Actor | None:
    """The party a pronoun most likely means.

    In its own sentence the last subject; else the speaker or first subject of the sentence before.
    """
    m, here = text.mentions[n], text.where[n]
    for sentence in range(here, here - LOOK_BACK - 1, -1):
        row = [x for i in text.rows.get(sentence, ()) if (x := text.mentions[i]).last <= m.first]
        if row and (found := _subject(text, row, last=sentence == here)):
            return found
    return None


def _subject(text: Reading, row: list[Mention], last: bool) -> Actor | None:
    """Speakers first; then whoever stands behind no preposition."""
    named = [m for m in row if _referent(m) and not m.hint("mute")]
    speaking = [m for m in named if _speaks(text, m)]
    plain = [m for m in named if not m.hint("oblique")]
    for group in (speaking, plain):
        if group:
            return _referent(group[-1] if last else group[0])
    return None


SOURCE_REACH = 40  # code points from a source's first word to the head that names it


def _speaks(text: Reading, m: Mention) -> bool:
    """A source begins at the mention or shortly before it."""
    at = bisect_left(text.speakers, m.begin - SOURCE_REACH)
    return at < len(text.speakers) and text.speakers[at] < m.end


def _referent(m: Mention) -> Actor | None:
    if len(m.parties) == 1:
        return m.parties[0]
    return m.actor if m.hint("role") in ("head", "group", "metonym", "person", "title", "collective") else None
