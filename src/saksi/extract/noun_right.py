"""What stands behind a head noun and belongs to it: places, possessors, the name of a person."""

from saksi.extract.naming import side_of_place
from saksi.extract.noun_heads import Phrase, main_head, may_be_named, noun_of
from saksi.extract.persons import name_end
from saksi.extract.view import View
from saksi.extract.word_classes import is_word
from saksi.records.place import GeoPrecision


def grow_right(view: View, phrase: Phrase, hi: int, heads: set[int]) -> None:
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
    _take_person(view, phrase, hi, heads)
    if phrase.person and not phrase.sides and phrase.last < hi:
        _possessor(view, phrase, phrase.last, hi)  # "President Holm of Veria"


def _take_place(view: View, phrase: Phrase, i: int) -> int:
    mention = view.doc.mentions[view.at["place"][i]]
    phrase.sides.append((side_of_place(mention), mention.first, mention.last))
    phrase.last = mention.last
    return mention.last


def _coordinated_right(view: View, phrase: Phrase, i: int, hi: int) -> int:
    """pasukan Armenia *dan Azerbaijan*: the second place is a party under the same head."""
    if i + 1 < hi and view.has(i, "coordinators") and view.at["place"][i + 1] >= 0:
        mention = view.doc.mentions[view.at["place"][i + 1]]
        if mention.place and mention.place.precision is GeoPrecision.COUNTRY:
            phrase.also.append((side_of_place(mention), mention.first, mention.last))
    return phrase.last


def _possessor(view: View, phrase: Phrase, i: int, hi: int) -> int:
    """head *of Azerbaijan*, *di Karabakh*: the place behind a possessor's preposition."""
    if not view.has(i, "possessor"):
        return i
    at = i + view.marks[i]["possessor"]
    at += at < hi and view.has(at, "articles")
    thing = _is_mute(view, phrase) and view.has(i, "role:place")
    while thing and at < hi and view.at["place"][at] < 0 and is_word(view, at) and at - i < 3:
        at += 1  # "a jail in northern Veria"
    n = view.at["place"][at] if at < hi else -1
    if n < 0 or view.doc.mentions[n].hint("demonym") or _is_genitive(view, view.doc.mentions[n].last):
        return i
    return _take_place(view, phrase, at)


def _is_mute(view: View, phrase: Phrase) -> bool:
    noun = noun_of(view, main_head(view, phrase))
    return noun is not None and not noun.speaks


def _is_genitive(view: View, i: int) -> bool:
    return i < len(view.words) and view.words[i] in view.language.profile.classes.get("genitive", ())


def _take_person(view: View, phrase: Phrase, hi: int, heads: set[int]) -> None:
    """The name right behind a title, an office, or another noun for one person is its holder's."""
    if phrase.last != phrase.heads[-1].last and not phrase.sides:
        return
    if not (may_be_named(view, phrase.heads[-1]) or may_be_named(view, phrase.heads[0])):
        return
    start = phrase.last
    if start < hi and view.words[start] == "." and view.doc.tokens[start].glued:  # "Gen. Holm"
        start += 1
    end = name_end(view, start, hi, heads, titled=True)
    if end > start:
        phrase.person = (start, end)
        phrase.last = end
