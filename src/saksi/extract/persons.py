"""Names of persons: capitalised words; in texts without capitals, words behind a title or unknown to the language.

A person told of by name keeps it: later the last word alone is the same person.
"""

from dataclasses import replace
from functools import lru_cache

from saksi.extract.view import View
from saksi.extract.word_classes import is_word, looks_verbal
from saksi.knowledge.folding import fold
from saksi.knowledge.placewords import load_place_words
from saksi.knowledge.vocabulary import load_vocabulary
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention, MentionKind

LONGEST_NAME = 6  # words in a row that still make one name
NO_NAMES: frozenset[int] = frozenset()


def name_end(view: View, i: int, hi: int, heads: set[int] | frozenset[int], titled: bool = False) -> int:
    """The token after the name that begins at token ``i``; ``i`` where none does. ``heads``: tokens of known nouns.

    ``titled``: a title stands before it, so that a place's name or an unfamiliar word may be a person's.
    """
    end = last = i
    while end < hi and end - i < LONGEST_NAME:
        if (end not in heads or (last > i and _is_surname(view, end))) and _is_part(view, end, titled):
            end = last = end + 1
            if end < hi and view.words[end] == "." and end - 1 >= i and len(view.words[end - 1]) == 1:
                end += 1  # an initial
        elif end > i and _is_particle(view, end) and end not in view.lexical:
            end += 1
        else:
            break
    return last


def _is_surname(view: View, i: int) -> bool:
    """A title's word behind a first name is a family name ("Tom *King*")."""
    return view.cased and fold(view.words[i - 1]) in load_place_words(view.language.code).given


def _is_part(view: View, i: int, titled: bool) -> bool:
    """The word may be part of a person's name."""
    token = view.doc.tokens[i]
    if token.kind != "w" or view.at["time"][i] >= 0 or view.at["weapon"][i] >= 0:
        return False
    if view.cased:
        return (
            token.capital and not view.marks.get(i) and (titled or (view.at["place"][i] < 0 and i not in view.lexical))
        )
    known = load_vocabulary(view.language.code)
    if not is_word(view, i) or (looks_verbal(view, i) and not known):
        return False
    if is_given(view, i):
        return True
    return not is_ordinary(view.words[i], known) and (titled or bool(known))


def is_ordinary(word: str, known: frozenset[str]) -> bool:
    """A word of the language, also with an ending -s."""
    return word in known or (word.endswith("s") and (word[:-1] in known or word[:-2] in known))


def is_given(view: View, i: int) -> bool:
    """A first name; one that is also a word counts only before an unfamiliar one."""
    names = load_place_words(view.language.code)
    word = fold(view.words[i])
    if word not in names.given and word not in names.family:
        return False
    return word not in load_vocabulary(view.language.code) or _is_before_name(view, i)


def _is_before_name(view: View, i: int) -> bool:
    if i + 1 >= len(view.words) or not is_word(view, i + 1):
        return False
    return not is_ordinary(view.words[i + 1], load_vocabulary(view.language.code))


@lru_cache(maxsize=32)
def _particles(code: str) -> frozenset[str]:
    """Small words inside names of people ("de", "bin", "y"); never the language's own function words."""
    profile = load_place_words(code)
    return profile.inner


def _is_particle(view: View, i: int) -> bool:
    word = view.words[i]
    return word in _particles(view.language.code) and i not in view.marks and len(word) <= 4


# --- names that stand alone ----------------------------------------------------------------------------------


def find_persons(view: View, found: list[Mention]) -> list[Mention]:
    """Mentions of persons by name that no phrase in ``found`` has taken, in text order."""
    taken = {i for m in found for i in range(m.first, m.last)}
    titled = [m for m in found if m.hint("person")]
    known: dict[str, Mention] = {}  # last word → whom it means so far
    names: list[Mention] = []
    starts = [i for i, t in enumerate(view.doc.tokens) if t.capital] if view.cased else range(len(view.words))
    ends = [s.last for s in view.doc.sentences]
    number = behind = 0
    for i in starts:
        while i >= ends[number]:
            number += 1
        if i >= behind:
            while titled and titled[0].first <= i:
                known.setdefault(_last_word(titled[0]), titled[0])
                titled.pop(0)
            behind = _read_name(view, i, ends[number], taken, known, names)
    return names


def _read_name(view: View, i: int, hi: int, taken: set[int], known: dict[str, Mention], names: list[Mention]) -> int:
    """The token after the name at token ``i``, which is added to ``names`` and ``known``; the next one without any."""
    if i in taken:
        return i + 1
    end = _trimmed(view, i, name_end(view, i, hi, taken))
    if end > i + 1:
        before = known.get(view.words[end - 1])
        names.append(_named(view, i, end, before if before and _is_same(view, i, end, before) else None))
        known[view.words[end - 1]] = names[-1]
        return end
    if (before := known.get(view.words[i])) and _alone(view, i):
        names.append(_named(view, i, i + 1, before))
    return i + 1


def _last_word(m: Mention) -> str:
    return (m.hint("person") or m.text).split()[-1].lower()


def _is_same(view: View, first: int, last: int, before: Mention) -> bool:
    """One of the two names ends in the other: "President Holm" and "Ada Holm", not "Ada Holm" and "Jon Holm"."""
    a, b = " ".join(view.words[first:last]), (before.hint("person") or before.text).lower()
    return a.endswith(b) or b.endswith(a)


def _trimmed(view: View, first: int, end: int) -> int:
    """The name's end; ``first`` for a place's name, or for small letters that are nobody's first name."""
    if end <= first + 1:
        return first
    if not view.cased and view.words[first] in view.language.profile.classes.get("place_first", ()):
        return first
    row = view.at["place"]
    if all(row[i] >= 0 for i in range(first, end)) and len({row[i] for i in range(first, end)}) == 1:
        return first
    if not view.cased and not any(is_given(view, i) for i in range(first, end)) and end - first > LONGEST_NAME - 2:
        return first
    return end


def _alone(view: View, i: int) -> bool:
    if view.cased:
        return view.doc.tokens[i].capital and view.at["place"][i] < 0
    return is_word(view, i) and not is_ordinary(view.words[i], load_vocabulary(view.language.code))


def _named(view: View, first: int, last: int, known: Mention | None) -> Mention:
    begin, end = view.doc.tokens[first].begin, view.doc.tokens[last - 1].end
    text = view.doc.text[begin:end]
    actor = known.actor if known and known.actor else Actor(name=text, kind=ActorKind.UNKNOWN, basis="named")
    actor = replace(actor, text=text, begin=begin, end=end)
    return Mention(
        MentionKind.ACTOR, begin, end, text, actor=actor, first=first, last=last, hints=(("role", "person"),)
    )
