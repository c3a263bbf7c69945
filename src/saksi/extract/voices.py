"""Whose words a frame stands in."""

from dataclasses import replace

from saksi.extract.view import View
from saksi.records.attribution import Attribution
from saksi.records.claim import Modality
from saksi.records.frame import Frame

# Acts whose content is told as so (or denied); content of the others is not a claim of its own.
TELLING = frozenset({"say", "claim", "accuse", "deny", "confirm", "doubt", "report", "know", "see", "believe", "show"})
FORESEEING = frozenset({"fear", "plan", "hope", "intend", "expect", "predict", "want"})
ASKING = frozenset({"call", "ask", "order", "offer", "threaten", "promise", "propose", "demand", "warn"})


def give_voice(view: View, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames with the innermost attribution that tells of them. What is only called for or offered is future."""
    told = []
    nobody = _without_speaker(view)
    for frame in frames:
        found = _spoken_by(view, frame.at, nobody)
        if found is None:
            told.append(frame)
            continue
        att = view.doc.attributions[found]
        act = "" if _by_its_speaker(view, att, frame) else att.act
        if act in TELLING:
            told.append(replace(frame, attribution=found))
        elif act in FORESEEING:
            foreseen = frame.modality is Modality.ACTUAL
            told.append(replace(frame, attribution=found, modality=Modality.FUTURE if foreseen else frame.modality))
        else:
            outer = _outer(view.doc.attributions, found)
            asked = act in ASKING and frame.modality is Modality.ACTUAL
            modality = Modality.FUTURE if asked else frame.modality
            told.append(replace(frame, attribution=outer, modality=modality))
    return tuple(told)


def _by_its_speaker(view: View, att: Attribution, frame: Frame) -> bool:
    """The speaker does it: "Moscow called for a truce and offered talks" does not call for an offer."""
    if att.act not in ASKING or not att.source:
        return False
    doers = (view.doc.mentions[n] for n in frame.initiator)
    return any(m.begin < att.source.end and att.source.begin < m.end for m in doers)


def _without_speaker(view: View) -> frozenset[int]:
    """Attributions whose source is itself only an attributing word ("*said* concerned that …")."""
    verbs = {view.doc.tokens[m.first].begin for m in view.doc.matches if m.entry.startswith("cue:")}
    ends = {view.doc.tokens[m.last - 1].end for m in view.doc.matches if m.entry.startswith("cue:")}
    alone = ((n, a.source) for n, a in enumerate(view.doc.attributions) if a.source)
    words = ((n, q) for n, q in alone if q.begin in verbs and q.end in ends)
    return frozenset(n for n, q in words if not view.parties_in(q.begin, q.end))


def _spoken_by(view: View, token: int, but: frozenset[int]) -> int | None:
    """The innermost attribution around the token that has a speaker."""
    found = view.innermost(token)
    while found is not None and found in but:
        found = view.doc.attributions[found].parent
    return found


def _outer(attributions: tuple[Attribution, ...], n: int) -> int | None:
    """The nearest telling attribution around one that only calls or offers."""
    parent = attributions[n].parent
    while parent is not None and attributions[parent].act not in TELLING:
        parent = attributions[parent].parent
    return parent
