"""Acts told of again by a noun that points back: "the attack", "serangan itu"."""

from dataclasses import replace

from saksi.extract.view import View
from saksi.records.claim import Modality
from saksi.records.frame import Frame

BACK = 12  # sentences in which the act that is meant is looked for


def refer_back(frames: tuple[Frame, ...], view: View) -> tuple[Frame, ...]:
    """The frames, a definite noun with what it leaves open taken from the last act of its type: tactic, place, day."""
    done: list[Frame] = []
    for frame in frames:
        frame = _not_at_the_doer(view, frame)
        if frame.definite and frame.pos == "noun" and frame.type == "ASSAULT":
            meant = _meant(done, frame)
            frame = _completed(frame, meant) if meant else frame
        done.append(frame)
    return tuple(done)


def _not_at_the_doer(view: View, frame: Frame) -> Frame:
    """The name of who did it is not where: "blamed *Veria* for the attack"; "militants in Kelm" may be."""
    if frame.place is None or "place" in frame.carried:
        return frame
    at = view.doc.mentions[frame.place].first
    doer = any(view.doc.mentions[n].first == at for n in frame.initiator)
    return replace(frame, place=None) if doer else frame


def _meant(before: list[Frame], frame: Frame) -> Frame | None:
    """The last act of the type that happened; one of the same tactic where the noun has its own."""
    for other in reversed(before):
        if frame.sentence - other.sentence > BACK:
            return None
        fits = frame.acled in ("rule", other.acled) or not frame.acled
        if other.type == frame.type and other.modality is Modality.ACTUAL and other.kind != "suffers" and fits:
            return other
    return None


def _completed(frame: Frame, meant: Frame) -> Frame:
    own_place = frame.place is not None and "place" not in frame.carried
    own_time = frame.time is not None and "time" not in frame.carried
    if not own_place and meant.place is not None:
        frame = replace(frame, place=meant.place, carried=(*frame.carried, "place"))
    if not own_time and meant.time is not None:
        frame = replace(frame, time=meant.time, carried=(*frame.carried, "time"))
    if frame.acled == "rule" and not frame.weapon:
        weapon = frame.implied_weapon or meant.implied_weapon
        frame = replace(frame, acled=meant.acled, weapon=meant.weapon, implied_weapon=weapon)
    return frame
