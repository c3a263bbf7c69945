"""Which of a sentence's times is an act's: near it, in its clause, and not the day of the saying."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from saksi.extract.clauses import is_hard
from saksi.extract.view import QUOTES, View
from saksi.records.attribution import Attribution
from saksi.records.frame import Frame
from saksi.records.mention import Mention

WALL = 0.8  # a sentence seldom has two days: a wall between act and day weighs little
FRONTED = 0.1  # a day before the speaker is the act's only where no other is
SAYING_WALL = 1.5  # more, where the day stands outside what is said


def set_times(view: View, number: int, frames: list[Frame], candidates: Sequence[int]) -> list[Frame]:
    """The frames of sentence ``number``, each with the time of its act where the sentence states one."""
    times = [(n, m) for n in candidates if (m := view.doc.mentions[n]).time and m.time.begin is not None]
    if not times:
        return frames
    scene = _scene(view, number, frames)
    return [_timed(scene, frame, times) for frame in frames]


@dataclass(frozen=True, slots=True)
class _Scene:
    """``walls``: how many clause walls stand before each token of the sentence; ``acts``, ``verbs``: first tokens."""

    view: View
    lo: int
    walls: list[int]
    acts: list[int]
    verbs: frozenset[int]


def _scene(view: View, number: int, frames: list[Frame]) -> _Scene:
    s = view.doc.sentences[number]
    walls = accumulate((is_hard(view, i) and view.words[i] not in QUOTES for i in range(s.first, s.last)), initial=0)
    verbs = frozenset(f.first for f in frames if f.pos == "verb")
    return _Scene(view, s.first, list(walls), sorted(f.first for f in frames), verbs)


def _timed(scene: _Scene, frame: Frame, times: list[tuple[int, Mention]]) -> Frame:
    scored = [(_score(scene, frame, m), -i, n) for i, (n, m) in enumerate(times)]
    best = max(scored)
    return replace(frame, time=best[2]) if best[0] > 0 else frame


def _score(scene: _Scene, frame: Frame, m: Mention) -> float:
    """How well the time fits as the act's; not positive means it is not."""
    attributions = scene.view.doc.attributions
    att = attributions[frame.attribution] if frame.attribution is not None else None
    if att and not any(c.begin <= m.begin < c.end for c in att.content):
        if _dates_the_saying(att, m):
            return -9
        return FRONTED if _is_fronted(att, m) else _nearness(scene, frame, m, SAYING_WALL) - 1.0
    rival = _is_rivals(scene, frame, m.last)
    return _nearness(scene, frame, m, WALL) + (-6.0 if rival else 1.0)


def _is_rivals(scene: _Scene, frame: Frame, i: int) -> bool:
    """Another act's verb stands right behind the time that ends at ``i``, no coordinator between."""
    near = (i,) if scene.view.has(i, "coordinators") else (i, i + 1)
    return any(k in scene.verbs and k != frame.first for k in near)


def _dates_the_saying(att: Attribution, m: Mention) -> bool:
    """The time stands right by the cue, outside the content ("said on Thursday that …")."""
    cue = att.cue
    if cue is None or _is_fronted(att, m):
        return False
    return 0 <= m.begin - cue.end < 25 or 0 <= cue.begin - m.end < 12


def _is_fronted(att: Attribution, m: Mention) -> bool:
    """The time stands before who speaks: "On Monday the army said …" mostly dates both."""
    if att.source is None or att.cue is None or att.cue.begin < att.source.begin:
        return False
    heads = att.source.begin <= m.begin < att.source.begin + HEAD and m.end < att.source.end
    return heads or m.end <= att.source.begin


HEAD = 6  # code points of a preposition at the head of a source ("*On Monday* the army")


def _nearness(scene: _Scene, frame: Frame, m: Mention, wall: float) -> float:
    """Same clause and short way are good; another act nearer to the time is bad."""
    behind = m.first >= frame.last
    lo, hi = (frame.last, m.first) if behind else (m.last, frame.first)
    if hi <= lo:
        return 2.5 + behind
    walls = scene.walls[hi - scene.lo] - scene.walls[lo - scene.lo]
    between = bisect_left(scene.acts, hi) - bisect_left(scene.acts, lo)
    return 2.5 + behind - wall * walls - 2.5 * between - 0.05 * (hi - lo)
