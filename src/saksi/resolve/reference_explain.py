"""Whom a referring word could have meant, and what the text says for each: pronouns, "both sides", "the enemy".

What was taken is what ``reference.resolve_references`` wrote into the mention; the reasons are the facts its rules ask.
"""

from collections.abc import Iterator

from saksi.records.actor import Actor, ActorKind
from saksi.records.document import Document
from saksi.records.explanation import Candidate, Reason
from saksi.records.mention import Mention, MentionKind
from saksi.resolve.reference import FIGHTERS, LOOK_BACK, SOURCE_REACH, side_key

RULES = {
    "both": "both sides: the two parties that the article's fighting is between",
    "enemy": "the enemy: of the two parties that the article's fighting is between, who neither speaks nor acts here",
    "pronoun": "in its own sentence the speaker, or the last party behind no preposition; else the first such of the "
    f"sentence before, up to {LOOK_BACK} back",
    "definite": "the last party of the same sort named before it",
    "place": "the town named last before it, as those who live there",
}


def explain_reference(doc: Document, mention: Mention) -> tuple[str, tuple[Candidate, ...]]:
    """The rule in words and the parties it could mean; ("", ()) for a mention that names its party itself."""
    role = _role(mention)
    if role in ("both", "enemy"):
        return RULES[role], tuple(_sides(doc, mention))
    if role == "pronoun":
        return RULES[role], tuple(_before(doc, mention, LOOK_BACK))
    if role == "definite":
        return RULES["place" if mention.hint("mute") else role], tuple(_meant(mention))
    return "", ()


def _role(mention: Mention) -> str:
    role = mention.hint("role") or ""
    if role == "possessive" or (mention.hint("possessive") and mention.actor and mention.actor.basis == "possessive"):
        return "pronoun"
    return role


def _meant(mention: Mention) -> Iterator[Candidate]:
    for actor in mention.parties:
        yield Candidate(actor_label(actor), True)


# --- the sides of the fighting ---------------------------------------------------------------------------------


def _sides(doc: Document, mention: Mention) -> Iterator[Candidate]:
    """The parties that fight in the article, by how often they act or suffer in it."""
    taken = {side_key(p) for p in mention.parties}
    rows: dict[str, tuple[Actor, int, int]] = {}
    for m, acts, named in _fighting(doc):
        actor, a, n = rows.get(side_key(m), (m, 0, 0))
        rows[side_key(m)] = (actor, a + acts, n + named)
    for key, (actor, acts, named) in sorted(rows.items(), key=lambda r: -r[1][1] - r[1][2]):
        words = f"in {acts} act{'' if acts == 1 else 's'} that the article tells"
        reasons = [Reason("acts", words), *([Reason("forces", f"its forces are named {named} times")] if named else [])]
        yield Candidate(actor_label(actor), key in taken, None, tuple(reasons))


def _fighting(doc: Document) -> Iterator[tuple[Actor, int, int]]:
    """(party, 1 for an act, 1 for its forces being named)."""
    for frame in doc.frames:
        for n in frame.initiator + frame.target:
            if _may_fight(doc.mentions[n]):
                yield doc.mentions[n].actor, 1, 0  # type: ignore[misc]
    for m in doc.mentions:
        if m.kind is MentionKind.ACTOR and m.actor and m.actor.kind is ActorKind.STATE_FORCES and _may_fight(m):
            yield m.actor, 0, 1


def _may_fight(m: Mention) -> bool:
    return m.actor is not None and m.actor.kind in FIGHTERS and bool(m.actor.country or m.hint("role") == "group")


# --- what was named before -------------------------------------------------------------------------------------


def _before(doc: Document, mention: Mention, back: int) -> Iterator[Candidate]:
    """The parties of the sentence up to the mention, then those of the sentences before it, nearest sentence first."""
    here = _sentence(doc, mention)
    meant = _referents(mention)
    done = False
    for number in range(here, max(-1, here - back - 1), -1):
        row = [m for m in _actors(doc, number) if m.last <= mention.first]
        for m in reversed(row) if number == here else row:
            actor = _stands_for(m)
            if actor is None:
                continue
            taken = not done and any(_same(actor, p) for p in meant)
            done |= taken
            yield Candidate(f"{actor_label(actor)} “{m.text}”", taken, None, tuple(_facts(doc, m, here - number)))


def _referents(mention: Mention) -> tuple[Actor, ...]:
    if mention.parties:
        return mention.parties
    return (mention.actor,) if mention.actor and mention.actor.basis == "possessive" else ()


def _same(actor: Actor, meant: Actor) -> bool:
    """The party meant, or the owner of what is meant ("its forces")."""
    return actor.name == meant.name or (meant.basis == "possessive" and side_key(actor) == side_key(meant))


def _stands_for(m: Mention) -> Actor | None:
    return m.parties[0] if len(m.parties) == 1 else None if m.parties else m.actor


def _facts(doc: Document, m: Mention, away: int) -> Iterator[Reason]:
    yield Reason("sentence", "in the same sentence" if not away else f"{away} sentence{'s' if away > 1 else ''} before")
    if any(a.source and m.begin - SOURCE_REACH <= a.source.begin < m.end for a in doc.attributions):
        yield Reason("speaks", "speaks there")
    if m.hint("oblique"):
        yield Reason("oblique", "stands behind a preposition")
    if m.hint("mute"):
        yield Reason("mute", "a thing: it does nothing itself")
    if m.parties:
        yield Reason("refers", f"itself refers to {m.parties[0].name}")


def _sentence(doc: Document, mention: Mention) -> int:
    return next((n for n, s in enumerate(doc.sentences) if s.first <= mention.first < s.last), 0)


def _actors(doc: Document, number: int) -> list[Mention]:
    s = doc.sentences[number]
    rows = (m for m in doc.mentions if m.kind is MentionKind.ACTOR and s.first <= m.first < s.last)
    return sorted(rows, key=lambda m: (m.first, -m.last))


def actor_label(actor: Actor) -> str:
    """``Military Forces of Armenia (ARM, state forces)``."""
    more = [x for x in (actor.country, actor.kind.value.replace("_", " ")) if x and x != "unknown"]
    return f"{actor.name} ({', '.join(more)})" if more else actor.name
