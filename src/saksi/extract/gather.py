"""Frames that are one event, and frames that are none: chains, effects, what is only called for, weak words alone."""

from bisect import bisect_left
from dataclasses import replace
from itertools import takewhile

from saksi.extract.clauses import is_hard
from saksi.extract.view import View
from saksi.knowledge.schema import Trigger
from saksi.records.actor import ActorKind
from saksi.records.frame import Frame
from saksi.records.mention import MentionKind

VIOLENT = frozenset({"ASSAULT"})
EFFECT_REACH = 12  # words between an act's noun and the verb of its effect


def deeds(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames without the accusing itself where the deed is told: "accused X of shelling Y" is the shelling.

    Source: GOLD.md, 'What counts as an event'.
    """
    begins = [view.doc.tokens[f.at].begin for f in frames]
    order = sorted(range(len(frames)), key=lambda k: begins[k])
    places = [begins[k] for k in order]
    kept: dict[int, Frame] = dict(enumerate(frames))

    def within(begin: int, end: int) -> list[int]:
        found = order[bisect_left(places, begin) : bisect_left(places, end)]
        return [k for k in found if k in kept]

    for att in view.doc.attributions:
        if att.cue is None or att.act not in STANCE_ACTS:
            continue
        told = [k for c in att.content for k in within(c.begin, c.end)]
        if told or att.act != "accuse":
            for k in within(att.cue.begin, att.cue.end):
                del kept[k]
        if att.act == "accuse":
            kept |= {k: _by_the_accused(view, kept[k], att.cue.end) for k in told if k in kept}
    return tuple(kept[k] for k in sorted(kept))


def _by_the_accused(view: View, frame: Frame, cue_end: int) -> Frame:
    """ "accused *Georgia* of shelling": who is accused did it, where the deed names nobody."""
    if frame.initiator:
        return frame
    for i in range(frame.first - 1, max(0, frame.first - 8), -1):
        n = view.at["actor"][i]
        if n >= 0 and view.doc.mentions[n].begin >= cue_end:
            return replace(frame, initiator=(n,))
    return frame


STANCE_ACTS = frozenset({"accuse", "deny", "confirm", "doubt", "say", "claim"})


def nested(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames without those that are only what somebody calls for, offers, threatens or rejects.

    Source: GOLD.md, 'Settled questions': the REQUEST itself is the event, not what is called for.
    """
    keep: list[Frame] = []
    for frame in frames:
        here = takewhile(lambda f: f.sentence == frame.sentence, reversed(keep))  # noqa: B023 - used up at once
        speech = next((f for f in here if _is_speech(f)), None)
        if speech and speech.type == "ACCUSE" and speech.first == frame.first:  # "men accused of killing": the deed
            keep.remove(speech)
            speech = None
        main = speech if speech and _governed(view, speech, frame) else None
        main = main or (keep[-1] if _is_purpose(view, keep, frame) else None)
        if main is None or _is_deed(view, speech, frame):
            if keep and keep[-1].sentence == frame.sentence and _leads_to(view, keep[-1], frame):
                keep[-1] = _with_aim(view, keep[-1], frame)
            keep.append(frame)
        else:
            keep[keep.index(main)] = _with_aim(view, main, frame)
    return tuple(keep)


def _is_speech(frame: Frame) -> bool:
    return frame.kind == "speaks" or frame.type == "REQUEST"


def _leads_to(view: View, main: Frame, frame: Frame) -> bool:
    """What is promised or threatened is told right behind it ("promised to continue *aid* to Veria")."""
    between = range(main.last, frame.first)
    return main.type in PROMISED and not any(is_hard(view, i) or view.words[i] == "," for i in between)


PROMISED = frozenset({"AGREE", "THREATEN"})
AIMING = frozenset({"PROTEST", "ASSAULT", "COERCE", "THREATEN", "REQUEST", "REJECT", "AGREE", "SANCTION"})


def _with_aim(view: View, main: Frame, frame: Frame) -> Frame:
    """The act with whom it aims at ("threatened to break with *Veria*", "fired to disperse *marchers*")."""
    if main.type not in AIMING or main.kind == "mutual" or any(_is_party(view, n) for n in main.target):
        return main
    others = frame.target or (frame.initiator if frame.kind == "mutual" else ())
    ruled = frame.type == "COERCE" and main.type in PROMISED
    aim = tuple(n for n in others if (ruled or _is_party(view, n)) and n not in main.initiator)
    return replace(main, target=aim) if aim else main


def _is_party(view: View, n: int) -> bool:
    m = view.doc.mentions[n]
    return m.kind is MentionKind.ACTOR and not m.hint("mute")


def _is_deed(view: View, speech: Frame | None, frame: Frame) -> bool:
    """ "condemned the murder of *Ada Holm*": harm to somebody named is told as done, whatever is said about it."""
    if speech is None or frame.pos != "noun" or frame.type not in VIOLENT or not frame.definite:
        return False
    return any(m.hint("person") or m.hint("role") == "person" for m in (view.doc.mentions[n] for n in frame.target))


def _is_purpose(view: View, before: list[Frame], frame: Frame) -> bool:
    """ "sent mercenaries to support the army": what an act is for is not an act of its own."""
    main = before[-1] if before and before[-1].sentence == frame.sentence else None
    if main is None or frame.pos != "verb" or not view.before(frame.first, ("purpose",), main.last):
        return False
    return not any(is_hard(view, i) or view.words[i] == "," for i in range(main.last, frame.first))


def _governed(view: View, speech: Frame, frame: Frame) -> bool:
    if frame.kind == "speaks" and frame.pos == "verb" and frame.voice == "active":
        return False
    for i in range(speech.last, frame.first):
        if view.words[i] in ";" or view.has(i, "contrast"):
            return False
        if (view.words[i] == "," or view.has(i, "coordinators")) and frame.pos == "verb" and i >= frame.first - 4:
            return False
    return True


def effects(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames with each effect joined to its act: "an artillery strike that destroyed a depot" is one event."""
    kept: list[Frame] = []
    for frame in frames:
        cause = kept[-1] if kept else None
        if cause and _is_effect(view, cause, frame):
            kept[-1] = _with_effect(cause, frame)
        else:
            kept.append(frame)
    return tuple(kept)


def _is_effect(view: View, cause: Frame, frame: Frame) -> bool:
    """A verb whose subject is the act's own noun, or the next link of a chain ("landed and exploded")."""
    if cause.sentence != frame.sentence or cause.type not in VIOLENT or frame.type not in VIOLENT:
        return False
    if frame.modality is not cause.modality or frame.first - cause.last > EFFECT_REACH:
        return False
    named = _acting(view, cause, frame)
    noun = view.language.of(cause.entry).pos == "noun" if cause.entry in view.language.entries else False
    return noun and frame.pos == "verb" and frame.voice == "active" and not named


def _acting(view: View, cause: Frame, frame: Frame) -> bool:
    """Somebody new acts, or a wall that is no relative word stands between the two."""
    for i in range(cause.last, frame.first):
        n = view.at["actor"][i]
        if n >= 0 and n not in cause.initiator + cause.target and not view.doc.mentions[n].hint("oblique"):
            return True
        if view.words[i] == "," or (is_hard(view, i) and not view.has(i, "relative")):
            return True
    return False


def _with_effect(cause: Frame, effect: Frame) -> Frame:
    target = cause.target or effect.target
    place = cause.place if cause.place is not None else effect.place
    more = (*cause.more, (effect.first, effect.last), *effect.more)
    return replace(cause, target=target, place=place, more=more, losses=cause.losses + effect.losses)


OBLIQUE = ("subordinators", "possessor", "purpose", "role:place", "role:target", "role:from", "role:with", "role:agent")


def told(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames without peaceful nouns that only set another act's scene ("after the truce", "for talks")."""
    return tuple(f for f in frames if not _sets_the_scene(view, f))


def agreed(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames with what was agreed on joined to the agreeing: "the truce was agreed" is one event."""
    kept: list[Frame] = []
    for frame in frames:
        last = kept[-1] if kept else None
        near = last is not None and last.sentence == frame.sentence and frame.first - last.last <= AGREED_REACH
        pair = {(last.type, last.pos), (frame.type, frame.pos)} if last and near else set()
        if last and ("AGREE", "verb") in pair and pair & {("RETREAT", "noun"), ("AGREE", "noun")}:
            verb, noun = (last, frame) if last.pos == "verb" else (frame, last)
            more = (*verb.more, (noun.first, noun.last))
            kept[-1] = replace(verb, acled=verb.acled or noun.acled, more=more)
        else:
            kept.append(frame)
    return tuple(kept)


AGREED_REACH = 5  # words between the agreeing and what is agreed


def _sets_the_scene(view: View, frame: Frame) -> bool:
    if frame.pos != "noun" or frame.type in SCENES or frame.kind == "speaks":
        return False
    first, start = frame.first, view.doc.sentences[frame.sentence].first
    while first > start and (view.has(first - 1, "articles") or view.modifier_at(first - 1)):
        first -= 1
    return view.before(first, OBLIQUE, start) is not None


SCENES = frozenset({"ASSAULT", "PROTEST", "COERCE"})  # told even in passing ("died in a blast")


def strong(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames without weak words that nothing beside them makes an act of conflict."""
    kept: list[Frame] = []
    for frame in frames:
        last = kept[-1] if kept and kept[-1].sentence == frame.sentence else None
        if not _is_weak(view, frame) or _in_company(view, frame) or (last and _goes_on(view, last, frame)):
            kept.append(frame)
    return tuple(kept)


def _goes_on(view: View, act: Frame, frame: Frame) -> bool:
    """A verb that only carries a violent act on: "launched an offensive in the north, *targeting* the town of Kelm"."""
    if act.type not in VIOLENT or frame.type not in VIOLENT or frame.pos != "verb" or frame.initiator:
        return False
    if frame.modality is not act.modality or not (view.words[frame.first - 1] == "," or _follows(view, act, frame)):
        return False
    return not any(is_hard(view, i) for i in range(act.last, frame.first))


def _follows(view: View, act: Frame, frame: Frame) -> bool:
    return view.has(frame.first - 1, "coordinators") or frame.first == act.last


def _is_weak(view: View, frame: Frame) -> bool:
    entry = view.language.entries.get(frame.entry)
    return isinstance(entry, Trigger) and entry.weak


WARM = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID"})
VERBAL = WARM | {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"}
PUBLIC = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANIZATION, ActorKind.REBEL})


def _is_public(view: View, n: int) -> bool:
    """A government, a body, a rebel group, or someone named of one."""
    actor = view.doc.mentions[n].actor
    return actor is not None and actor.kind in PUBLIC


def _in_company(view: View, frame: Frame) -> bool:
    """What its sort of act needs stands with it (schema.Trigger, ``weak``).

    Acts of force: an armed party, a weapon, losses. Acts of words: a government or another body that does it.
    """
    entry = view.language.entries.get(frame.entry)
    if isinstance(entry, Trigger) and entry.object == "weapon":
        return bool(frame.weapon)
    if frame.losses or frame.weapon:
        return True
    if frame.type in VERBAL:
        return any(_is_public(view, n) for n in frame.initiator)
    if frame.type in VIOLENT and frame.pos == "verb" and isinstance(entry, Trigger) and entry.pos == "noun":
        return bool(frame.initiator)  # "launched a military operation"
    parties = (view.doc.mentions[n] for n in frame.initiator + frame.target)
    return any(m.kind is MentionKind.ACTOR and m.hint("armed") for m in parties)
