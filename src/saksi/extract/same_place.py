"""Nouns that mean the place named before: "in the city", "di kota itu"."""

from dataclasses import replace

from saksi.extract.view import View
from saksi.knowledge.schema import ActorNoun
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision

SORTS = {  # what a noun may mean: a town, or something wider than one
    "town": frozenset({GeoPrecision.EXACT, GeoPrecision.NEAR}),
    "region": frozenset({GeoPrecision.REGION, GeoPrecision.ADMIN1, GeoPrecision.DISTRICT}),
}
LOCATIVE = ("role:place", "role:target")
ANAPHOR = "anaphor"  # the hint that keeps these out of the toponyms that are printed


def find_same_places(view: View) -> tuple[Mention, ...]:
    """Place mentions with the value of the last place of the noun's sort named before; none without one."""
    named: dict[str, Mention] = {}
    found = []
    for m in sorted(view.doc.mentions, key=lambda m: m.first):
        sort = _sort_meant(view, m) if m.kind is MentionKind.ACTOR else ""
        if m.kind is MentionKind.PLACE and m.place and not m.hint("demonym"):
            if m.hint("role") is None:
                named |= {s: m for s, precisions in SORTS.items() if m.place.precision in precisions}
        elif sort in named:
            other = named[sort]
            place = replace(other.place, basis=f"named before: {other.text}") if other.place else None
            found.append(
                replace(m, kind=MentionKind.PLACE, actor=None, parties=(), place=place, hints=((ANAPHOR, "1"),))
            )
    return tuple(found)


def _sort_meant(view: View, m: Mention) -> str:
    """The sort of place a definite noun means where something happens in it."""
    entry = view.language.entries.get(m.entry)
    locative = view.before(m.first, LOCATIVE, 0) is not None
    return entry.place if isinstance(entry, ActorNoun) and locative else ""
