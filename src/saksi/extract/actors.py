"""Parties named in the text: head nouns with what modifies them, groups, persons, governments by metonymy.

Source of the naming patterns: ACLED codebook, 'Actor names' ("Military Forces of …", "Civilians (…)").
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from saksi.extract.naming import Side, english_name, side_of_place
from saksi.extract.view import View
from saksi.knowledge.countries import country_names
from saksi.knowledge.schema import ActorNoun
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Match

LONGEST_NAME = 5  # capitalised words in a row that still make one name


@dataclass
class Phrase:
    """A noun phrase around a head, while it grows."""

    first: int
    last: int
    heads: list[Match]
    sides: list[tuple[Side, int, int]] = field(default_factory=list)  # what modifies it, and where
    person: tuple[int, int] | None = None
    possessive: bool = False
    also: list[tuple[Side, int, int]] = field(default_factory=list)  # coordinated modifiers: more parties


def find_actors(view: View) -> tuple[Mention, ...]:
    """Actor mentions in text order; every span of heads, groups, persons, and countries that may act."""
    found: list[Mention] = []
    taken = [False] * len(view.words)
    for phrase in _phrases(view):
        for mention in _mentions(view, phrase):
            found.append(mention)
            taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
    found += _persons(view, taken)
    found += _metonyms(view, taken)
    return tuple(_marked_oblique(view, m) for m in sorted(found, key=lambda m: (m.first, -m.last)))


def _marked_oblique(view: View, mention: Mention) -> Mention:
    """Behind a preposition: no subject, so nothing that a pronoun most likely means."""
    kind = view.before(view.list_start(mention.first), OBLIQUE, 0)
    return replace(mention, hints=(*mention.hints, ("oblique", kind))) if kind else mention


# --- noun phrases -------------------------------------------------------------------------------------------


def _phrases(view: View) -> Iterator[Phrase]:
    """Noun phrases with a known head; adjacent heads make one ("Defence Ministry spokesman")."""
    heads = _widest([m for m in view.doc.matches if m.entry.startswith(("actor:", "party:")) and view.stands(m)])
    limits = _sentence_limits(view)
    i = 0
    while i < len(heads):
        row = [heads[i]]
        lo, hi = limits[heads[i].first]
        while i + 1 < len(heads) and _chains(view, row[-1], heads[i + 1], hi):
            i += 1
            row.append(heads[i])
        yield _grow(view, row, lo, hi)
        i += 1


def _widest(heads: list[Match]) -> list[Match]:
    """The heads that no longer one overlaps; of two with the same words, the party's own name."""
    kept: list[Match] = []
    for m in sorted(heads, key=lambda m: (m.first, -m.last, not m.entry.startswith("party:"))):
        if not kept or m.first >= kept[-1].last:
            kept.append(m)
    return kept


def _sentence_limits(view: View) -> list[tuple[int, int]]:
    limits: list[tuple[int, int]] = []
    for s in view.doc.sentences:
        limits.extend([(s.first, s.last)] * (s.last - s.first))
    return limits


def _chains(view: View, a: Match, b: Match, limit: int) -> bool:
    """``b`` follows ``a`` directly, or after a place that modifies it, and both are plain heads."""
    if b.first >= limit or _role(view, a) not in _PLAIN or _role(view, b) not in _PLAIN:
        return False
    if view.language.profile.modifiers == "before":
        return b.first == a.last
    at = a.last
    while at < b.first and view.at["place"][at] >= 0:
        at += 1
    return at == b.first and b.first - a.last <= 3 and a.last == b.first


_PLAIN = frozenset({"head", "title", "collective"})


def _entry(view: View, match: Match) -> ActorNoun | None:
    entry = view.language.entries.get(match.entry)
    return entry if isinstance(entry, ActorNoun) else None


def _role(view: View, match: Match) -> str:
    entry = _entry(view, match)
    return entry.role if entry else "head"


def _grow(view: View, heads: list[Match], lo: int, hi: int) -> Phrase:
    """The phrase with the places, names and possessors that modify its heads."""
    phrase = Phrase(heads[0].first, heads[-1].last, heads)
    if _role(view, heads[-1]) not in _PLAIN:
        return phrase
    _grow_left(view, phrase, lo)
    _grow_right(view, phrase, hi)
    clitics = view.language.profile.clitic_subject
    last = view.words[heads[-1].last - 1]
    phrase.possessive |= any(last.endswith(c) and len(last) > len(c) + 3 for c in clitics)
    return phrase


def _grow_left(view: View, phrase: Phrase, lo: int) -> None:
    """Modifiers before the head: demonyms, possessors, names ("Azerbaijani", "Armenia's", "Wagner")."""
    before = view.language.profile.modifiers == "before"
    i = phrase.first - 1
    while i >= lo:
        n = view.at["place"][i]
        if n >= 0 and before:
            mention = view.doc.mentions[n]
            phrase.sides.insert(0, (side_of_place(mention), mention.first, mention.last))
            i = phrase.first = mention.first
            i = _coordinated_left(view, phrase, lo) - 1
        elif view.words[i] == "'s" and before:
            i -= 1
            if i < lo or (view.at["place"][i] < 0 and not view.doc.tokens[i].capital):
                break
        elif view.possessive_at(i):
            phrase.possessive = True
            phrase.first = i
            break
        elif before and view.doc.tokens[i].capital and i > lo and _free_name(view, i):
            phrase.first = i
            i -= 1
        elif before and (view.at["weapon"][i] >= 0 or (view.modifier_at(i) and not view.marks.get(i))):
            i -= 1
        else:
            break


def _coordinated_left(view: View, phrase: Phrase, lo: int) -> int:
    """Armenian *and Azerbaijani* forces: the other modifier is a party of its own."""
    i = phrase.first - 1
    if i - 1 >= lo and view.has(i, "coordinators") and view.at["place"][i - 1] >= 0:
        mention = view.doc.mentions[view.at["place"][i - 1]]
        phrase.also.append((side_of_place(mention), mention.first, mention.last))
        return mention.first
    return phrase.first


def _grow_right(view: View, phrase: Phrase, hi: int) -> None:
    after = view.language.profile.modifiers == "after"
    i = phrase.last
    while after and i < hi and (view.at["weapon"][i] >= 0 or (view.modifier_at(i) and not view.marks.get(i))):
        i += 1
    if after and i < hi and view.at["place"][i] >= 0:
        i = _take_place(view, phrase, i)
        i = _coordinated_right(view, phrase, i, hi)
    elif i < hi and not phrase.sides:
        i = _possessor(view, phrase, i, hi)
    phrase.last = max(phrase.last, i if i > phrase.last and phrase.sides else phrase.last)
    _take_person(view, phrase, hi)


def _take_place(view: View, phrase: Phrase, i: int) -> int:
    mention = view.doc.mentions[view.at["place"][i]]
    phrase.sides.append((side_of_place(mention), mention.first, mention.last))
    phrase.last = mention.last
    return mention.last


def _coordinated_right(view: View, phrase: Phrase, i: int, hi: int) -> int:
    """pasukan Armenia *dan Azerbaijan*: the second place is a party under the same head."""
    if i + 1 < hi and view.has(i, "coordinators") and view.at["place"][i + 1] >= 0:
        mention = view.doc.mentions[view.at["place"][i + 1]]
        if mention.place and mention.place.precision == "country":
            phrase.also.append((side_of_place(mention), mention.first, mention.last))
    return phrase.last


def _possessor(view: View, phrase: Phrase, i: int, hi: int) -> int:
    """head *of Azerbaijan*, *di Karabakh*: the place behind a possessor's preposition."""
    if not view.has(i, "possessor"):
        return i
    at = i + view.marks[i]["possessor"]
    at += at < hi and view.has(at, "articles")
    if at < hi and view.at["place"][at] >= 0:
        return _take_place(view, phrase, at)
    return i


def _take_person(view: View, phrase: Phrase, hi: int) -> None:
    """Capitalised words right behind a title or office are the person who holds it."""
    if _role(view, phrase.heads[-1]) != "title" and _role(view, phrase.heads[0]) != "title":
        return
    i = phrase.last
    while i < hi and i - phrase.last < LONGEST_NAME and view.doc.tokens[i].capital and _nameable(view, i):
        i += 1
    if i > phrase.last:
        phrase.person = (phrase.last, i)
        phrase.last = i


def _free_name(view: View, i: int) -> bool:
    return (
        view.at["place"][i] < 0 and view.at["time"][i] < 0 and view.doc.tokens[i].kind == "w" and not view.marks.get(i)
    )


def _nameable(view: View, i: int) -> bool:
    return view.doc.tokens[i].kind == "w" and view.at["time"][i] < 0 and not view.marks.get(i)


# --- from phrases to mentions --------------------------------------------------------------------------------


def _mentions(view: View, phrase: Phrase) -> Iterator[Mention]:
    entries = [(_entry(view, m), m) for m in phrase.heads]
    sides = phrase.sides[-1:] if view.language.profile.modifiers == "before" else phrase.sides[:1]
    side = sides[0][0] if sides else Side()
    yield _mention(view, phrase, entries, side, phrase.first, phrase.last)
    for other, first, last in phrase.also:
        twin = _mention(view, replace(phrase, person=None), entries, other, first, last)
        yield replace(twin, hints=(*twin.hints, ("coordinated", "1")))


def _mention(
    view: View,
    phrase: Phrase,
    entries: list[tuple[ActorNoun | None, Match]],
    side: Side,
    first: int,
    last: int,
) -> Mention:
    text, tokens = view.doc.text, view.doc.tokens
    begin, end = tokens[first].begin, tokens[last - 1].end
    actor, hints = english_name(view, entries, side, phrase.person, phrase.possessive)
    actor = replace(actor, text=text[begin:end], begin=begin, end=end)
    return Mention(
        MentionKind.ACTOR, begin, end, text[begin:end], actor=actor, first=first, last=last,
        entry=entries[-1][1].entry, hints=hints,
    )  # fmt: skip


# --- persons and metonyms ------------------------------------------------------------------------------------


def _persons(view: View, taken: list[bool]) -> list[Mention]:
    """Two or more capitalised words that are no place: a person or body known only by name; later its last word."""
    if not view.language.profile.cased:
        return []
    found: list[Mention] = []
    known: dict[str, Mention] = {}
    for s in view.doc.sentences:
        i = s.first
        while i < s.last:
            end = _name_end(view, taken, i, s.last)
            alone = end == i + 1 and (view.words[i] in known) and view.doc.tokens[i].capital
            if end > i + 1 or alone:
                mention = _named(view, i, end, known.get(view.words[i]) if alone else None)
                found.append(mention)
                known.setdefault(view.words[end - 1], mention)
            i = max(end, i + 1)
    return found


def _name_end(view: View, taken: list[bool], i: int, limit: int) -> int:
    end = i
    while end < limit and end - i < LONGEST_NAME and not taken[end] and view.doc.tokens[end].capital:
        if not _free_name(view, end) or view.at["weapon"][end] >= 0 or end in view.lexical:
            break
        end += 1
    return end


def _named(view: View, first: int, last: int, known: Mention | None) -> Mention:
    begin, end = view.doc.tokens[first].begin, view.doc.tokens[last - 1].end
    text = view.doc.text[begin:end]
    actor = known.actor if known and known.actor else Actor(name=text, kind=ActorKind.UNKNOWN, basis="named")
    actor = replace(actor, text=text, begin=begin, end=end)
    return Mention(
        MentionKind.ACTOR, begin, end, text, actor=actor, first=first, last=last, hints=(("role", "person"),)
    )


def _metonyms(view: View, taken: list[bool]) -> list[Mention]:
    """Countries and capitals that may stand for their governments, unless a locative preposition precedes."""
    found = []
    for m in view.doc.mentions:
        if m.kind is not MentionKind.PLACE or not m.place or taken[m.first]:
            continue
        if m.hint("demonym"):
            if (people := _people(view, m)) is not None:
                found.append(people)
            continue
        government = _government(view, m)
        start = view.list_start(m.first)
        inside = view.before(start, _LOCATIVE, 0) and not view.before(start, ("role:target",), 0)
        if government is None or inside:
            continue
        name, country, basis = government
        actor = Actor(name, country, ActorKind.GOVERNMENT, basis, m.text, m.begin, m.end)
        hints = (("role", "metonym"),)
        found.append(
            Mention(MentionKind.ACTOR, m.begin, m.end, m.text, actor=actor, first=m.first, last=m.last, hints=hints)
        )
    return found


def _people(view: View, m: Mention) -> Mention | None:
    """ "The *Palestinians* rejected it": an adjective that stands alone names those who belong to the place."""
    i = m.last
    alone = i >= len(view.words) or view.doc.tokens[i].kind != "w" or bool(view.marks.get(i)) or i in view.lexical
    side = side_of_place(m)
    if not alone or view.language.profile.modifiers != "before" or not side.name:
        return None
    actor = Actor(f"People of {side.name}", side.country, ActorKind.CIVILIANS, "demonym", m.text, m.begin, m.end)
    hints = (("role", "collective"),)
    return Mention(MentionKind.ACTOR, m.begin, m.end, m.text, actor=actor, first=m.first, last=m.last, hints=hints)


def _government(view: View, m: Mention) -> tuple[str, str | None, str] | None:
    """(name, ISO3, basis) of the government that a country, capital or building stands for."""
    side = side_of_place(m)
    if side.is_country:
        return f"Government of {side.name}", side.country, "country"
    if m.hint("feature") == "capital" and side.country in country_names():
        return f"Government of {country_names()[side.country]}", side.country, "metonym"
    return None


_LOCATIVE = ("role:place", "role:from")
OBLIQUE = ("role:agent", "role:target", "role:place", "role:weapon", "role:from", "role:with", "possessor")
