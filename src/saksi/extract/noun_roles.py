"""Who did it to whom where the act is a noun: what hangs on it, stands beside it, or follows its verb."""

from dataclasses import replace

from saksi.extract.arguments import Arguments, phrase_object, prepositional
from saksi.extract.clauses import (
    clause_end,
    coordinated_left,
    coordinated_right,
)
from saksi.extract.view import View
from saksi.extract.word_classes import closed_words, is_word, looks_verbal
from saksi.records.mention import MentionKind
from saksi.records.place import GeoPrecision


def noun_arguments(
    view: View, first: int, last: int, lo: int, hi: int, verbs: frozenset[int], behind: str = "agent"
) -> Arguments:
    """The arguments of a noun ("the shelling of X by Y", "Y's attack on X", "serangan Y terhadap X").

    ``behind``: what a bare noun phrase beside it is, agent ("serangan Y") or target ("penculikan X", "X's murder").
    """
    wall = clause_end(view, last, hi)
    end = _noun_end(view, last, wall)
    args = prepositional(view, last, end, verbs, noun=True)
    if blamed := _blamed(view, first, end, lo, wall, verbs):
        args = replace(args, agent=blamed, target=tuple(t for t in args.target if t not in blamed))
    elif not args.agent and (done := _light_after(view, end, wall, "light:passive")):
        args = replace(args, agent=prepositional(view, done, wall, verbs, noun=True).agent)
    after = view.language.profile.modifiers == "after"
    if behind == "target" and not args.target and after:
        return replace(args, target=_patient(view, last, end, verbs))
    owner = _owner(view, first, last, lo, end, verbs)
    if behind == "target" and not args.target and not after and not _fights(view, owner, first):
        return replace(args, target=owner)
    return replace(args, agent=args.agent or owner)


def _fights(view: View, fillers: tuple[int, ...], first: int) -> bool:
    """Fighters right before the act's noun do it ("police killings"); "the officer's murder" was done to him."""
    return any(view.doc.mentions[n].hint("armed") and view.doc.mentions[n].last == first for n in fillers)


BLAME_REACH = 5  # words between a verb of blaming and the act


def _blamed(view: View, first: int, end: int, lo: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """Who is said to have done it: "blamed the attack *on X*", "the attack was attributed *to X*"."""
    before = any(view.has(i, "light:blame") for i in range(max(lo, first - BLAME_REACH), first))
    start = first if before else _light_after(view, end, hi, "light:blame")
    if not start:
        return ()
    for i in range(start, hi):
        if view.has(i, "role:blamed") and (filler := phrase_object(view, i + 1, hi, verbs)):
            return filler if view.doc.mentions[filler[0]].kind is MentionKind.ACTOR else ()
    return ()


def _light_after(view: View, i: int, hi: int, kind: str) -> int:
    """The token after the light verb of this kind that follows at ``i`` over auxiliaries, 0 for none."""
    for j in range(i, min(hi, i + 5)):
        row = view.marks.get(j, {})
        if kind in row and j > i:
            return j + row[kind]
        if not (
            view.has(j, "aux:passive", "aux:perfect", "negators") or view.words[j] in closed_words(view.language.code)
        ):
            return 0
    return 0


def _noun_end(view: View, i: int, hi: int) -> int:
    """Where the phrases that hang on a noun end: before the verb whose subject or object it is."""
    words, before = closed_words(view.language.code), view.language.profile.modifiers == "before"
    if before and i < hi and is_word(view, i) and view.at["actor"][i] < 0 and view.at["weapon"][i] < 0:
        return i
    for j in range(i, hi):
        if before and j in view.verbal and j > i and not view.has(j - 1, "articles"):
            return j
        if view.has(j, "aux:passive", "aux:perfect", "future", "possible") and view.words[j] in words:
            return j
    return hi


def _patient(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The party or place right behind a noun, over articles and counts ("penangkapan 12 aktivis")."""
    while i < hi and (view.at["quantity"][i] >= 0 or view.has(i, "articles") or view.modifier_at(i)):
        if view.at["actor"][i] >= 0:
            break
        i += 1
    n = view.at["actor"][i] if i < hi else -1
    if n >= 0:
        return coordinated_right(view, n, hi, verbs)
    return (view.at["place"][i],) if i < hi and view.at["place"][i] >= 0 else ()


def _owner(view: View, first: int, last: int, lo: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The party whose act the noun is: before it ("Azerbaijani drone strike") or behind it ("serangan Azerbaijan")."""
    if view.language.profile.modifiers == "after":
        i = last
        while i < hi and (view.at["weapon"][i] >= 0 or view.modifier_at(i)):
            i += 1
        n = view.at["actor"][i] if i < hi else -1
        return coordinated_right(view, n, hi, verbs) if n >= 0 else ()
    i = first - 1
    while i >= lo and (view.at["weapon"][i] >= 0 or view.words[i] == "'s" or view.modifier_at(i)):
        if view.at["actor"][i] >= 0 and not view.doc.mentions[view.at["actor"][i]].hint("mute"):
            break
        i -= 1
    i = _over_adjectives(view, i, lo)
    n = view.at["actor"][i] if i >= lo else -1
    if n >= 0 and view.doc.mentions[n].last <= first:
        return coordinated_left(view, n, lo)
    n = view.at["place"][i] if i >= lo else -1
    return (n,) if n >= 0 and _is_national(view, n) else ()


def _is_national(view: View, n: int) -> bool:
    """An adjective of a country, or a country's name used as one ("*US* raid")."""
    m = view.doc.mentions[n]
    return bool(m.hint("demonym")) or (m.place is not None and m.place.precision is GeoPrecision.COUNTRY)


ADJECTIVES = 3  # plain words between a people's adjective and the act ("*Verian* night raid")


def _over_adjectives(view: View, i: int, lo: int) -> int:
    """The token of the adjective of a country before plain words, or ``i``."""
    for k in range(i, max(lo, i - ADJECTIVES) - 1, -1):
        n = view.at["place"][k]
        if n >= 0:
            return k if _is_national(view, n) else i
        if view.at["actor"][k] >= 0 or not is_word(view, k) or looks_verbal(view, k):
            return i
    return i
