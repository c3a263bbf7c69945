"""Where and when a frame's act is set: the place and time expressions that belong to it.

Order of trust: what stands in the trigger's own clause, then in its sentence, then what the text set just before.
"""

from collections.abc import Iterable
from dataclasses import replace

from saksi.extract.clauses import is_hard
from saksi.extract.view import QUOTES, View
from saksi.records.attribution import Attribution
from saksi.records.frame import Frame
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision

CARRIED_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # acts that happen at a spot
CARRY_SENTENCES = 3


def settle(view: View, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames with place and time, carried over from earlier sentences where the text runs on."""
    places = _by_sentence(view, MentionKind.PLACE)
    times = _by_sentence(view, MentionKind.TIME)
    done: list[Frame] = []
    rows = list(frames)
    for frame in rows:
        rivals = [f for f in rows if f.sentence == frame.sentence and f is not frame]
        frame = _placed(view, frame, places.get(frame.sentence, ()), rivals)
        frame = _timed(view, frame, times.get(frame.sentence, ()), rivals)
        done.append(_carried(view, frame, done))
    return tuple(_in_the_main_place(view, f) for f in done)


def _by_sentence(view: View, kind: MentionKind) -> dict[int, list[int]]:
    rows: dict[int, list[int]] = {}
    number, sentences = 0, view.doc.sentences
    for n, mention in sorted(enumerate(view.doc.mentions), key=lambda x: x[1].first):
        if mention.kind is kind:
            while number < len(sentences) - 1 and mention.first >= sentences[number].last:
                number += 1
            rows.setdefault(number, []).append(n)
    return rows


# --- place ---------------------------------------------------------------------------------------------------


def _placed(view: View, frame: Frame, candidates: Iterable[int], rivals: list[Frame]) -> Frame:
    scored = [(_place_score(view, frame, n, rivals), -i, n) for i, n in enumerate(candidates)]
    good = sorted((s for s in scored if s[0] > 0), reverse=True)
    if not good:
        return frame
    best = good[0][2]
    return replace(frame, place=best, other_places=_coordinated_places(view, best, frame))


def _place_score(view: View, frame: Frame, n: int, rivals: list[Frame]) -> float:
    """How well the place fits as the act's; not positive means it is not."""
    m = view.doc.mentions[n]
    if m.hint("demonym") or m.hint("role") == "dateline" or not m.place or _is_modifier(view, m):
        return -9
    start = view.doc.sentences[frame.sentence].first
    if n in frame.target:
        return 20
    locative = _locative(view, m, start)
    score = 4.0 if locative or m.hint("relation") else 0.0
    if not locative and view.before(view.list_start(m.first), ("role:from",), start):
        score -= 5
    score += _nearness(view, frame, m, rivals)
    if view.at["actor"][m.first] >= 0 and not locative:
        score -= 5.0
    return score + FINENESS.get(m.place.precision, 0.5)


FINENESS = {
    GeoPrecision.DISTRICT: 0.3,
    GeoPrecision.ADMIN1: -0.5,
    GeoPrecision.REGION: -0.3,
    GeoPrecision.COUNTRY: -1.0,
}


def _is_modifier(view: View, m: Mention) -> bool:
    """ "US-run", "Baghdad-based": the name only says whose."""
    tokens = view.doc.tokens
    return (
        m.last < len(tokens)
        and tokens[m.last].glued
        and tokens[m.last].kind == "w"
        and not tokens[m.last].capital
        and tokens[m.last].begin > m.end
    )


def _locative(view: View, m: Mention, start: int) -> bool:
    """A preposition of place stands before the name, articles and directions aside ("in the northern …")."""
    first = view.list_start(m.first)
    while first > start and (view.has(first - 1, "articles") or view.modifier_at(first - 1)):
        first -= 1
    return bool(
        view.before(m.first, ("role:place", "role:target"), start)
        or view.before(first, ("role:place", "role:target"), start)
    )


def _nearness(view: View, frame: Frame, m: Mention, rivals: list[Frame], wall: float = 1.5) -> float:
    """Same clause and short way are good; another trigger nearer to the place is bad."""
    lo, hi = (frame.last, m.first) if m.first >= frame.last else (m.last, frame.first)
    walls = sum(1 for i in range(lo, hi) if is_hard(view, i) and view.words[i] not in QUOTES)
    between = sum(1 for r in rivals if lo <= r.first < hi)
    return 2.5 + (1.0 if m.first >= frame.last else 0.0) - wall * walls - 2.5 * between - 0.05 * max(0, hi - lo)


def _coordinated_places(view: View, n: int, frame: Frame) -> tuple[int, ...]:
    """ "shelled Terter, Aghdam and Barda": the others."""
    rest: list[int] = []
    limit = view.doc.sentences[frame.sentence].last
    i = view.doc.mentions[n].last
    while i + 1 < limit and (view.words[i] == "," or view.has(i, "coordinators")):
        i += 1 + (view.has(i + 1, "coordinators") or view.words[i + 1] == ",")
        other = view.at["place"][i] if i < limit else -1
        if other < 0 or view.doc.mentions[other].hint("demonym"):
            break
        rest.append(other)
        i = view.doc.mentions[other].last
    return tuple(rest)


# --- time ----------------------------------------------------------------------------------------------------


def _timed(view: View, frame: Frame, candidates: Iterable[int], rivals: list[Frame]) -> Frame:
    scored = [(_time_score(view, frame, n, rivals), -i, n) for i, n in enumerate(candidates)]
    good = sorted((s for s in scored if s[0] > 0), reverse=True)
    return replace(frame, time=good[0][2]) if good else frame


TIME_WALL = 0.8  # a sentence seldom has two days: a wall between act and day weighs less


def _time_score(view: View, frame: Frame, n: int, rivals: list[Frame]) -> float:
    m = view.doc.mentions[n]
    if not m.time or m.time.begin is None:
        return -9
    att = view.doc.attributions[frame.attribution] if frame.attribution is not None else None
    if att and not _inside(att, m):
        return -9 if _dates_the_saying(view, att, m) else _nearness(view, frame, m, rivals) - 1.0
    rival = any(r.pos == "verb" and 0 <= r.first - m.last <= 1 for r in rivals)
    return _nearness(view, frame, m, rivals, TIME_WALL) + (-6.0 if rival else 1.0)


def _inside(att: Attribution, m: Mention) -> bool:
    return any(c.begin <= m.begin < c.end for c in att.content)


def _dates_the_saying(view: View, att: Attribution, m: Mention) -> bool:
    """The time stands right by the cue, outside the content ("said on Thursday that …")."""
    cue = att.cue
    return cue is not None and (0 <= m.begin - cue.end < 25 or 0 <= cue.begin - m.end < 12)


# --- carried over --------------------------------------------------------------------------------------------


def _carried(view: View, frame: Frame, done: list[Frame]) -> Frame:
    """Place and time of the act told just before, in the same paragraph, where this one states none."""
    if frame.type not in CARRIED_TYPES:
        return frame
    sentences = view.doc.sentences
    for other in reversed(done):
        if frame.sentence - other.sentence > CARRY_SENTENCES:
            break
        if (
            other.type not in CARRIED_TYPES
            or sentences[other.sentence].paragraph != sentences[frame.sentence].paragraph
        ):
            continue
        frame = _take_over(view, frame, other)
    return frame


def _take_over(view: View, frame: Frame, other: Frame) -> Frame:
    same_place = frame.place is None or frame.place == other.place
    if frame.place is None and other.place is not None:
        frame = replace(frame, place=other.place, carried=(*frame.carried, "place"))
    if frame.time is None and other.time is not None and same_place and "time" not in other.carried:
        frame = replace(frame, time=other.time, carried=(*frame.carried, "time"))
    return frame


def _in_the_main_place(view: View, frame: Frame) -> Frame:
    """An act at a spot that the text does not name again is set where the article is: its most named place."""
    if frame.place is not None or frame.type != "ASSAULT":
        return frame
    main = main_place(view)
    return frame if main is None else replace(frame, place=main, carried=(*frame.carried, "place"))


def main_place(view: View) -> int | None:
    """The article's most named region or finer place that is no dateline: its first mention, or ``None``."""
    counts: dict[str, list[int]] = {}
    for n, m in enumerate(view.doc.mentions):
        if m.kind is not MentionKind.PLACE or not m.place or m.hint("role") == "dateline" or m.hint("demonym"):
            continue
        if m.place.latitude is not None and m.place.precision is not GeoPrecision.COUNTRY:
            counts.setdefault(m.place.name, []).append(n)
    best = max(counts.values(), key=lambda row: (len(row), -row[0]), default=None)
    return best[0] if best else None
