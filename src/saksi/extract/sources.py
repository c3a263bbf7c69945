"""Who speaks: an attribution's source as parties, or the outlet."""

from dataclasses import dataclass, replace

from saksi.extract.view import View
from saksi.records.actor import Actor, ActorKind
from saksi.records.attribution import Attribution
from saksi.records.claim import Source, SourceKind
from saksi.records.mention import Mention, MentionKind
from saksi.records.span import Quote

PRIVATE = frozenset({ActorKind.CIVILIANS, ActorKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A claim's source, the party it is (``None``: the outlet or somebody unknown), and the mention that names it."""

    source: Source
    actor: Actor | None = None
    mention: int | None = None


def outlet(view: View) -> Speaker:
    """The publisher's own voice."""
    return Speaker(Source(SourceKind.OUTLET, name=view.doc.outlet))


def speakers_of(view: View, attribution: int | None) -> tuple[Speaker, ...]:
    """The parties whose words the attribution gives: one each for "Ankara dan Baku", and for "both sides"."""
    if attribution is None:
        return (outlet(view),)
    att = view.doc.attributions[attribution]
    via = tuple(q.text for q in att.via if _is_outlet(view, q))
    if att.source is None:
        return (_via_only(att, via),) if via else (outlet(view),)
    found = _parties(view, att.source)
    if not found:
        return (_unknown(view, att.source, via),)
    return tuple(_speaker(view, att.source, n, actor, via) for n, actor in found)


def _is_outlet(view: View, q: Quote) -> bool:
    """Not a party to the conflict: "losses reported by Armenia" did not come through Armenia."""
    parties = (m for _, m in view.parties_in(q.begin, q.end))
    return not any(m.actor and m.actor.kind not in OUTLETS and not m.hint("agency") for m in parties)


OUTLETS = frozenset({ActorKind.ORGANIZATION, ActorKind.UNKNOWN, ActorKind.CIVILIANS})


def _via_only(att: Attribution, via: tuple[str, ...]) -> Speaker:
    q = att.via[0]
    return Speaker(Source(SourceKind.AGENCY, q.text, q.text, via=via[1:], begin=q.begin, end=q.end))


def _parties(view: View, span: Quote) -> list[tuple[int, Actor]]:
    """(mention, party) of the source's words: its first noun phrase and those coordinated with it."""
    rows = view.parties_in(span.begin, span.end)
    if not rows:
        return []
    if any(m.hint("person") for _, m in rows):
        rows = [next(r for r in rows if r[1].hint("person"))]
    lead = [rows[0]] + [r for r in rows[1:] if _joined(view, rows[0][1], r[1])]
    return [(n, party) for n, m in lead for party in (m.parties or (m.actor,)) if party]


def _joined(view: View, first: Mention, other: Mention) -> bool:
    """Only commas and coordinators stand between the two."""
    if other.first < first.last:
        return False
    return all(
        view.words[i] == "," or view.has(i, "coordinators", "articles") or view.at["actor"][i] >= 0
        for i in range(first.last, other.first)
    ) and any(view.has(i, "coordinators") for i in range(first.last, other.first))


def _speaker(view: View, span: Quote, n: int, actor: Actor, via: tuple[str, ...]) -> Speaker:
    m = view.doc.mentions[n]
    speaking = as_government(actor) if m.hint("role") in ("both", "enemy", "pronoun") else actor
    kind = SourceKind.ACTOR
    if m.hint("agency"):
        kind = SourceKind.AGENCY
    elif (m.hint("unnamed") and not actor.country and not _sided(view, m)) or (
        actor.kind in PRIVATE and not m.hint("person") and m.hint("role") not in ("person", "pronoun", "group")
    ):
        kind = SourceKind.UNNAMED
    text = m.text if m.begin < span.begin or m.end > span.end else span.text
    begin = m.begin if text == m.text else span.begin
    return Speaker(Source(kind, text, speaking.name, speaking.country, via, begin, begin + len(text)), actor, n)


def _sided(view: View, m: Mention) -> bool:
    """A place says whose they are ("officials in Karabakh")."""
    return any(view.at["place"][i] >= 0 for i in range(m.first, m.last))


def _unknown(view: View, span: Quote, via: tuple[str, ...]) -> Speaker:
    """A source that no actor mention explains: a name as it stands; an unnamed one if it has no capital."""
    place = next(
        (
            m
            for m in view.doc.mentions
            if m.kind is MentionKind.PLACE and m.begin < span.end and span.begin < m.end and m.place
        ),
        None,
    )
    country = place.place.country if place and place.place else None
    named = any(c.isupper() for c in span.text)
    kind = SourceKind.ACTOR if named else SourceKind.UNNAMED
    return Speaker(Source(kind, span.text, span.text, country, via, span.begin, span.end))


def as_government(actor: Actor) -> Actor:
    """A state speaks as its government, even where its forces were named."""
    if actor.country and actor.kind is ActorKind.STATE_FORCES and actor.name.startswith("Military Forces of "):
        name = actor.name.replace("Military Forces of ", "Government of ")
        return replace(actor, name=name, kind=ActorKind.GOVERNMENT)
    return actor


def as_forces(actor: Actor) -> Actor:
    """A state fights with its forces, even where only its government or name stands."""
    if actor.country and actor.kind is ActorKind.GOVERNMENT and actor.name.startswith("Government of "):
        name = actor.name.replace("Government of ", "Military Forces of ")
        return replace(actor, name=name, kind=ActorKind.STATE_FORCES)
    return actor
