"""Sentences that only say where and when what was told before took place: "It happened on Sunday near Kelm"."""

from bisect import bisect_right
from dataclasses import replace

from saksi.extract.act_kinds import SPOT_TYPES
from saksi.extract.view import View
from saksi.records.claim import Modality
from saksi.records.frame import Frame

SUBJECT_REACH = 4  # words between what points back and the verb ("The *incident* is said to have happened")
BACK_SENTENCES = 3  # sentences back to the acts whose scene is set


def find_scenes(view: View, telling: frozenset[int]) -> dict[int, Frame]:
    """Sentence → a frame that stands for what its happening verb points back to. ``telling``: sentences with acts."""
    starts = [s.first for s in view.doc.sentences]
    found: dict[int, Frame] = {}
    for i, row in view.marks.items():
        size = row.get("light:happening")
        if size:
            number = bisect_right(starts, i) - 1
            if number not in telling and number not in found and _points_back(view, i, starts[number]):
                found[number] = Frame(first=i, last=i + size, sentence=number, entry="", type="ASSAULT")
    return found


def _points_back(view: View, i: int, lo: int) -> bool:
    """The subject of the verb at ``i`` is a pronoun, or a definite noun of an act too weak to be one alone."""
    profile = view.language.profile
    anaphors = profile.classes.get("anaphor", ())
    for k in range(i - 1, max(lo, i - SUBJECT_REACH) - 1, -1):
        if view.words[k] in anaphors:
            return True
        if k in view.lexical and (view.words[k - 1] in profile.definite or view.words[k + 1] in profile.definite):
            return True
    return False


def is_scene(view: View, frame: Frame) -> bool:
    """A definite noun whose verb only says that it took place: "the shooting happened on Sunday"."""
    return frame.definite and any("light:happening" in view.marks.get(first, {}) for first, _ in frame.more)


def set_back(done: list[Frame], scene: Frame) -> list[Frame]:
    """The frames told before, those just before the scene with its place and time where they have none of their own."""
    return [_in_scene(f, scene) if scene.sentence - f.sentence <= BACK_SENTENCES else f for f in done]


def _in_scene(frame: Frame, scene: Frame) -> Frame:
    if frame.type not in SPOT_TYPES or frame.modality is not Modality.ACTUAL:
        return frame
    if scene.place is not None and (frame.place is None or "place" in frame.carried):
        frame = replace(frame, place=scene.place, carried=_with(frame.carried, "place"))
    if scene.time is not None and (frame.time is None or "time" in frame.carried):
        frame = replace(frame, time=scene.time, carried=_with(frame.carried, "time"))
    return frame


def _with(carried: tuple[str, ...], role: str) -> tuple[str, ...]:
    return carried if role in carried else (*carried, role)
