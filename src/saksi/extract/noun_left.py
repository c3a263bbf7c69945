"""What stands before a head noun and belongs to it: demonyms, possessors, names, plain modifiers."""

from saksi.extract.naming import side_of_place
from saksi.extract.noun_heads import Phrase, Side
from saksi.extract.view import QUOTES, View
from saksi.extract.word_classes import is_word, looks_verbal
from saksi.records.mention import Mention

MODIFIERS = 4  # plain words that may stand between a head and what its phrase begins with


def grow_left(view: View, phrase: Phrase, lo: int, heads: set[int]) -> None:
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


def _is_free(view: View, i: int) -> bool:
    """No place, time or function word."""
    return (
        view.at["place"][i] < 0 and view.at["time"][i] < 0 and view.doc.tokens[i].kind == "w" and not view.marks.get(i)
    )
