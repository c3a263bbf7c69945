"""The ACLED sub-event type of an act, by tactic and by who does it to whom (taxonomy/readings.yaml)."""

from collections.abc import Iterable

from saksi.knowledge.readings import Reading, load_readings
from saksi.records.actor import Actor, ActorKind
from saksi.records.frame import Frame
from saksi.records.place import Place

OPEN = frozenset({"rule", "territory"})  # not names: the readings decide
STATE = frozenset({ActorKind.STATE_FORCES, ActorKind.GOVERNMENT})
ARMED = frozenset({ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.EXTERNAL})


def sub_event(given: str, facts: set[str]) -> str | None:
    """The sub-event's exact ACLED name, or ``None`` where ACLED has none.

    ``given`` is the trigger's own: a name, ``""`` for none, ``"rule"`` for what the facts decide. The first reading
    for it whose facts hold wins; without one the name stands.
    """
    found = reading_of(given, facts)
    return (given if found is None and given not in OPEN else found and found.acled) or None


def facts_of(
    frame: Frame,
    tactics: Iterable[str],
    initiator: tuple[Actor, ...],
    target: tuple[Actor, ...],
    place: Place | None = None,
    armed_target: bool = False,
) -> set[str]:
    """What the readings ask about: tactic, frame, type and mode of the act, and the kinds of its parties."""
    facts = {f"tactic:{t}" for t in tactics if t} | {f"frame:{frame.kind}", f"type:{frame.type}", f"mode:{frame.mode}"}
    facts |= _party_facts("initiator", initiator) | _party_facts("target", target)
    if armed_target:
        facts.add("target:armed")
    if place and place.country and any(a.country == place.country for a in initiator if a.kind in STATE):
        facts.add("initiator:title")
    return facts


def reading_of(given: str, facts: set[str]) -> Reading | None:
    """The first reading for a trigger's own sub-event whose facts hold."""
    return next((r for r in load_readings() if r.given == given and _fits(r, facts)), None)


def _party_facts(role: str, actors: tuple[Actor, ...]) -> set[str]:
    facts = {f"{role}:{a.kind.value}" for a in actors}
    if any(a.kind in ARMED for a in actors):
        facts.add(f"{role}:armed")
    return facts or {f"{role}:none"}


def _fits(reading: Reading, facts: set[str]) -> bool:
    return all(any(f in facts for f in wanted.split(" or ")) for wanted in reading.when)
