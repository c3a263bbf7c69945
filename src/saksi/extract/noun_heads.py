"""Heads of noun phrases that name parties and things: lexicon nouns and named parties, alone or in a row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from saksi.extract.view import View
from saksi.knowledge.language import load_language
from saksi.knowledge.schema import ActorNoun
from saksi.records.token import Match

PLAIN = frozenset({"head", "title", "collective"})  # roles of entries that take modifiers
THINGS = frozenset({"object", "facility"})


@dataclass(frozen=True, slots=True)
class Side:
    """What a party belongs to: a country, a region, a town, a group, an institution."""

    name: str = ""
    country: str | None = None
    is_country: bool = False
    is_region: bool = False


@dataclass
class Phrase:
    """A noun phrase around its heads, while it grows."""

    first: int
    last: int
    heads: list[Match]
    sides: list[tuple[Side, int, int]] = field(default_factory=list)  # what modifies it, and where
    also: list[tuple[Side, int, int]] = field(default_factory=list)  # coordinated modifiers: more parties
    person: tuple[int, int] | None = None
    possessive: bool = False
    owner: "Phrase | None" = None  # "members of *the brigade*"


def widest(heads: list[Match]) -> list[Match]:
    """The heads that no longer one overlaps; of two with the same words, the party's own name."""
    kept: list[Match] = []
    for m in sorted(heads, key=lambda m: (m.first, -m.last, not m.entry.startswith("party:"))):
        if not kept or m.first >= kept[-1].last:
            kept.append(m)
    return kept


def head_rows(view: View) -> Iterator[list[Match]]:
    """Adjacent heads that make one phrase ("Defence Ministry spokesman"), in text order."""
    heads = widest([m for m in view.doc.matches if m.entry.startswith(("actor:", "party:")) and _stands(view, m)])
    heads = _without_predicates(view, heads)
    i = 0
    while i < len(heads):
        row = [heads[i]]
        while i + 1 < len(heads) and _chains(view, row[-1], heads[i + 1]):
            i += 1
            row.append(heads[i])
        yield row
        i += 1


def _stands(view: View, match: Match) -> bool:
    """A name written as one; and no pronoun where a place is named ("the *US* refused")."""
    if role_of(view, match) == "pronoun" and view.at["place"][match.first] >= 0:
        return False
    return view.stands(match) and not _is_adjective(view, match)


def _is_adjective(view: View, match: Match) -> bool:
    """A noun that is also an adjective, before a noun that is no party's ("an *official* visit")."""
    noun = noun_of(view, match)
    if noun is None or not noun.adjective or match.form == "plural" or match.last >= len(view.words):
        return False
    token = view.doc.tokens[match.last]
    return token.kind == "w" and match.last not in view.marks and not (view.cased and token.capital)


def _without_predicates(view: View, heads: list[Match]) -> list[Match]:
    """The heads without the last word of a phrase around another: "took two *men* hostage"."""
    ends = {m.last: m.first for m in view.doc.matches if m.entry.startswith("trigger:") and m.last - m.first > 2}
    kept: list[Match] = []
    for m in heads:
        inside = kept and ends.get(m.last, m.last) <= kept[-1].first
        if not inside:
            kept.append(m)
    return kept


def _chains(view: View, a: Match, b: Match) -> bool:
    """``b`` follows ``a`` directly, and both are plain heads."""
    return b.first == a.last and role_of(view, a) in PLAIN and role_of(view, b) in PLAIN


def noun_of(view: View, match: Match) -> ActorNoun | None:
    """The lexicon noun of a head; ``None`` for a party with a name of its own."""
    entry = view.language.entries.get(match.entry)
    return entry if isinstance(entry, ActorNoun) else None


def role_of(view: View, match: Match) -> str:
    """The entry's role; a named party is a head."""
    return _roles(view.language.code).get(match.entry, "head")


@lru_cache(maxsize=32)
def _roles(code: str) -> dict[str, str]:
    entries = load_language(code).entries
    return {key: entry.role for key, entry in entries.items() if isinstance(entry, ActorNoun)}


def main_head(view: View, phrase: Phrase) -> Match:
    """The head that says what the phrase is: the last where modifiers stand before, else the first."""
    return phrase.heads[-1 if view.language.profile.modifiers == "before" else 0]


def is_thing(view: View, phrase: Phrase) -> bool:
    """The phrase names something acted upon, not somebody."""
    noun = noun_of(view, main_head(view, phrase))
    return noun is not None and noun.kind in THINGS


def is_person(view: View, match: Match) -> bool:
    """The noun is said of one person: a title, or "journalist", "student"."""
    return match.form != "plural" and may_be_named(view, match)


def may_be_named(view: View, match: Match) -> bool:
    """Names may follow the noun: "Minister Holm", "the students Ada Holm and Jon Lind"."""
    noun = noun_of(view, match)
    return noun is not None and names_persons(noun)


def names_persons(noun: ActorNoun) -> bool:
    """The noun is a title, or said of private persons."""
    return noun.role == "title" or (noun.role == "head" and noun.unnamed and not noun.plural and not noun.armed)
