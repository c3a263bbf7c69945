"""Nouns that mean the place named before: "in the city", "di kota itu"."""

from dataclasses import replace

from saksi.extract.view import View
from saksi.knowledge.schema import ActorNoun
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision

FINE = frozenset({GeoPrecision.EXACT, GeoPrecision.NEAR, GeoPrecision.DISTRICT})
LOCATIVE = ("role:place", "role:target")
ANAPHOR = "anaphor"  # the hint that keeps these out of the toponyms that are printed


def find_same_places(view: View) -> tuple[Mention, ...]:
    """Place mentions with the value of the last town named before, or of the dateline; none without either."""
    named: Mention | None = None
    found = []
    for m in sorted(view.doc.mentions, key=lambda m: m.first):
        if m.kind is MentionKind.PLACE and _is_town(m) and (named is None or m.hint("role") != "dateline"):
            named = m
        elif m.kind is MentionKind.ACTOR and named and named.place and _means_a_place(view, m):
            place = replace(named.place, basis=f"named before: {named.text}")
            found.append(
                replace(m, kind=MentionKind.PLACE, actor=None, parties=(), place=place, hints=((ANAPHOR, "1"),))
            )
    return tuple(found)


def _is_town(m: Mention) -> bool:
    return m.place is not None and m.place.precision in FINE and not m.hint("demonym") and m.hint("role") != "group"


def _means_a_place(view: View, m: Mention) -> bool:
    entry = view.language.entries.get(m.entry)
    return isinstance(entry, ActorNoun) and entry.place and view.before(m.first, LOCATIVE, 0) is not None
