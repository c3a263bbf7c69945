"""Noun phrases around known heads, with their modifiers and with whose they are."""

from saksi.extract.noun_heads import PLAIN, Phrase, head_rows, is_thing, main_head, role_of
from saksi.extract.noun_left import grow_left
from saksi.extract.noun_right import grow_right
from saksi.extract.view import View


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
            grow_left(view, phrase, lo, heads)
            grow_right(view, phrase, hi, heads)
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
