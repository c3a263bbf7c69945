"""Whom pronouns, possessives, "both sides" and "the enemy" mean in this article.

Rules, in order of trust: the speaker of the sentence, the subject before, the two sides the article is about.
Source: GOLD.md, 'What counts as an event': "pronouns and 'the enemy', 'both sides' are resolved where the text allows".
"""

from collections import Counter
from dataclasses import replace

from saksi.knowledge.countries import country_names
from saksi.records.actor import Actor, ActorKind
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision

LOOK_BACK = 3  # sentences in which a pronoun's antecedent is looked for
FIGHTERS = frozenset({ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.GOVERNMENT})


def resolve_references(doc: Document) -> Document:
    """The document with ``parties`` on every actor mention that refers to others, and owners' names on theirs."""
    sides = main_sides(doc)
    speakers = _speaker_spans(doc)
    mentions = list(doc.mentions)
    order = [n for n, m in enumerate(mentions) if m.kind is MentionKind.ACTOR and m.actor]
    for rank, n in enumerate(order):
        mentions[n] = _resolved(doc, mentions, order[:rank], n, sides, speakers)
    return replace(doc, mentions=tuple(mentions))


def _resolved(
    doc: Document,
    mentions: list[Mention],
    before: list[int],
    n: int,
    sides: tuple[Actor, ...],
    speakers: list[int],
) -> Mention:
    m, role = mentions[n], mentions[n].hint("role")
    if role == "both":
        return replace(m, parties=_from(m, sides, "both sides"))
    if role == "enemy":
        return replace(m, parties=_from(m, _others(doc, mentions, before, n, sides, speakers), "enemy"))
    if role in ("pronoun", "possessive"):
        found = _antecedent(doc, mentions, before, m, speakers)
        return replace(m, parties=_from(m, (found,), "pronoun") if found else ())
    if role == "definite" and m.hint("mute"):
        return replace(m, parties=_from(m, _people_of(mentions, m), "definite"))
    if role == "definite":
        same = next(
            (mentions[b].actor for b in reversed(before) if mentions[b].hint("role") in ("head", "group", "metonym")),
            None,
        )
        return replace(m, parties=_from(m, (same,), "definite") if same else ())
    if m.hint("possessive") and m.actor and not m.actor.country:
        owner = _antecedent(doc, mentions, before, m, speakers)
        return replace(m, actor=_owned(m.actor, owner)) if owner else m
    return m


def _people_of(mentions: list[Mention], m: Mention) -> tuple[Actor, ...]:
    """ "the town": the place named last before it, as those who live there."""
    named = [x for x in mentions if x.kind is MentionKind.PLACE and x.place and x.last <= m.first]
    towns = [
        x.place for x in named if x.place and x.place.precision is GeoPrecision.EXACT and x.hint("role") != "dateline"
    ]
    if towns:
        return (Actor(towns[-1].name, towns[-1].country, ActorKind.CIVILIANS),)
    return (m.actor,) if m.actor else ()


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


def _others(
    doc: Document,
    mentions: list[Mention],
    before: list[int],
    n: int,
    sides: tuple[Actor, ...],
    speakers: list[int],
) -> tuple[Actor, ...]:
    """The side that is not the one speaking or acting in the sentence."""
    m = mentions[n]
    here = _sentence(doc, m.first)
    own = {side_key(a) for i, x in enumerate(mentions) if i != n and (a := _actor_in(doc, x, here))}
    for b in before[-3:]:
        if _sentence(doc, mentions[b].first) == here and len(mentions[b].parties) == 1:
            own.add(side_key(mentions[b].parties[0]))
    return tuple(s for s in sides if side_key(s) not in own)


def _actor_in(doc: Document, m: Mention, sentence: int) -> Actor | None:
    """The actor of a mention in that sentence."""
    if m.kind is MentionKind.ACTOR and m.hint("role") != "both" and _sentence(doc, m.first) == sentence:
        return m.actor
    return None


# --- antecedents ---------------------------------------------------------------------------------------------


def _sentence(doc: Document, token: int) -> int:
    lo, hi = 0, len(doc.sentences) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (mid + 1, hi) if doc.sentences[mid].last <= token else (lo, mid)
    return lo


def _speaker_spans(doc: Document) -> list[int]:
    """Code points where a source begins."""
    return sorted({a.source.begin for a in doc.attributions if a.source})


def _antecedent(
    doc: Document, mentions: list[Mention], before: list[int], m: Mention, speakers: list[int]
) -> Actor | None:
    """The party a pronoun most likely means.

    In its own sentence the last subject; else the speaker or first subject of the sentence before.
    """
    here = _sentence(doc, m.first)
    rows: dict[int, list[Mention]] = {}
    for b in before:
        sentence = _sentence(doc, mentions[b].first)
        if here - LOOK_BACK <= sentence and mentions[b].last <= m.first:
            rows.setdefault(sentence, []).append(mentions[b])
    for sentence in sorted(rows, reverse=True):
        found = _subject(rows[sentence], doc, speakers, last=sentence == here)
        if found:
            return found
    return None


def _subject(rows: list[Mention], doc: Document, speakers: list[int], last: bool) -> Actor | None:
    """Speakers first; then whoever stands behind no preposition."""
    named = [m for m in rows if _referent(m) and not m.hint("mute")]
    speaking = [m for m in named if any(m.begin <= s + 40 and s < m.end for s in speakers)]
    plain = [m for m in named if not m.hint("oblique")]
    for group in (speaking, plain):
        if group:
            return _referent(group[-1] if last else group[0])
    return None


def _referent(m: Mention) -> Actor | None:
    if len(m.parties) == 1:
        return m.parties[0]
    return m.actor if m.hint("role") in ("head", "group", "metonym", "person", "title", "collective") else None
