"""Names and the nouns that explain them: "Ada Holm, a former minister," and "the minister, Ada Holm," are one."""

from dataclasses import replace

from saksi.extract.view import View
from saksi.extract.word_classes import is_word
from saksi.records.actor import ActorKind
from saksi.records.mention import Mention

REACH = 6  # tokens between the comma and the explaining noun


def join_appositions(view: View, found: list[Mention]) -> list[Mention]:
    """The mentions with each explained name's kind and country; the explaining noun means the same person."""
    at = {i: n for n, m in enumerate(found) for i in range(m.first, m.last)}
    rows = list(found)
    for n, m in enumerate(found):
        if m.hint("role") != "person" and not m.hint("person"):
            continue
        other = _behind(view, m, at, found)
        if other is None:
            other = _before(view, m, at, found)
        if other is not None:
            rows[n], rows[other] = _one_person(rows[n], rows[other])
    return rows


def _behind(view: View, name: Mention, at: dict[int, int], found: list[Mention]) -> int | None:
    """Index of the noun phrase that follows the name's comma, over an age ("Ada Holm, 34, a farmer")."""
    i, hi = name.last, len(view.words)
    while i + 2 < hi and view.words[i] == view.words[i + 2] == "," and _is_number(view, i + 1):
        i += 2
    if i >= hi or view.words[i] != ",":
        return None
    return _explaining(view, i + 1, min(hi, i + 1 + REACH), at, found)


def _explaining(view: View, i: int, hi: int, at: dict[int, int], found: list[Mention]) -> int | None:
    start = i
    while i < hi:
        n = at.get(i)
        if n is not None:
            m = found[n]
            determined = view.has(start, "articles") or view.at["place"][start] >= 0 or m.first == start
            return n if m.hint("one") and not m.hint("person") and determined else None
        known = _is_number(view, i) or view.has(i, "articles") or view.at["place"][i] >= 0 or view.modifier_at(i)
        if not known and not is_word(view, i):
            return None
        i += 1
    return None


def _is_number(view: View, i: int) -> bool:
    return view.doc.tokens[i].kind == "n" or view.at["quantity"][i] >= 0


def _before(view: View, name: Mention, at: dict[int, int], found: list[Mention]) -> int | None:
    """Index of the noun phrase that ends right before the name's comma ("the minister, Ada Holm")."""
    if name.first < 2 or view.words[name.first - 1] != ",":
        return None
    n = at.get(name.first - 2)
    if n is None or not found[n].hint("one") or found[n].hint("person"):
        return None
    return n


def _one_person(name: Mention, noun: Mention) -> tuple[Mention, Mention]:
    """Both mentions as the named person, of the noun's kind and country."""
    if not name.actor or not noun.actor:
        return name, noun
    kind = noun.actor.kind if name.actor.kind is ActorKind.UNKNOWN else name.actor.kind
    actor = replace(name.actor, kind=kind, country=name.actor.country or noun.actor.country)
    hints = (*name.hints, *(h for h in noun.hints if h[0] in ("armed", "sideless")))
    return replace(name, actor=actor, hints=hints), replace(noun, actor=replace(actor, basis="apposition"))
