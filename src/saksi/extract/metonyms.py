"""Places that stand for parties: a country or capital for its government, an adjective alone for a people."""

from saksi.extract.naming import side_of_place
from saksi.extract.view import View
from saksi.extract.word_classes import closed_words, is_word, looks_verbal
from saksi.knowledge.countries import country_names
from saksi.knowledge.placewords import load_place_words
from saksi.records.actor import Actor, ActorKind
from saksi.records.mention import Mention, MentionKind

LOCATIVE = ("role:place", "role:from")


def find_metonyms(view: View, taken: set[int]) -> list[Mention]:
    """Countries and capitals that may stand for their governments, unless a locative preposition precedes."""
    found = []
    for m in view.doc.mentions:
        if m.kind is not MentionKind.PLACE or not m.place or m.first in taken:
            continue
        if m.hint("demonym"):
            if (people := _people(view, m)) is not None:
                found.append(people)
            continue
        government = _government(view, m)
        start = view.list_start(m.first)
        located, aimed = view.before(start, LOCATIVE, 0), view.before(start, ("role:target",), 0)
        inside = located and (not aimed or m.hint("feature") == "capital")  # "on Veria", but "in Sarun"
        if government is None or inside or _modifies(view, m):
            continue
        name, country, basis = government
        actor = Actor(name, country, ActorKind.GOVERNMENT, basis, m.text, m.begin, m.end)
        found.append(_mention(m, actor, "metonym"))
    return found


def _mention(m: Mention, actor: Actor, role: str) -> Mention:
    return Mention(
        MentionKind.ACTOR, m.begin, m.end, m.text, actor=actor, first=m.first, last=m.last, hints=(("role", role),)
    )


def _modifies(view: View, m: Mention) -> bool:
    """The name only says whose an unknown noun is ("a *U.S.* ally"), and no verb follows."""
    i, before = m.last, m.first - 1
    if view.language.profile.modifiers != "before" or i >= len(view.words) or not is_word(view, i):
        return False
    if view.cased and view.doc.tokens[i].capital:  # "the *Kenya* Rivers Commission"
        return view.at["place"][i] < 0
    adjectival = before >= 0 and (is_word(view, before) or _is_indefinite(view, before))
    return adjectival and not looks_verbal(view, i) and not view.words[i].endswith("s")


def _is_indefinite(view: View, i: int) -> bool:
    return view.has(i, "articles") and view.words[i] not in view.language.profile.definite


def _people(view: View, m: Mention) -> Mention | None:
    """ "The *Palestinians* rejected it": an adjective that stands alone names those who belong to the place."""
    i = m.last
    alone = i >= len(view.words) or view.doc.tokens[i].kind != "w" or i in view.verbal or _is_function(view, i)
    side = side_of_place(m)
    if not (alone or _is_plural(view, m)) or view.language.profile.modifiers != "before" or not side.name:
        return None
    return _mention(m, _of_the_people(view, m, side.name, side.country), "collective")


def _is_function(view: View, i: int) -> bool:
    """A function word, unless it could be a noun too ("a Verian *plan*")."""
    return i in view.marks and (view.words[i] in closed_words(view.language.code) or i not in view.lexical)


def _is_plural(view: View, m: Mention) -> bool:
    """The adjective has an ending that only people have ("Palestinians")."""
    word = view.words[m.last - 1]
    forms = load_place_words(view.language.code).forms
    return len(word) > 1 and any(len(f.words) == 1 and f.sort == "demonym" for f in forms.get(word[:-1], ()))


def _of_the_people(view: View, m: Mention, name: str, country: str | None) -> Actor:
    """The people; with another adjective before it, those of that country ("Bosnian Serbs"); "ethnic", of none told."""
    before = view.at["place"][m.first - 1] if m.first else -1
    if before >= 0 and view.doc.mentions[before].hint("demonym"):
        other = side_of_place(view.doc.mentions[before])
        if other.is_country:
            name, country = f"{name} in {other.name}", other.country
    elif m.first and view.words[m.first - 1] in view.language.profile.classes.get("ethnic", ()):
        return Actor(f"Ethnic {m.text}", None, ActorKind.CIVILIANS, "people", m.text, m.begin, m.end)
    return Actor(f"People of {name}", country, ActorKind.CIVILIANS, "demonym", m.text, m.begin, m.end)


def _government(view: View, m: Mention) -> tuple[str, str | None, str] | None:
    """(name, ISO3, basis) of the government that a country, capital or building stands for."""
    side = side_of_place(m)
    if side.is_country:
        return f"Government of {side.name}", side.country, "country"
    if m.hint("feature") == "capital" and side.country in country_names():
        return f"Government of {country_names()[side.country]}", side.country, "metonym"
    return None
