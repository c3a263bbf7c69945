"""Where and when an act is set, where its own words do not say: what the text told just before, and where it mostly is.

Order of trust: what stands in the act's own clause, then in its sentence (event_place.py, event_time.py), then what the
text set just before.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from saksi.extract.act_kinds import SPOT_TYPES
from saksi.extract.event_place import set_places
from saksi.extract.event_time import set_times
from saksi.extract.scenes import find_scenes, is_scene, set_back
from saksi.extract.site_names import is_aside
from saksi.extract.view import View
from saksi.knowledge.schema import Trigger
from saksi.records.frame import Frame
from saksi.records.mention import MentionKind
from saksi.records.place import GeoPrecision
from saksi.records.token import Match

CARRY_SENTENCES = 3
MAIN_MENTIONS = 2  # a place named once is not what the article is about


def settle(view: View, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames, in text order, with place and time, carried over from earlier sentences where the text runs on."""
    places = _by_sentence(view, MentionKind.PLACE)
    times = _by_sentence(view, MentionKind.TIME)
    goals = frozenset(m.last - 1 for m in view.doc.matches if _is_of_a_spot(view, m))
    named = _names(view)
    done: list[Frame] = []
    groups = {number: list(group) for number, group in groupby(frames, key=lambda f: f.sentence)}
    scenes = find_scenes(view, frozenset(groups))
    for number in sorted(groups.keys() | scenes.keys()):
        rows = groups.get(number) or [scenes[number]]
        rows = set_places(view, number, rows, places.get(number, ()), goals)
        for frame in set_times(view, number, rows, times.get(number, ())):
            frame = _by_name(view, frame, named)
            if number in scenes or is_scene(view, frame):
                done = set_back(done, frame)
            if number not in scenes:
                done.append(_carried(view, frame, done))
    main = _place_of_most(view, done)
    main = main_place(view) if main is None else main
    only = _only_place(view, done) if main is None else None
    return _tolls(view, [_in_the_main_place(view, f, main, only) for f in done])


def _is_of_a_spot(view: View, match: Match) -> bool:
    """The word may tell of an act that happens at a spot."""
    entry = view.language.entries.get(match.entry)
    return isinstance(entry, Trigger) and entry.type in SPOT_TYPES


def _by_sentence(view: View, kind: MentionKind) -> dict[int, list[int]]:
    """Sentence → its mentions of a kind, in text order."""
    rows: dict[int, list[int]] = {}
    number, sentences = 0, view.doc.sentences
    for n, mention in sorted(enumerate(view.doc.mentions), key=lambda x: x[1].first):
        if mention.kind is kind:
            while number < len(sentences) - 1 and mention.first >= sentences[number].last:
                number += 1
            rows.setdefault(number, []).append(n)
    return rows


# --- "the city" ----------------------------------------------------------------------------------------------


def _names(view: View) -> dict[int, int]:
    """A mention that only points back to a place ("the city") → the mention that last named it, no dateline."""
    last: dict[str, int] = {}
    found: dict[int, int] = {}
    for n, m in sorted(enumerate(view.doc.mentions), key=lambda x: x[1].first):
        if m.kind is MentionKind.PLACE and m.place and m.hint("role") != "dateline":
            if not m.hint("anaphor"):
                last[m.place.name] = n
            elif m.place.name in last:
                found[n] = last[m.place.name]
    return found


def _by_name(view: View, frame: Frame, named: dict[int, int]) -> Frame:
    """The frame with the words that name its place, where its own only point back."""
    if frame.place not in named:
        return frame
    n = named[frame.place]
    s = view.doc.sentences[frame.sentence]
    here = s.first <= view.doc.mentions[n].first < s.last
    return replace(frame, place=n, carried=frame.carried if here else (*frame.carried, "place"))


# --- carried over --------------------------------------------------------------------------------------------


def _carried(view: View, frame: Frame, done: list[Frame]) -> Frame:
    """Place and time of the act told just before, in the same paragraph, where this one states none."""
    if frame.type not in SPOT_TYPES or _is_toll(view, frame):
        return frame
    sentences = view.doc.sentences
    for other in reversed(done):
        if frame.sentence - other.sentence > CARRY_SENTENCES:
            break
        same = sentences[other.sentence].paragraph == sentences[frame.sentence].paragraph
        if other.type in SPOT_TYPES and same:
            frame = _take_over(frame, other)
        if frame.place is not None and frame.time is not None:
            break
    return frame


def _is_toll(view: View, frame: Frame) -> bool:
    """A running toll stands for many acts, on many days and in many places."""
    return any(view.doc.losses[n].quantity.cumulative for n in frame.losses)


def _take_over(frame: Frame, other: Frame) -> Frame:
    same_place = frame.place is None or frame.place == other.place
    if frame.place is None and other.place is not None and other.sentence != frame.sentence:
        frame = replace(frame, place=other.place, carried=(*frame.carried, "place"))
    if frame.time is None and other.time is not None and same_place and "time" not in other.carried:
        frame = replace(frame, time=other.time, carried=(*frame.carried, "time"))
    return frame


def _in_the_main_place(view: View, frame: Frame, main: int | None, only: int | None) -> Frame:
    """An act at a spot that the text does not name again is set where the article is: its most named place.

    A place named only once, beside the act, was weighed there and is not its own.
    """
    place = only if main is None else main
    if frame.place is not None or frame.type not in SPOT_TYPES or place is None or _is_toll(view, frame):
        return frame
    m, s = view.doc.mentions[place], view.doc.sentences[frame.sentence]
    if main is None and s.first <= m.first < s.last and m.hint("role") != "dateline":
        return frame
    return replace(frame, place=place, carried=(*frame.carried, "place"))


def _only_place(view: View, done: list[Frame]) -> int | None:
    """The one place in which the article's acts are set; where they are set nowhere, the dateline's."""
    own = {view.doc.mentions[f.place].text: f.place for f in done if f.place is not None and "place" not in f.carried}
    if own:
        return next(iter(own.values())) if len(own) == 1 else None
    return next((n for n, m in enumerate(view.doc.mentions) if m.place and m.hint("role") == "dateline"), None)


def _tolls(view: View, frames: list[Frame]) -> tuple[Frame, ...]:
    """The frames, a running toll set where the acts beside it are, in its own sentence."""
    beside = {f.sentence: f.place for f in frames if f.place is not None and not _is_toll(view, f)}
    return tuple(
        replace(f, place=beside[f.sentence], carried=(*f.carried, "place"))
        if f.place is None and f.sentence in beside and f.type in SPOT_TYPES and _is_toll(view, f)
        else f
        for f in frames
    )


def _place_of_most(view: View, done: list[Frame]) -> int | None:
    """The one place in which most of the article's acts are said to be, of two or more."""
    own = [f.place for f in done if f.place is not None and "place" not in f.carried]
    names = Counter(p.name for n in own if (p := view.doc.mentions[n].place))
    name, count = names.most_common(1)[0] if names else ("", 0)
    if count < MAIN_MENTIONS or 2 * count <= len(own):
        return None
    return next(n for n in own if (p := view.doc.mentions[n].place) and p.name == name)


def main_place(view: View) -> int | None:
    """The article's most named region or finer place that is no dateline: its first mention, or ``None``."""
    counts: dict[str, list[int]] = {}
    for n, m in enumerate(view.doc.mentions):
        if m.kind is not MentionKind.PLACE or not m.place or m.place.latitude is None:
            continue
        if m.place.precision is not GeoPrecision.COUNTRY and not is_aside(view, m):
            counts.setdefault(m.place.name, []).append(n)
    best = max(counts.values(), key=lambda row: (len(row), -row[0]), default=[])
    return best[0] if len(best) >= MAIN_MENTIONS else None
