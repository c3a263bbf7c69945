"""How far a speaker stands behind an event.

Source: GOLD.md, 'Settled questions': `accuses` is about what is said, not the verb: a party
telling a hostile act of the opposing side accuses, also after a plain "said".
"""

from saksi.extract.sources import Speaker
from saksi.extract.view import View
from saksi.records.actor import Actor, ActorKind
from saksi.records.attribution import Stance
from saksi.records.claim import Event, SourceKind
from saksi.records.frame import Frame

HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN"})
PLAIN = "the cue's own stance"
SIDES = frozenset({ActorKind.GOVERNMENT, ActorKind.STATE_FORCES, ActorKind.REBEL, ActorKind.MILITIA})


def stance_of(view: View, frame: Frame, speaker: Speaker, event: Event) -> Stance:
    """The cue's stance; a plain telling of the other side's hostile act becomes an accusation."""
    return read_stance(view, frame, speaker, event)[0]


def read_stance(view: View, frame: Frame, speaker: Speaker, event: Event) -> tuple[Stance, str]:
    """The stance, and the rule that gave it in words."""
    if frame.attribution is None:
        return Stance.ASSERTS, "the outlet tells it in its own voice"
    att = view.doc.attributions[frame.attribution]
    stance = att.stance
    if stance is Stance.CONFIRMS and att.source is None:  # "it was confirmed that": nobody is answered
        return Stance.ASSERTS, "it confirms, but nobody is said to: nobody is answered"
    if stance is Stance.ASSERTS and speaker.source.kind is SourceKind.ACTOR and frame.kind != "mutual":
        tells = _tells_on(view, speaker.actor, event)
        return (Stance.ACCUSES, "a side tells a hostile act of the other side") if tells else (stance, PLAIN)
    if stance is Stance.ACCUSES and speaker.actor and _own(speaker.actor, event):
        return Stance.ASSERTS, "a party tells its own act"
    return stance, PLAIN


def _tells_on(view: View, speaker: Actor | None, event: Event) -> bool:
    """The speaker belongs to a side of the article's fighting, and another side did it."""
    if speaker is None or speaker.kind not in SIDES or event.type not in HOSTILE:
        return False
    if event.type == "COERCE" and not event.target:
        return False  # a state's measures at home
    doers = [a for a in event.initiator if a.kind in SIDES]
    if not doers or any(_same_side(speaker, a) for a in doers):
        return False
    return speaker.country is None or speaker.country in _sides(view, event)


def _same_side(speaker: Actor, doer: Actor) -> bool:
    """The doer may be the speaker's own: the same country, a name in the name, or nothing that tells them apart."""
    if speaker.country or doer.country:
        apart = speaker.country != doer.country and bool(doer.country or doer.kind in NON_STATE)
        return not apart or speaker.name in doer.name
    return True


NON_STATE = frozenset({ActorKind.REBEL, ActorKind.MILITIA})


def _sides(view: View, event: Event) -> frozenset[str | None]:
    """Countries that fight in the article, or suffer this act."""
    suffering = {a.country for a in event.target} | ({event.place.country} if event.place else set())
    return (view.fighting | suffering) - {None}


def _own(speaker: Actor, event: Event) -> bool:
    return bool(event.initiator) and all(a.country and a.country == speaker.country for a in event.initiator)
