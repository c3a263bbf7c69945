"""A frame as an event: mentions become parties, weapons, a place, a time and counts, each with its words."""

from dataclasses import replace
from functools import lru_cache

from saksi.extract.acled import facts_of, sub_event
from saksi.extract.sources import Speaker, as_forces, as_government
from saksi.extract.toll import event_toll
from saksi.extract.view import View
from saksi.knowledge.language import load_language
from saksi.knowledge.schema import WeaponWord
from saksi.records.actor import Actor, ActorKind
from saksi.records.claim import Event, Weapon
from saksi.records.frame import Frame
from saksi.records.loss import Loss
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import Place
from saksi.records.quantity import Quantity
from saksi.records.span import Quote, quote
from saksi.records.time import TimeExtent

FORCEFUL = frozenset({"ASSAULT"})  # acts in which a state appears with its forces
SPOKEN = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "SANCTION",
    }
)  # acts of governments
REFERRED = frozenset({"both sides", "enemy", "pronoun", "definite"})
ANCHOR_REACH = 6  # words between trigger and object that an anchor may take in


def build_event(view: View, frame: Frame, speaker: Speaker) -> Event:
    """The event as this speaker tells it: "both sides" and "the enemy" depend on who says so."""
    initiator = _accused_other(view, frame, speaker) or _role(view, frame, frame.initiator, speaker)
    initiator = initiator or _demander(frame, speaker)
    target = tuple(
        a
        for a in _role(view, frame, frame.target, speaker)
        if a.name not in {i.name for i in initiator} or a.kind is ActorKind.CIVILIANS
    )
    weapons = tuple(_weapon(view.doc.mentions[n]) for n in frame.weapon)
    losses = _losses(view, frame)
    place = _place(view, frame, frame.place, "place" in frame.carried)
    return Event(
        type=frame.type,
        mode=frame.mode or None,
        acled=sub_event(frame.acled, act_facts(view, frame, initiator, target, place)),
        initiator=initiator,
        target=target,
        weapon=weapons,
        place=place,
        other_places=tuple(p for n in frame.other_places if (p := _place(view, frame, n, False))),
        time=_time(view, frame),
        **losses,
    )


def act_facts(
    view: View, frame: Frame, initiator: tuple[Actor, ...], target: tuple[Actor, ...], place: Place | None
) -> set[str]:
    """What the ACLED readings ask about, of this act by and to these parties."""
    tactics = [view.doc.mentions[n].hint("tactic") or "" for n in frame.weapon] + [_tactic(view, frame)]
    tactics += [_arm(view, n) for n in frame.initiator]
    own_place = None if "place" in frame.carried else place
    return facts_of(frame, tactics, initiator, target, own_place, _is_armed(view, frame))


# --- parties -------------------------------------------------------------------------------------------------


def _demander(frame: Frame, speaker: Speaker) -> tuple[Actor, ...]:
    """ "Veria must withdraw, Tolmar said": who says what somebody has to do demands it."""
    demanded = frame.type == "REQUEST" and frame.kind == "suffers" and not frame.initiator
    return (as_government(speaker.actor),) if demanded and speaker.actor else ()


def _accused_other(view: View, frame: Frame, speaker: Speaker) -> tuple[Actor, ...]:
    """ "Both sides accused each other of …": of what one says, the other is the doer."""
    if frame.attribution is None or speaker.mention is None or view.doc.attributions[frame.attribution].act != "accuse":
        return ()
    m = view.doc.mentions[speaker.mention]
    if len(m.parties) < 2 or not speaker.actor:
        return ()
    return tuple(as_forces(p) for p in m.parties if side(p) != side(speaker.actor))


def side(actor: Actor) -> str:
    """What tells one side from another: the country, else the name."""
    return actor.country or actor.name


def _role(view: View, frame: Frame, fillers: tuple[int, ...], speaker: Speaker) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for n in fillers:
        for actor in _actors(view, view.doc.mentions[n], n, speaker):
            actor = as_forces(actor) if frame.type in FORCEFUL and actor.basis != "country" else actor
            actor = as_government(actor) if frame.type in SPOKEN and actor.basis in REFERRED else actor
            if not any(actor.name == a.name and actor.country == a.country for a in found):
                found.append(actor)
    return tuple(found)


def _actors(view: View, m: Mention, n: int, speaker: Speaker) -> tuple[Actor, ...]:
    """Whom the mention means when this speaker says it."""
    role = m.hint("role")
    if role == "metonym" and m.actor and m.actor.basis == "metonym" and _is_hit(view, n):
        return _those_who_live_there(view, m)
    if m.kind is MentionKind.PLACE:
        return (_as_place(m),) if m.place else ()
    if m.kind is MentionKind.WEAPON:
        return (Actor(m.hint("english") or m.text, None, ActorKind.OBJECT, "named", m.text, m.begin, m.end),)
    if role == "both" and speaker.mention == n and speaker.actor:
        return (speaker.actor,)
    if role == "enemy" and speaker.actor and len(m.parties) > 1:
        return tuple(p for p in m.parties if p.country != speaker.actor.country or p.name == "")
    if m.parties:
        return m.parties
    return (m.actor,) if m.actor and role not in ("pronoun", "both", "enemy", "possessive") else ()


def _is_hit(view: View, n: int) -> bool:
    """The mention is what a violent act was done to: there a capital is a town, not a government."""
    return any(f.type in FORCEFUL and n in f.target for f in view.doc.frames)


def _those_who_live_there(view: View, m: Mention) -> tuple[Actor, ...]:
    town = view.doc.mentions[view.at["place"][m.first]].place if view.at["place"][m.first] >= 0 else None
    name, country = (town.name, town.country) if town else (m.text, m.actor.country if m.actor else None)
    return (Actor(name, country, ActorKind.CIVILIANS, "place", m.text, m.begin, m.end),)


def _as_place(m: Mention) -> Actor:
    """A place acted upon stands for those who live there; an adjective of a country, for its forces."""
    assert m.place is not None
    if m.hint("demonym"):
        return Actor(
            f"Government of {m.place.name}",
            m.place.country,
            ActorKind.GOVERNMENT,
            "demonym",
            m.text,
            m.begin,
            m.end,
        )
    return Actor(m.place.name, m.place.country, ActorKind.CIVILIANS, "place", m.text, m.begin, m.end)


def _weapon(m: Mention) -> Weapon:
    return Weapon(m.hint("english") or m.text, m.text, m.begin, m.end)


def _is_armed(view: View, frame: Frame) -> bool:
    """Forces or their sites are what was attacked."""
    return any(view.doc.mentions[n].hint("armed") for n in frame.target)


def _arm(view: View, n: int) -> str:
    """The tactic of a branch of forces ("the air force bombed")."""
    return getattr(view.language.entries.get(view.doc.mentions[n].entry), "tactic", "")


def _tactic(view: View, frame: Frame) -> str:
    """The tactic of the weapon that the trigger's word itself implies ("shelled": artillery)."""
    return tactics(view.language.code).get(frame.implied_weapon, "")


@lru_cache(maxsize=32)
def tactics(code: str) -> dict[str, str]:
    """Plain English weapon word → its tactic, from the language's weapons."""
    entries = load_language(code).entries.values()
    return {e.english: e.tactic for e in entries if isinstance(e, WeaponWord)}


# --- values --------------------------------------------------------------------------------------------------


def _place(view: View, frame: Frame, n: int | None, carried: bool) -> Place | None:
    if n is None:
        return None
    m = view.doc.mentions[n]
    if m.place is None:
        return None
    how = "where the article was written" if m.hint("role") == "dateline" else "carried over"
    basis = f"{m.place.basis}; {how}" if carried else m.place.basis
    return replace(m.place, basis=basis, text=m.text, begin=m.begin, end=m.end)


def _time(view: View, frame: Frame) -> TimeExtent | None:
    if frame.time is None:
        return None
    m = view.doc.mentions[frame.time]
    if m.time is None or m.time.begin is None:
        return None
    basis = f"{m.time.basis}; carried over" if "time" in frame.carried else m.time.basis
    return replace(m.time, basis=basis, text=m.text, text_begin=m.begin, text_end=m.end)


def _losses(view: View, frame: Frame) -> dict[str, Quantity]:
    """Harm → what the event's losses come to."""
    told: dict[str, list[Loss]] = {}
    for n in frame.losses:
        loss = view.doc.losses[n]
        if loss.harm in ("killed", "injured", "missing", "captured", "displaced"):
            told.setdefault(loss.harm, []).append(loss)
    return {harm: event_toll(losses, view.doc.text) for harm, losses in told.items()}


def own_words(view: View, frame: Frame) -> Quote:
    """The shortest words that evoke the event: the trigger with the object or number next to it (GOLD, ``anchor``)."""
    first, last = frame.first, max(frame.last, frame.end)
    for n in frame.target:
        m = view.doc.mentions[n]
        if 0 <= m.first - last <= ANCHOR_REACH:
            last = max(last, m.last)
    while first > 0 and view.at["quantity"][first - 1] >= 0 and frame.pos == "noun":
        first -= 1
    return quote(view.doc.text, view.doc.tokens[first].begin, view.doc.tokens[last - 1].end)
