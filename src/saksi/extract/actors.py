"""Parties named in the text: head nouns with what modifies them, groups, persons, governments by metonymy.

Source of the naming patterns: ACLED codebook, 'Actor names' ("Military Forces of …", "Civilians (…)").
"""

from collections.abc import Iterator
from dataclasses import replace

from saksi.extract.appositions import join_appositions
from saksi.extract.crews import find_crews, is_thing
from saksi.extract.metonyms import find_metonyms
from saksi.extract.naming import english_name
from saksi.extract.noun_growth import find_phrases
from saksi.extract.noun_heads import Phrase, Side
from saksi.extract.persons import find_persons
from saksi.extract.view import View
from saksi.records.actor import Actor
from saksi.records.mention import Mention, MentionKind

OBLIQUE = ("role:agent", "role:target", "role:place", "role:weapon", "role:from", "role:with", "possessor")


def find_actors(view: View) -> tuple[Mention, ...]:
    """Actor mentions in text order; every span of heads, groups, persons, and countries that may act."""
    found = [mention for phrase in find_phrases(view) for mention in _mentions(view, phrase)]
    found += find_persons(view, found)
    found = join_appositions(view, sorted(found, key=lambda m: (m.first, -m.last)))
    crews = find_crews(view, found)
    covered = {i for m in crews for i in range(m.first, m.last)}
    found = [m for m in found if m.first not in covered or is_thing(m)] + crews
    found += find_metonyms(view, {i for m in found for i in range(m.first, m.last)})
    return tuple(_marked(view, m) for m in sorted(found, key=lambda m: (m.first, -m.last)))


def _marked(view: View, mention: Mention) -> Mention:
    """With what its place in the clause says: behind a preposition it is no subject; before "'s" it is only whose."""
    more: list[tuple[str, str]] = []
    if kind := view.before(view.list_start(mention.first), OBLIQUE, 0):
        more.append(("oblique", kind))
    if mention.last < len(view.words) and view.words[mention.last] in view.language.profile.classes.get("genitive", ()):
        more.append(("owner", "1"))
    return replace(mention, hints=(*mention.hints, *more)) if more else mention


def _mentions(view: View, phrase: Phrase) -> Iterator[Mention]:
    """The phrase as a mention; each coordinated modifier is a party of its own."""
    side = _side(view, phrase)
    yield _mention(view, phrase, side, phrase.first, phrase.last)
    for other, first, last in phrase.also:
        twin = _mention(view, replace(phrase, person=None), other, first, last)
        yield replace(twin, hints=(*twin.hints, ("coordinated", "1")))


def _side(view: View, phrase: Phrase) -> Side:
    """What the phrase belongs to: the modifier next to its head."""
    sides = phrase.sides[-1:] if view.language.profile.modifiers == "before" else phrase.sides[:1]
    return sides[0][0] if sides else Side()


def _mention(view: View, phrase: Phrase, side: Side, first: int, last: int) -> Mention:
    text, tokens = view.doc.text, view.doc.tokens
    begin, end = tokens[first].begin, tokens[last - 1].end
    owner = english_name(view, phrase.owner, _side(view, phrase.owner))[0] if phrase.owner else None
    actor, hints = english_name(view, phrase, side, owner)
    words = text[begin:end]
    party = Actor(actor.name, actor.country, actor.kind, actor.basis, words, begin, end)
    return Mention(
        MentionKind.ACTOR, begin, end, words, actor=party, first=first, last=last,
        entry=phrase.heads[-1].entry, hints=hints,
    )  # fmt: skip
