"""Names that stand where only a place stands ("in Orgun", "the Nabi Yunis area"), though no gazetteer has them.

Only in sentences that tell of an act: elsewhere an unknown name after "in" is as often a book or a company. Many
villages that news of conflict names are in no gazetteer; without them the town or province beside them would be taken.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from saksi.extract.view import View
from saksi.knowledge.placewords import PlaceWords, load_place_words
from saksi.records.mention import Mention, MentionKind
from saksi.records.place import GeoPrecision, Place
from saksi.records.token import Sentence

NAME_MAX = 4  # words of a name
HOLDER_REACH = 4  # words between a name and the place that holds it ("Orgun, in the province of Paktika")
FINE = frozenset({GeoPrecision.EXACT, GeoPrecision.NEAR, GeoPrecision.DISTRICT})
COARSE = frozenset({GeoPrecision.DISTRICT, GeoPrecision.ADMIN1, GeoPrecision.REGION, GeoPrecision.COUNTRY})
BASIS = "not in the gazetteer; stands where a place stands"


def with_local_names(view: View) -> View:
    """The view with the local names of its text."""
    found = find_local_names(view)
    return view.now(replace(view.doc, mentions=view.doc.mentions + found)) if found else view


def find_local_names(view: View) -> tuple[Mention, ...]:
    """Places that the gazetteer does not know, in text order; each in or near the place named right behind it."""
    profile = view.language.profile
    if not profile.cased or not profile.roles.get("spot"):
        return ()
    words = load_place_words(view.language.code)
    towns = _towns(view)
    return tuple(m for s in _telling(view) for m in _in_sentence(view, s, words, towns))


def _telling(view: View) -> Iterator[Sentence]:
    """The sentences with a word that may tell of an act, unless capitals say nothing in them."""
    sentences, number, last = view.doc.sentences, 0, -1
    for match in view.doc.matches:
        if match.entry.startswith("trigger:"):
            while match.first >= sentences[number].last:
                number += 1
            if number != last:
                last = number
                if not _is_shouted(view, sentences[number]):
                    yield sentences[number]


def _is_shouted(view: View, s: Sentence) -> bool:
    long = [t.capital for t in view.doc.tokens[s.first : s.last] if t.kind == "w" and t.end - t.begin > 3]
    return sum(long) * 3 > len(long) * 2


def _in_sentence(view: View, s: Sentence, words: PlaceWords, towns: list[int]) -> Iterator[Mention]:
    i = s.first + 1
    while i < s.last:
        end = _name_end(view, i, s.last) if _begins_name(view, i) else i
        if end > i and end - i <= NAME_MAX and _is_placed(view, i, end, s, words):
            yield _mention(view, i, end, s, towns)
        i = max(end, i + 1)


def _begins_name(view: View, i: int) -> bool:
    """A capital begins at ``i``, or behind a small particle written to it ("al-Bab")."""
    tokens = view.doc.tokens
    if not (tokens[i].capital or (i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].capital)):
        return False
    return not (tokens[i - 1].capital and tokens[i].glued) and _is_free(view, i)


def _is_free(view: View, i: int) -> bool:
    """A word that no other reading has taken; what only names a thing is free."""
    if view.doc.tokens[i].kind != "w" or i in view.lexical or view.marks.get(i):
        return False
    n = view.at["actor"][i]
    if n >= 0 and not view.doc.mentions[n].hint("mute"):
        return False
    return all(view.at[k][i] < 0 for k in ("place", "time", "quantity", "weapon"))


def _name_end(view: View, i: int, limit: int) -> int:
    end = i + 1
    while end < limit and (view.doc.tokens[end].capital or view.doc.tokens[end].glued) and _is_free(view, end):
        end += 1
    return end


def _is_placed(view: View, first: int, end: int, s: Sentence, words: PlaceWords) -> bool:
    """What stands around the name makes it a place."""
    tokens = view.doc.tokens
    name = [t.norm for t in tokens[first:end]]
    if name[-1] in words.groups_after or (end < len(tokens) and view.words[end] in ("'s", "&")):
        return False
    if len(name) == 1 and (name[0] in words.words or name[0] in words.never or name[0] in words.people_before):
        return False
    if (
        any(view.modifier_at(k) for k in range(first, end))
        or view.doc.text[tokens[first].begin : tokens[end - 1].end].isupper()
    ):
        return False
    after = _noun_at(view, end, words) or (end - first > 1 and _noun_at(view, end - 1, words))
    article = view.has(first - 1, "articles")
    if view.before(first - article, ("role:spot",), s.first):
        return bool(after) or not article
    return bool(after and article and end - first > 1) or _noun_before(view, first, s, words)


def _noun_at(view: View, i: int, words: PlaceWords) -> bool:
    """A noun that stands behind places' names stands at ``i``."""
    if i >= len(view.words):
        return False
    return any(tuple(view.words[i : i + len(form)]) == form for form, _ in words.after.get(view.words[i], ()))


def _noun_before(view: View, first: int, s: Sentence, words: PlaceWords) -> bool:
    """A noun that stands before places' names ends right before the name ("the town of …")."""
    rows = words.before.get(view.words[first - 1], ())
    return any(
        first - len(form) >= s.first and tuple(view.words[first - len(form) : first]) == form for form, _ in rows
    )


# --- what it is ----------------------------------------------------------------------------------------------


def _mention(view: View, first: int, end: int, s: Sentence, towns: list[int]) -> Mention:
    begin, stop = view.doc.tokens[first].begin, view.doc.tokens[end - 1].end
    text = view.doc.text[begin:stop]
    return Mention(
        MentionKind.PLACE, begin, stop, text, place=_place(view, text, first, end, s, towns), first=first, last=end,
        entry="slot", hints=(("key", text),),
    )  # fmt: skip


def _place(view: View, text: str, first: int, end: int, s: Sentence, towns: list[int]) -> Place:
    """In or near the place named right behind it; else near the town named next to it, before rather than after."""
    holder = _holder(view, end, s)
    if holder and holder.latitude is not None:
        return _at(text, holder, f"in or near {holder.name}, named behind it")
    at = bisect_left(towns, first, key=lambda n: view.doc.mentions[n].first)
    beside = [view.doc.mentions[n] for n in (*towns[max(0, at - 1) : at], *towns[at : at + 1])]
    near = min(beside, key=lambda m: first - m.last if m.first < first else 2 * (m.first - end), default=None)
    if near and near.place:
        return _at(text, near.place, f"near {near.place.name}, named beside it")
    return Place(text, basis=BASIS)


def _at(text: str, holder: Place, why: str) -> Place:
    precision = holder.precision if holder.precision in COARSE else GeoPrecision.NEAR
    basis = f"{BASIS}; {why}"
    return Place(text, holder.latitude, holder.longitude, holder.country, holder.admin1, None, precision, basis)


def _holder(view: View, end: int, s: Sentence) -> Place | None:
    """The place that the words behind the name put it in or near."""
    linked = False
    for i in range(end, min(s.last, end + HOLDER_REACH + 1)):
        n = view.at["place"][i]
        if n >= 0 and not view.doc.mentions[n].hint("demonym"):
            return view.doc.mentions[n].place if linked else None
        linked = linked or view.words[i] == "," or view.has(i, "role:place", "possessor")
        if i in view.lexical or view.has(i, "coordinators", "role:from", "role:agent") or view.at["time"][i] >= 0:
            return None
    return None


def _towns(view: View) -> list[int]:
    """The document's mentions of known towns and districts, in text order."""
    rows = [
        n
        for n, m in enumerate(view.doc.mentions)
        if m.kind is MentionKind.PLACE and m.place and m.place.latitude is not None and m.place.precision in FINE
        and not m.hint("demonym")
    ]  # fmt: skip
    return sorted(rows, key=lambda n: view.doc.mentions[n].first)
