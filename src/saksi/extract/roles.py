"""Who did it, to whom: the arguments of a verb, by voice, order and prepositions."""

from dataclasses import replace

from saksi.extract.arguments import Arguments, prepositional
from saksi.extract.clauses import (
    PREPOSITIONS,
    clause_end,
    coordinated_right,
    direct_object,
    is_hard,
    party_at,
)
from saksi.extract.subjects import Earlier, subject
from saksi.extract.view import View
from saksi.knowledge.schema import Trigger
from saksi.records.mention import MentionKind
from saksi.records.token import Match


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
    args = replace(prepositional(view, last, end, verbs), subject=subj, object=obj)
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


def lacks_object(view: View, i: int, hi: int) -> bool:
    """Behind token ``i`` stands a preposition, a time, a mark or nothing: no noun phrase."""
    if i >= hi or view.doc.tokens[i].kind == "p" or view.at["time"][i] >= 0:
        return True
    if view.at["quantity"][i] >= 0:  # "killed at least two"
        return False
    return is_hard(view, i) or view.has(i, *PREPOSITIONS, "coordinators", "purpose")


def _bare_agent(view: View, i: int, hi: int, verbs: frozenset[int]) -> tuple[int, ...]:
    """A passive's agent without preposition ("ditembak polisi")."""
    n = party_at(view, i) if i < hi else -1
    return coordinated_right(view, n, hi, verbs) if n >= 0 else ()


def told_to(view: View, last: int, hi: int) -> tuple[int, ...]:
    """Whom a demand is put to where it is the subject of the clause ("demanded that *Veria* withdraw")."""
    for i in range(last, min(hi, last + 4)):
        if view.has(i, "that"):
            at = i + 1 + (i + 1 < hi and view.has(i + 1, "articles"))
            n = party_at(view, at) if at < hi else -1
            return coordinated_right(view, n, hi, frozenset()) if n >= 0 else ()
    return ()


def as_things(view: View, fillers: tuple[int, ...]) -> tuple[int, ...]:
    """The fillers as what was acted on: a weapon that stood for its crew is the weapon ("a *Verian jet* was hit")."""
    return tuple(_thing(view, n) if view.doc.mentions[n].hint("role") == "crew" else n for n in fillers)


def _thing(view: View, n: int) -> int:
    crew = view.doc.mentions[n]
    for i, m in enumerate(view.doc.mentions):
        if m.kind is MentionKind.ACTOR and i != n and crew.first <= m.first and m.last <= crew.last and m.hint("mute"):
            return i
    return next((view.at["weapon"][i] for i in range(crew.first, crew.last) if view.at["weapon"][i] >= 0), n)
