"""What belongs to a head noun: the modifiers, possessors and places before and behind it."""

from saksi.extract.naming import side_of_place
from saksi.extract.noun_heads import PLAIN, Phrase, Side, head_rows, is_thing, main_head, may_be_named, noun_of, role_of
from saksi.extract.persons import name_end
from saksi.extract.view import QUOTES, View
from saksi.extract.word_classes import is_word, looks_verbal
from saksi.records.mention import Mention
from saksi.records.place import GeoPrecision

MODIFIERS = 4  # plain words that may stand between a head and what its phrase begins with


def find_phrases(view: View) -> list[Phrase]:
    """The noun phrases with a known head, in text order; "members of the brigade" is one."""
    limits = _sentence_limits(view)
    rows = list(head_rows(view))
    heads = {i for row in rows for m in row for i in range(m.first, m.last)}
    phrases: list[Phrase] = []
    for row in rows:
        if phrases and row[0].first < phrases[-1].last:
            continue  # part of a name: "Tom King"
        phrase = Phrase(row[0].first, row[-1].last, row)
        if role_of(view, row[-1]) in PLAIN:
            lo, hi = limits[phrase.first]
            _grow_left(view, phrase, lo, heads)
            _grow_right(view, phrase, hi, heads)
            phrase.possessive |= _has_clitic(view, phrase)
        if phrases and phrases[-1].first >= phrase.first:
            phrases.pop()  # a possessive that the phrase has taken in
        elif phrases:
            phrase.first = max(phrase.first, phrases[-1].last)
        phrases.append(phrase)
    return _owned(view, phrases)


def _sentence_limits(view: View) -> list[tuple[int, int]]:
    limits: list[tuple[int, int]] = []
    for s in view.doc.sentences:
        limits.extend([(s.first, s.last)] * (s.last - s.first))
    return limits


def _has_clitic(view: View, phrase: Phrase) -> bool:
    """A possessive is written onto the head ("pasukannya")."""
    last = view.words[phrase.heads[-1].last - 1]
    return any(last.endswith(c) and len(last) > len(c) + 3 for c in view.language.profile.clitic_subject)


# --- before the head -----------------------------------------------------------------------------------------


def _grow_left(view: View, phrase: Phrase, lo: int, heads: set[int]) -> None:
    """Adds demonyms, possessors, names and plain modifiers ("Azerbaijani", "Armenia's", "Wagner", "coffee")."""
    before = view.language.profile.modifiers == "before"
    i, pending, owned = phrase.first - 1, 0, False
    while i >= lo:
        n = view.at["place"][i]
        if n >= 0 and before and (not pending or owned or view.doc.mentions[n].hint("demonym")):
            mention = view.doc.mentions[n]
            phrase.sides.insert(0, (_side(view, mention), mention.first, mention.last))
            phrase.first, pending = mention.first, 0
            i = _coordinated_left(view, phrase, lo) - 1
        elif view.words[i] == "'s" and before and not owned:
            if i <= lo or (view.at["place"][i - 1] < 0 and not (view.doc.tokens[i - 1].capital and i - 1 not in heads)):
                break
            owned = True
            i -= 1
        elif view.possessive_at(i):
            phrase.possessive, phrase.first = True, i
            return
        elif before and view.doc.tokens[i].capital and i > lo and i not in heads and _is_free(view, i) and not pending:
            phrase.first = i
            i -= 1
        elif before and pending < MODIFIERS and (step := _modifier(view, i, lo, heads)):
            pending += 1
            i -= step
        else:
            break
    if pending and not owned and _bounds(view, i, lo, heads):
        phrase.first = i + 1


def _side(view: View, mention: Mention) -> Side:
    """What the place makes the phrase belong to; "ethnic Verian" says nothing of a state."""
    if mention.first and view.words[mention.first - 1] in view.language.profile.classes.get("ethnic", ()):
        return Side(f"ethnic {mention.text}")
    return side_of_place(mention)


def _modifier(view: View, i: int, lo: int, heads: set[int]) -> int:
    """How many tokens the modifier that ends at ``i`` takes, 0 if there is none."""
    if view.words[i] in QUOTES:
        for start in range(i - 1, max(lo, i - 5) - 1, -1):
            if view.words[start] in QUOTES:
                return i - start + 1
        return 0
    if view.at["weapon"][i] >= 0 or (view.modifier_at(i) and not view.marks.get(i)):
        return 1
    if i in heads or view.at["place"][i] >= 0 or not is_word(view, i):
        return 0
    if looks_verbal(view, i) and not (i > lo and (view.has(i - 1, "articles") or view.before(i, _LEADS, lo))):
        return 0
    return 1


_LEADS = ("role:agent", "role:target", "role:place", "role:with", "role:from", "possessor")


def _bounds(view: View, i: int, lo: int, heads: set[int]) -> bool:
    """A noun phrase may begin behind token ``i``: an article, preposition, number, verb or mark, or nothing."""
    if i < lo or view.doc.tokens[i].kind in "np" or i in view.lexical or view.at["quantity"][i] >= 0:
        return True
    return i not in heads and bool(view.marks.get(i))


def _coordinated_left(view: View, phrase: Phrase, lo: int) -> int:
    """Armenian *and Azerbaijani* forces: the other modifier is a party of its own."""
    i = phrase.first - 1
    if i - 1 >= lo and view.has(i, "coordinators") and view.at["place"][i - 1] >= 0:
        mention = view.doc.mentions[view.at["place"][i - 1]]
        phrase.also.append((side_of_place(mention), mention.first, mention.last))
        return mention.first
    return phrase.first


# --- behind the head -----------------------------------------------------------------------------------------


def _grow_right(view: View, phrase: Phrase, hi: int, heads: set[int]) -> None:
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


def _is_free(view: View, i: int) -> bool:
    """No place, time or function word."""
    return (
        view.at["place"][i] < 0 and view.at["time"][i] < 0 and view.doc.tokens[i].kind == "w" and not view.marks.get(i)
    )


# --- whose ---------------------------------------------------------------------------------------------------


def _owned(view: View, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with each owner behind a possessor's preposition taken in ("members *of the brigade*")."""
    kept: list[Phrase] = []
    for phrase in reversed(phrases):
        nearest = kept[-1] if kept else None
        if nearest and _is_owner(view, phrase, nearest):
            kept.pop()
            phrase.owner, phrase.last = nearest, nearest.last
        kept.append(phrase)
    return kept[::-1]


def _is_owner(view: View, phrase: Phrase, owner: Phrase) -> bool:
    at = phrase.last
    if phrase.person or phrase.owner or at >= owner.first or role_of(view, main_head(view, phrase)) not in PLAIN:
        return False
    mark = view.marks.get(at, {})
    if "possessor" not in mark or "role:from" in mark or "role:place" in mark:
        return False
    at += mark["possessor"]
    while at < owner.first and view.has(at, "articles"):
        at += 1
    return at == owner.first and role_of(view, owner.heads[-1]) in PLAIN and not is_thing(view, owner)
