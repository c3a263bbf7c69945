"""Places that the acts of a sentence share: participles, effects, acts behind a fronted place."""

from dataclasses import replace

from saksi.extract.act_kinds import SPOKEN, SPOT_TYPES
from saksi.extract.clauses import is_hard
from saksi.extract.view import QUOTES, View
from saksi.records.frame import Frame

DISTANT = 9.0  # walls between words too far apart to belong together
REACH = 80  # tokens between two acts
NEIGHBOURS = 8  # acts looked through for a place to share


def share_places(view: View, frames: list[Frame]) -> list[Frame]:
    """Acts without a place of their own happen where the nearest act of the sentence does."""
    rows = list(frames)
    for k, frame in enumerate(frames):
        if frame.place is None and frame.type in SPOT_TYPES:
            near = [x for x in (_lender(view, frames, k, -1), _lender(view, frames, k, 1)) if x]
            if near:
                other = frames[min(near)[1]]
                rows[k] = replace(frame, place=other.place, other_places=other.other_places)
    return rows


def _lender(view: View, frames: list[Frame], k: int, step: int) -> tuple[float, int] | None:
    """(how far apart, act) of the next act on one side that has a place to share with act ``k``."""
    for j in range(k + step, k + step * (NEIGHBOURS + 1), step):
        if not 0 <= j < len(frames):
            return None
        if frames[j].place is not None and _lends(view, frames[j]):
            a, b = (frames[j], frames[k]) if j < k else (frames[k], frames[j])
            apart = _apart(view, a.last, b.first)
            return (apart, j) if apart < (5 if frames[j].type in SPOT_TYPES else 1) else None
    return None


TOPIC_REACH = 6  # words between an act's noun and the word that makes it a topic


def _lends(view: View, frame: Frame) -> bool:
    """Not an act that is only spoken of: "protested *against the bombing* of Sarun", "urged …"."""
    if frame.pos != "noun":
        return frame.type not in SPOKEN
    for i in range(frame.first - 1, max(-1, frame.first - TOPIC_REACH), -1):
        if view.words[i] == "," or is_hard(view, i) or i in view.lexical or view.has(i, "role:place", "role:agent"):
            return True
        if view.has(i, "role:target", "role:recipient") and not view.has(i, "possessor"):
            return False
    return True


def _apart(view: View, first: int, last: int) -> float:
    """What parts two acts: another clause counts little, a contrast much."""
    if last - first > REACH:
        return DISTANT
    total = 0.0
    for i in range(first, last):
        if view.words[i] == ";" or view.has(i, "contrast"):
            total += 5.0
        elif view.words[i] not in QUOTES and is_hard(view, i):
            total += 1.0
        elif view.words[i] == ",":
            total += 0.5
    return total
