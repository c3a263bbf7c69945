"""With what an act was done: a weapon that acts, that its verb or noun is made of, or that stands behind "with".

A weapon that is only named beside the act, was seized, or was hit is none (GOLD.md, ``event.weapon``).
"""

from saksi.extract.arguments import Arguments
from saksi.extract.clauses import clause_end, clause_start, coordinated_right, party_at
from saksi.extract.view import View
from saksi.knowledge.schema import Trigger
from saksi.records.mention import MentionKind
from saksi.records.token import Match, Sentence

COMPOUND = 2  # words between a weapon and the act's noun ("rocket and mortar attack")


def weapons_of(
    view: View, match: Match, entry: Trigger, args: Arguments, passive: bool, s: Sentence, verbs: frozenset[int]
) -> tuple[int, ...]:
    """The weapon mentions that the act was done with, in text order."""
    found = _inside(view, match.first, match.last) + _compound(view, match, entry, s)
    found += _weapons(view, _acting(entry, args, passive))
    found += _instrument(view, match, s, verbs)
    return tuple(sorted(set(found), key=lambda n: view.doc.mentions[n].first))


def _acting(entry: Trigger, args: Arguments, passive: bool) -> tuple[int, ...]:
    """What acts ("rockets hit"), and the object of verbs that say what is done with it ("fired rockets")."""
    fired = (args.subject if passive else args.object) if entry.object == "weapon" else ()
    if passive or entry.frame == "suffers":
        return args.agent + fired
    own = args.target if entry.frame == "happens" else ()  # "the explosion of a bomb"
    return args.subject + args.agent + fired + own


def _weapons(view: View, fillers: tuple[int, ...]) -> list[int]:
    """The fillers that are weapons; a crew's or thing's weapon for it."""
    found = []
    for n in fillers:
        m = view.doc.mentions[n]
        if m.kind is MentionKind.WEAPON:
            found.append(n)
        elif m.hint("role") == "crew" or m.hint("mute"):
            found += _inside(view, m.first, m.last)
    return found


def _inside(view: View, first: int, last: int) -> list[int]:
    return [n for n in dict.fromkeys(view.at["weapon"][first:last]) if n >= 0]


def _compound(view: View, match: Match, entry: Trigger, s: Sentence) -> list[int]:
    """A weapon right beside the act's noun ("*rocket* attack", "serangan *roket*"), and those listed with it."""
    if entry.pos != "noun":
        return []
    before = view.language.profile.modifiers == "before"
    step, i, found = (-1, match.first - 1, []) if before else (1, match.last, [])
    skipped = 0
    while s.first <= i < s.last and skipped <= COMPOUND:
        n = view.at["weapon"][i]
        if n >= 0:
            found.append(n)
            skipped = 0
            i = view.doc.mentions[n].first - 1 if before else view.doc.mentions[n].last
        elif (found and view.has(i, "coordinators")) or view.modifier_at(i):
            skipped += 1
            i += step
        else:
            break
    return found


def _instrument(view: View, match: Match, s: Sentence, verbs: frozenset[int]) -> list[int]:
    """Weapons behind a preposition of means, in the clause and before its next verb ("with rockets", "by a bomb")."""
    lo = clause_start(view, match.first, s.first)
    hi = clause_end(view, match.last, s.last)
    hi = next((i for i in range(match.last, hi) if i in verbs), hi)
    lo = max((i + 1 for i in range(lo, match.first) if i in verbs), default=lo)
    found: list[int] = []
    for i in range(lo, hi):
        row = view.marks.get(i)
        if row and "role:weapon" in row:
            n = _means(view, i + row["role:weapon"], hi)
            found += _weapons(view, coordinated_right(view, n, hi, verbs)) if n >= 0 else []
    return found


MEANS = 6  # words between the preposition and the weapon ("with two bursts of machine-gun fire")


def _means(view: View, i: int, hi: int) -> int:
    """The weapon behind a preposition of means, over counts and measures; -1 if something else stands there."""
    for j in range(i, min(hi, i + MEANS)):
        n = party_at(view, j)
        if n >= 0:
            return n
        row = view.marks.get(j, {})
        if view.words[j] == "," or any(r.startswith("role:") and "possessor" not in row for r in row):
            return -1
    return -1
