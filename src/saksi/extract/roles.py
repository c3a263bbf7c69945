"""Who did it, to whom, with what: the arguments of a trigger, by voice, order and prepositions."""

from dataclasses import dataclass, replace

from saksi.extract.clauses import (
    PREPOSITIONS,
    clause_end,
    coordinated_left,
    coordinated_right,
    direct_object,
    is_hard,
    noun_start,
    party_at,
)
from saksi.extract.subjects import Earlier, subject
from saksi.extract.view import View
from saksi.extract.word_classes import closed_words, is_word, looks_verbal
from saksi.knowledge.schema import Trigger
from saksi.records.actor import ActorKind
from saksi.records.mention import MentionKind
from saksi.records.place import GeoPrecision
from saksi.records.token import Match

PASSIVE = frozenset({"passive"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """Mentions by grammatical function; what they mean is the frame's to say."""

    subject: tuple[int, ...] = ()
    object: tuple[int, ...] = ()
    agent: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    partner: tuple[int, ...] = ()  # with X; between X and Y
    recipient: tuple[int, ...] = ()  # to X, for X
    origin: tuple[int, ...] = ()  # from X, by X: of what stands as object ("rejected calls by X")
    place: tuple[int, ...] = ()  # the place or party behind the first preposition of place
    spot: tuple[int, ...] = ()  # a thing that a preposition of place stands before: "outside the bank"


def verb_arguments(
    view: View,
    first: int,
    last: int,
    lo: int,
    hi: int,
    passive: bool,
    earlier: Earlier,
    verbs: frozenset[int],
    entry: Trigger,
) -> Arguments:
    """The arguments of a verb at tokens ``first`` … ``last`` within the sentence ``lo`` … ``hi``."""
    end = clause_end(view, last, hi)
    subj = subject(view, first, lo, earlier)
    bare = entry.object == "weapon"  # "rockets were fired at *the post*": the preposition may belong to the verb
    obj = () if passive and not bare else direct_object(view, last, end, verbs)
    args = replace(_prepositional(view, last, end, verbs), subject=subj, object=obj)
    if entry.transitive or entry.frame == "suffers":
        args = replace(args, target=())  # "killed at the market": what is acted on stands without a preposition
    if passive and not args.agent and view.language.profile.bare_agent:
        args = replace(args, agent=_bare_agent(view, last, end, verbs))
    return replace(args, target=tuple(t for t in args.target if t not in obj))


def inner_object(view: View, match: Match) -> tuple[int, ...]:
    """The parties inside a phrase with a gap ("took *three aid workers* hostage")."""
    if match.last - match.first < MIN_GAPPED:
        return ()
    inside = range(match.first + 1, match.last - 1)
    found = dict.fromkeys(n for i in inside if i not in view.marks and (n := _named_at(view, i)) >= 0)
    return tuple(n for n in found if view.doc.mentions[n].first > match.first)


def _named_at(view: View, i: int) -> int:
    """A party, or the adjective of a people, at token ``i``."""
    n = party_at(view, i)
    place = view.at["place"][i]
    return n if n >= 0 or place < 0 or not view.doc.mentions[place].hint("demonym") else place


MIN_GAPPED = 3  # tokens of the shortest phrase with somebody inside


def noun_arguments(
    view: View, first: int, last: int, lo: int, hi: int, verbs: frozenset[int], behind: str = "agent"
) -> Arguments:
    """The arguments of a noun ("the shelling of X by Y", "Y's attack on X", "serangan Y terhadap X").

    ``behind``: what a bare noun phrase beside it is, agent ("serangan Y") or target ("penculikan X", "X's murder").
    """
    wall = clause_end(view, last, hi)
    end = _noun_end(view, last, wall)
    args = _prepositional(view, last, end, verbs, noun=True)
    if blamed := _blamed(view, first, end, lo, wall, verbs):
        args = replace(args, agent=blamed, target=tuple(t for t in args.target if t not in blamed))
    elif not args.agent and (done := _light_after(view, end, wall, "light:passive")):
        args = replace(args, agent=_prepositional(view, done, wall, verbs, noun=True).agent)
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
        if view.has(i, "role:blamed") and (filler := _phrase_object(view, i + 1, hi, verbs)):
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


def lacks_object(view: View, i: int, hi: int) -> bool:
    """Behind token ``i`` stands a preposition, a time, a mark or nothing: no noun phrase."""
    if i >= hi or view.doc.tokens[i].kind == "p" or view.at["time"][i] >= 0:
        return True
    if view.at["quantity"][i] >= 0:  # "killed at least two"
        return False
    return is_hard(view, i) or view.has(i, *PREPOSITIONS, "coordinators", "purpose")


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


def _bare_agent(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """A passive's agent without preposition ("ditembak polisi")."""
    n = party_at(view, i) if i < hi else -1
    return coordinated_right(view, n, hi, verbs) if n >= 0 else ()


def _prepositional(view: View, i: int, hi: int, verbs: frozenset[int], noun: bool = False) -> Arguments:
    """What stands in the prepositional phrases between token ``i`` and the next verb or ``hi``."""
    got: dict[str, tuple[int, ...]] = {}
    roles = NOUN_ROLES if noun else VERB_ROLES
    j = i
    while j < hi and not (j in verbs and j > i):
        row = view.marks.get(j)
        if not row or row.keys().isdisjoint(ALL_ROLES):
            j += 1
            continue
        wanted = next((r for r in roles if r in row and r not in got), None)
        place = row.get("role:place", 0)
        subjects = verbs if wanted != "role:sides" else frozenset()  # of "between A and B", B is no subject
        filler = _phrase_object(view, j + (place or (row[wanted] if wanted else 1)), hi, subjects)
        if place and filler:
            got.setdefault("place", filler)
        if place and filler and _is_spot(view, filler[0]):
            got.setdefault("spot", filler)
        if wanted == "role:recipient" and filler and _is_infinitive(view, j + row[wanted], filler[0]):
            j += 1
            continue
        if wanted and filler and _fits(view, wanted, filler, noun):
            got[wanted] = filler
        j = max(j + 1, view.doc.mentions[filler[-1]].last) if filler else j + 1
    return Arguments(
        agent=got.get("role:agent") or (got.get("role:from", ()) if noun else ()),
        origin=got.get("role:agent") or got.get("role:from", ()),
        target=got.get("role:target", ()),
        partner=got.get("role:sides", ()) + got.get("role:with", ()), recipient=got.get("role:recipient", ()),
        place=got.get("place", ()),
        spot=got.get("spot", ()),
    )  # fmt: skip


def _is_infinitive(view: View, i: int, n: int) -> bool:
    """A verb stands behind "to": "to locate the attackers", "to hand over"."""
    first = noun_start(view, n, i)
    return any(j in view.lexical or view.has(j, "purpose", "role:recipient") for j in range(i, first)) or (
        first > i and not view.doc.tokens[i + 1].glued and is_word(view, i) and view.at["actor"][i] < 0
        and not view.modifier_at(i)
    )  # fmt: skip


def _is_spot(view: View, n: int) -> bool:
    """Something that can be hit where it stands: a thing, or a body for its building."""
    m = view.doc.mentions[n]
    return (
        m.actor is not None and m.actor.kind in SPOTS and m.hint("role") in ("head", "group") and not m.hint("unnamed")
    )


SPOTS = frozenset({ActorKind.OBJECT, ActorKind.FACILITY, ActorKind.ORGANIZATION, ActorKind.GOVERNMENT})
VERB_ROLES = ("role:agent", "role:sides", "role:with", "role:recipient", "role:target", "role:from")
NOUN_ROLES = VERB_ROLES
ALL_ROLES = frozenset({*NOUN_ROLES, "role:place", "role:weapon", "possessor"})


def told_to(view: View, last: int, hi: int) -> tuple[int, ...]:
    """Whom a demand is put to where it is the subject of the clause ("demanded that *Veria* withdraw")."""
    for i in range(last, min(hi, last + 4)):
        if view.has(i, "that"):
            at = i + 1 + (i + 1 < hi and view.has(i + 1, "articles"))
            n = party_at(view, at) if at < hi else -1
            return coordinated_right(view, n, hi, frozenset()) if n >= 0 else ()
    return ()


def _phrase_object(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """The parties right behind a preposition, over articles, numbers and adjectives."""
    for j in range(i, min(hi, i + 6)):
        n = party_at(view, j)
        if n >= 0:
            return coordinated_right(view, n, hi, verbs)
        if view.at["place"][j] >= 0:
            return (view.at["place"][j],)
        if is_hard(view, j) or view.words[j] == "," or view.has(j, *PREPOSITIONS):
            return ()
    return ()


def _fits(view: View, role: str, filler: tuple[int, ...], noun: bool) -> bool:
    """A place is only a target of nouns ("attack on Stepanakert"); a weapon is no partner."""
    kind = view.doc.mentions[filler[0]].kind
    if kind is MentionKind.PLACE:
        return role == "role:target" and noun
    if kind is MentionKind.WEAPON:
        return role in ("role:agent", "role:target")
    return True


def as_things(view: View, fillers: tuple[int, ...]) -> tuple[int, ...]:
    """The fillers as what was acted on: a weapon that stood for its crew is the weapon ("a *Verian jet* was hit")."""
    return tuple(_thing(view, n) if view.doc.mentions[n].hint("role") == "crew" else n for n in fillers)


def _thing(view: View, n: int) -> int:
    crew = view.doc.mentions[n]
    for i, m in enumerate(view.doc.mentions):
        if m.kind is MentionKind.ACTOR and i != n and crew.first <= m.first and m.last <= crew.last and m.hint("mute"):
            return i
    return next((view.at["weapon"][i] for i in range(crew.first, crew.last) if view.at["weapon"][i] >= 0), n)
