"""Which of a sentence's places is an act's: each site goes to the act it hangs on; the others share."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from saksi.extract.act_kinds import LEAVING, MOVING, SPOKEN
from saksi.extract.clauses import is_hard
from saksi.extract.shared_place import share_places
from saksi.extract.sites import Acts, Site, find_sites
from saksi.extract.view import QUOTES, View
from saksi.records.frame import Frame
from saksi.records.place import GeoPrecision

DISTANT = 9.0  # walls between words too far apart to belong together
REACH = 80  # tokens between a site and its act
FINENESS = {GeoPrecision.ADMIN1: -0.3, GeoPrecision.REGION: -0.3, GeoPrecision.COUNTRY: -0.6}


def set_places(
    view: View, number: int, frames: list[Frame], candidates: Sequence[int], goals: frozenset[int]
) -> list[Frame]:
    """The frames of sentence ``number``, each with the place of its act where the sentence names one.

    ``goals``: last tokens of the document's words that could be acts.
    """
    s = view.doc.sentences[number]
    starts, ends = _words(frames)
    sites = find_sites(view, candidates, Acts(s.first, s.last, ends, goals, _modifiers(view, frames)))
    if not sites:
        return frames
    own = _own(_Scene(view, frames, ends, sorted(ends), starts, s.first), sites)
    placed = [replace(f, place=own[k].n, other_places=own[k].others) if k in own else f for k, f in enumerate(frames)]
    return share_places(view, placed)


@dataclass(frozen=True, slots=True)
class _Scene:
    """``ends``: last token of each act's words → the act; ``last_tokens``: its keys; ``starts``: (token, act)."""

    view: View
    frames: list[Frame]
    ends: dict[int, int]
    last_tokens: list[int]
    starts: list[tuple[int, int]]
    lo: int


def _words(frames: list[Frame]) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """First and last tokens of all words that tell of each act."""
    starts: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    for k, f in enumerate(frames):
        for first, last in ((f.first, f.last), *f.more):
            starts.append((first, k))
            ends.setdefault(last - 1, k)
    return sorted(starts), ends


def _modifiers(view: View, frames: list[Frame]) -> frozenset[int]:
    """The acts' verbs that stand right behind an article: "in the *besieged* town"."""
    verbs = (f for f in frames if f.pos == "verb" and f.last == f.first + 1)
    return frozenset(f.first for f in verbs if f.first and view.has(f.first - 1, "articles"))


# --- the act a site hangs on ---------------------------------------------------------------------------------


def _own(scene: _Scene, sites: list[Site]) -> dict[int, Site]:
    """Act → the best of the sites that hang on it."""
    best: dict[int, tuple[float, Site]] = {}
    for site in sites:
        k, score = _hangs_on(scene, site)
        place = scene.view.doc.mentions[site.n].place
        score += FINENESS.get(place.precision, 0.0) if place else 0.0
        better = score > 0 and (k not in best or score > best[k][0])
        if better and not _is_the_speakers(scene.view, scene.frames[k], site):
            best[k] = (score, site)
    return {k: site for k, (_, site) in best.items()}


def _hangs_on(scene: _Scene, site: Site) -> tuple[int, float]:
    """(act, how firmly) the site hangs on; not positive means on none."""
    at = bisect_right(scene.starts, (site.last, -1))
    right_start, right = scene.starts[at] if at < len(scene.starts) else (-1, None)
    inside = scene.starts[at - 1][1] if at else 0
    if scene.frames[inside].first <= site.first < scene.frames[inside].last:
        return inside, 9.5
    if site.tie == "object":
        k = scene.ends[site.at]
        return k, 0.0 if scene.frames[k].type in SPOKEN else 10.0
    if site.tie == "bare":
        if right is None:
            return 0, 0.0
        return right, 9.0 if _is_acted_on(scene.view, scene.frames[right], site, right_start) else 0.0
    return _by_clause(scene, site, right, right_start)


def _by_clause(scene: _Scene, site: Site, right: int | None, right_start: int) -> tuple[int, float]:
    """The act before the site, unless a clause's wall parts them and none stands between the site and the next act."""
    at = bisect_left(scene.last_tokens, site.at)
    left_end = scene.last_tokens[at - 1] + 1 if at else scene.lo
    left = scene.ends[left_end - 1] if at else None
    left_walls = _walls(scene.view, left_end, site.at) if left is not None else DISTANT
    right_walls = _walls(scene.view, site.last, right_start) if right is not None else DISTANT
    opens = right is not None and scene.frames[right].pos == "verb" and _opens_a_clause(scene.view, site.at)
    near = (right_walls == 0 and left_walls > 0) or (opens and right_walls < 2)
    if right is not None and (left is None or near):
        frame = scene.frames[right]
        return right, _weight(site, frame) - right_walls - 1.0 - 0.05 * abs(site.first - frame.last)
    if left is None:
        return 0, 0.0
    frame = scene.frames[left]
    return left, _weight(site, frame) - left_walls - 0.05 * abs(site.first - frame.last)


def _opens_a_clause(view: View, i: int) -> bool:
    """The words at ``i`` stand at the head of a clause: "…, and *in Kelm*, police arrested …"."""
    return i > 0 and (view.has(i - 1, "coordinators") or is_hard(view, i - 1))


def _weight(site: Site, frame: Frame) -> float:
    """How firmly a tie of this sort holds to an act of this sort."""
    if site.tie == "to":
        return (4.0 if frame.type in MOVING else 1.0) - 0.5 * max(0, site.at - frame.last)
    if site.tie == "from":
        return LEAVING.get(frame.type, 0.0)
    if site.tie == "aim":
        return 3.0 if frame.type == "ASSAULT" else 0.0
    return {"goal": 9.0, "place": 8.0, "way": 6.0}.get(site.tie, 0.0)


def _walls(view: View, first: int, last: int) -> float:
    """What parts an act from a site: the more, the farther apart."""
    if last - first > REACH:
        return DISTANT
    total = 0.0
    for i in range(first, last):
        if view.words[i] == ";" or view.has(i, "contrast"):
            total += 5.0
        elif view.words[i] not in QUOTES and is_hard(view, i):
            total += 2.0
        elif i in view.lexical:
            total += 1.0
        elif view.words[i] == "," or view.has(i, "coordinators"):
            total += 0.5
    return total


SUBJECT_REACH = 4  # words between a bare name and the act


def _is_acted_on(view: View, frame: Frame, site: Site, start: int) -> bool:
    """The bare name is the subject of a passive ("Sarun was shelled"), or stands right before an act's noun."""
    enclosed = site.first > 0 and view.words[site.first - 1] == "," == view.words[site.last]
    if not enclosed and site.first > 1 and view.words[site.first - 1] == "," and view.at["place"][site.first - 2] >= 0:
        return False  # "a teacher from Lenz, Veria was shot"
    between = range(site.last + enclosed, start)
    if len(between) > SUBJECT_REACH or any(is_hard(view, i) or view.words[i] == "," for i in between):
        return False
    plain = sum(not view.marks.get(i) for i in between)
    if any(view.has(i, "aux:passive") for i in between) or _is_bare_passive(view, frame):
        owned = view.has(site.first - 1, "possessor") and not view.doc.mentions[site.n].hint("noun")
        return plain <= 1 and not owned and not any(view.doc.tokens[i].capital for i in between)
    place = view.doc.mentions[site.n].place
    coarse = place is not None and place.precision in (GeoPrecision.COUNTRY, GeoPrecision.REGION)
    noun = frame.pos == "noun" and start == frame.first and not enclosed and not coarse
    return noun and not any(view.has(i, "possessor", "role:place", "role:target") for i in between)


def _is_bare_passive(view: View, frame: Frame) -> bool:
    """A passive that its own form or its agent shows ("Sarun kembali diserang", "Sarun hit by rockets")."""
    if frame.voice != "passive" or frame.pos != "verb":
        return False
    own = not view.language.profile.auxiliaries.get("passive")
    return own or (frame.last < len(view.words) and view.has(frame.last, "role:agent"))


SAYING = frozenset({"say", "claim", "accuse", "deny", "confirm", "doubt", "report"})
SPEAKER_REACH = 25  # code points behind a source and its cue


def _is_the_speakers(view: View, frame: Frame, site: Site) -> bool:
    """The place is where who speaks is or comes from: it stands by the cue, outside what is said."""
    att = view.doc.attributions[frame.attribution] if frame.attribution is not None else None
    if att is None or att.act not in SAYING:
        return False
    begin = view.doc.mentions[site.n].begin
    marks = [x for x in (att.source, att.cue) if x is not None]
    if not marks or any(c.begin <= begin < c.end for c in att.content):
        return False
    return min(x.begin for x in marks) <= begin < max(x.end for x in marks) + SPEAKER_REACH
