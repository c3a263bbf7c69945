"""Why a mention has the value it has: places, times, counts, losses, parties, weapons."""

from collections.abc import Callable, Iterator

from saksi.export.words import count, days
from saksi.knowledge.counting import DEFAULT_POLICY, Count, policies, read_count
from saksi.knowledge.gazetteer import Gazetteer
from saksi.knowledge.origin import counting_rule, demonym_rule, place_rule, time_rule
from saksi.records.explanation import Candidate, Explanation, Reason, Rule
from saksi.records.loss import Loss
from saksi.records.mention import Mention, MentionKind
from saksi.records.quantity import Quantity
from saksi.resolve.place_explain import explain_holder, explain_place
from saksi.resolve.quantity import stated_count
from saksi.resolve.reference_explain import actor_label, explain_reference
from saksi.resolve.time_explain import explain_time
from saksi.run.explain_reading import Read


def mentions_at(text: Read, offset: int) -> Iterator[Explanation]:
    """The mentions that hold a code point: places, times, counts, parties, weapons, in this order."""
    here = [m for m in text.doc.mentions if m.begin <= offset < m.end]
    for kind, explain in EXPLAIN.items():
        for mention in here:
            if mention.kind is kind:
                yield explain(text, mention)


def mention_explained(text: Read, mention: Mention) -> Explanation:
    """Why this mention of the document has its value."""
    return EXPLAIN[mention.kind](text, mention)


def _of(mention: Mention, value: str, basis: str) -> Explanation:
    return Explanation(mention.kind.value, value, mention.begin, mention.end, mention.text, basis)


# --- places ----------------------------------------------------------------------------------------------------


def _place(text: Read, m: Mention) -> Explanation:
    place, gazetteer = m.place, Gazetteer.open()
    seen = next((x for x in text.valued.mentions if x.kind is MentionKind.PLACE and x.first == m.first), None)
    candidates = explain_place(text.valued, seen, gazetteer) if seen else ()
    value, basis = "", ""
    if place:
        parts = dict.fromkeys(p for p in (place.name, place.admin1, place.country) if p)
        spot = "" if place.latitude is None else f", {place.latitude:.4f} {place.longitude:.4f}"
        value, basis = f"{', '.join(parts)} ({place.precision.value}{spot})", place.basis
    holder = explain_holder(text.valued, seen, gazetteer) if seen else None
    reasons = tuple(_place_reasons(m, holder, seen is not None))
    return Explanation("place", value, m.begin, m.end, m.text, basis, reasons, tuple(_place_rules(text, m)), candidates)


def _place_reasons(m: Mention, holder: Mention | None, looked_up: bool) -> Iterator[Reason]:
    if not looked_up:
        yield Reason("rule", "not looked up: the words mean a place named before, or stand where only a place stands")
    if m.hint("demonym"):
        yield Reason("demonym", f"an adjective or people: it stands for {m.hint('of')}")
    elif m.hint("of"):
        yield Reason("other name", f"an abbreviation or other name of {m.hint('of')}")
    if noun := m.hint("noun"):
        yield Reason("noun", f"the words beside it say that it is a {noun}")
    if relation := m.hint("relation"):
        yield Reason("relation", f"“{relation}”: not the place itself")
    if holder:
        yield Reason("holder", f"“{holder.text}”, named right behind it, contains it")
    if role := m.hint("role"):
        yield Reason("role", PLACE_ROLES.get(role, role))


PLACE_ROLES = {
    "dateline": "in the dateline: where the article was written",
    "group": "part of an organisation's name",
}


def _place_rules(text: Read, m: Mention) -> Iterator[Rule]:
    of, code = m.hint("of"), text.language.code
    rule = demonym_rule(code, of, m.text) if of and m.hint("demonym") else None
    if rule:
        yield rule
    elif m.entry in ("alias", "postal"):
        yield Rule(f"lang/{code}/places.yaml", f"{m.entry}:{of}")
    elif m.entry == "gazetteer":
        long = m.hint("long")
        yield place_rule(long if long and Gazetteer.open().senses(long) else m.hint("key") or m.text)
    elif m.entry == "noun":
        yield Rule(f"lang/{code}/places.yaml", "nouns", None, (Reason("kind", m.hint("noun") or ""),))


# --- times -----------------------------------------------------------------------------------------------------


def _time(text: Read, m: Mention) -> Explanation:
    reading = explain_time(text.valued, m)
    rule = time_rule(text.language.code, m.entry)
    value, basis = "", ""
    if m.time:
        timex = f" ({m.time.value})" if m.time.value and m.time.value != days(m.time) else ""
        value, basis = f"{days(m.time)}{timex}, {m.time.precision.value}", m.time.basis
    rules = (rule,) if rule else ()
    return Explanation("time", value, m.begin, m.end, m.text, basis, reading.reasons, rules, reading.candidates)


# --- counts and losses -----------------------------------------------------------------------------------------


def _quantity(text: Read, m: Mention) -> Explanation:
    stated = stated_count(m)
    unit = (Reason("unit", m.quantity.unit),) if m.quantity and m.quantity.unit else ()
    value = count(m.quantity) if m.quantity else ""
    reasons = (*_stated(stated), *unit)
    return Explanation("quantity", value, m.begin, m.end, m.text, "", reasons, _policy(stated), _policies(stated))


def losses_at(text: Read, offset: int) -> Iterator[Explanation]:
    """The losses whose words hold a code point."""
    for loss in text.doc.losses:
        if loss.begin <= offset < loss.end:
            yield loss_explained(text, loss)


def loss_explained(text: Read, loss: Loss) -> Explanation:
    """Why these people count as killed, injured …, and why so many."""
    stated = Count(loss.stated[0], loss.stated[1], loss.stated[2]) if loss.stated else None  # type: ignore[arg-type]
    words = text.doc.text[loss.begin : loss.end]
    value = f"{loss.harm} {count(loss.quantity)}".strip()
    reasons = (*_loss_reasons(text, loss), *_stated(stated))
    rules = (*text.rules([loss.entry]), *_policy(stated))
    return Explanation("loss", value, loss.begin, loss.end, words, "", reasons, rules, _policies(stated))


def _loss_reasons(text: Read, loss: Loss) -> Iterator[Reason]:
    if loss.victims:
        yield Reason("victims", f"“{text.words(*loss.victims)}”")
    for fits, name, words in (
        (loss.part, "part", "part of another number, never added to it"),
        (loss.more, "more", "on top of others already told"),
        (loss.quantity.cumulative, "cumulative", "a running toll of several acts"),
        (not loss.actual, "not actual", "planned, possible or denied: not counted"),
    ):
        if fits:
            yield Reason(name, words)


BOUNDS = {
    "exact": "exactly {0}", "about": "about {0}", "almost": "almost {0}", "at_least": "at least {0}",
    "more": "more than {0}", "up_to": "up to {0}", "under": "fewer than {0}", "between": "between {0} and {1}",
    "vague": "a vague plural, {0} at the least",
}  # fmt: skip


def _stated(stated: Count | None) -> Iterator[Reason]:
    if stated:
        yield Reason("stated", BOUNDS[stated.bound].format(stated.value, stated.upper))


def _policies(stated: Count | None) -> tuple[Candidate, ...]:
    """What each codebook makes of the count; the default one is taken."""
    if stated is None:
        return ()
    return tuple(
        Candidate(f"{policy}: {_bounds(read_count(stated, policy))}", policy == DEFAULT_POLICY) for policy in policies()
    )


def _policy(stated: Count | None) -> tuple[Rule, ...]:
    return (counting_rule(DEFAULT_POLICY, stated.bound),) if stated else ()


def _bounds(q: Quantity) -> str:
    return " · ".join(f"{n} {'–' if v is None else v}" for n, v in (("low", q.low), ("best", q.best), ("high", q.high)))


# --- parties and weapons ---------------------------------------------------------------------------------------


def _actor(text: Read, m: Mention) -> Explanation:
    reference, candidates = explain_reference(text.doc, m)
    reasons = [*_actor_reasons(text, m), *([Reason("rule", reference)] if reference else [])]
    keys = [x.entry for x in text.matches(("actor", "party"), m.first, m.last)]
    rules = text.rules([m.entry, *keys])
    meant = m.parties or ((m.actor,) if m.actor else ())
    value = "; ".join(map(actor_label, meant)) if not reference or m.parties or _owned(m) else ""
    basis = meant[0].basis if meant else ""
    return Explanation("actor", value, m.begin, m.end, m.text, basis, tuple(reasons), rules, candidates)


def _owned(m: Mention) -> bool:
    return m.actor is not None and m.actor.basis == "possessive"


BASES = {
    "metonym": "a capital or building stands for its government",
    "country": "a country that acts stands for its government",
    "demonym": "an adjective alone names the people",
    "weapon": "whose weapon acts, acts",
    "possessive": "its owner is who the possessive means",
    "named before": "its country is the one it was named with elsewhere in the text",
    "only country named": "its country is the only one that the text names",
    "only country in its sentence": "its country is the only one in its sentence",
}
ACTOR_HINTS = {
    "unnamed": "nobody's name is given",
    "armed": "may fight",
    "mute": "a thing or place: it does not speak",
    "agency": "words are reported through it",
    "oblique": "behind a preposition ({0})",
    "person": "the person {0}",
    "coordinated": "shares its head with the party before it",
    "branch": "{0}",
}


def _actor_reasons(text: Read, m: Mention) -> Iterator[Reason]:
    for match in text.matches(("actor", "party"), m.first, m.last):
        role = getattr(text.language.entries[match.entry], "role", "a name of its own")
        yield Reason("head", f"“{text.words(match.first, match.last)}” ({role})")
    for place in text.doc.mentions:
        inside = m.first <= place.first and place.last <= m.last and (place.first, place.last) != (m.first, m.last)
        if place.kind is MentionKind.PLACE and inside and place.place:
            yield Reason("modifier", f"“{place.text}”: {place.place.name}")
    if m.actor and m.actor.basis in BASES:
        yield Reason("stands for", BASES[m.actor.basis])
    if m.hint("role") == "person" and not m.hint("person"):
        yield Reason("name", "capitalised words that are no place: a name")
    for name, words in ACTOR_HINTS.items():
        if value := m.hint(name):
            yield Reason(name, words.format(value))


def _weapon(text: Read, m: Mention) -> Explanation:
    keys = [x.entry for x in text.matches(("weapon", "designation"), m.first, m.last)]
    tactic = m.hint("tactic")
    reasons = (Reason("tactic", tactic),) if tactic else ()
    value = m.hint("english") or m.text
    return Explanation("weapon", value, m.begin, m.end, m.text, "", reasons, text.rules([m.entry, *keys]))


EXPLAIN: dict[MentionKind, Callable[[Read, Mention], Explanation]] = {
    MentionKind.PLACE: _place,
    MentionKind.TIME: _time,
    MentionKind.QUANTITY: _quantity,
    MentionKind.ACTOR: _actor,
    MentionKind.WEAPON: _weapon,
}
