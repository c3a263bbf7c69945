"""A lexeme's surface forms, made by a language's rewriting rules."""

import re

from saksi.knowledge.schema import Entry, Morphology


def inflect(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    """The form of ``word`` by the first rule whose pattern is found in it; ``word`` if none is."""
    for pattern, replacement in rules:
        if re.search(pattern, word):
            return re.sub(pattern, replacement, word, count=1)
    return word


def expand(entry: Entry, morphology: Morphology) -> dict[str, tuple[str, ...]]:
    """Tag → forms of an entry. Only the first word of a phrase is inflected ("carry out" → "carried out").

    A tag given in ``entry.forms`` replaces what the paradigm makes. ``KeyError`` for an unknown paradigm.
    """
    forms: dict[str, tuple[str, ...]] = {}
    if entry.paradigm:
        head, _, rest = entry.lemma.partition(" ")
        tail = f" {rest}" if rest else ""
        for tag, rules in morphology.paradigms[entry.paradigm].items():
            forms[tag] = (inflect(head, rules) + tail,)
    elif entry.lemma:
        forms[""] = (entry.lemma,)
    return forms | _given(entry)


def _given(entry: Entry) -> dict[str, tuple[str, ...]]:
    if isinstance(entry.forms, dict):
        return {tag: (f,) if isinstance(f, str) else tuple(f) for tag, f in entry.forms.items()}
    return {"": entry.forms} if entry.forms else {}
