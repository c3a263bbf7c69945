"""Where an entry of the knowledge files stands, and what it states: file, line, and its fields in words."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from saksi.knowledge.language import FILES, LANGUAGES, load_language
from saksi.knowledge.loss_schema import LossWords
from saksi.knowledge.placewords import Demonym
from saksi.knowledge.read import ROOT, read_yaml
from saksi.knowledge.shared import load_designations, load_governments, load_groups, load_organs
from saksi.knowledge.time_schema import TimeFile, TimePattern
from saksi.records.explanation import Reason, Rule

# Fields that say how an entry is found, not what it means.
HOW_FOUND = frozenset({"lemma", "paradigm", "forms", "names", "proper", "form", "homograph", "reads", "note", "source"})
HOW_FOUND |= {"unless", "if_", "not_", "before", "after", "not_before", "not_after"}
ALWAYS = frozenset({"frame", "act", "stance", "type", "acled", "role", "harm"})  # said also where it is the default
LAST = {"means": -1, "example": 1}  # the meaning is said first, the example last
LISTS: dict[str, tuple[str, Callable[[], Iterable[Any]]]] = {
    "governments": ("actors/governments.yaml", load_governments),
    "groups": ("actors/groups.yaml", load_groups),
    "organs": ("actors/organs.yaml", load_organs),
    "designations": ("designations.yaml", load_designations),
}


def rule_of(code: str, key: str) -> Rule | None:
    """The entry under a key of the records ("trigger:shell", "party:…", "loss:die"); ``None`` where there is none.

    ``code``: the language whose files are meant.
    """
    kind, _, name = key.partition(":")
    if kind in ("party", "designation"):
        return _shared(code, kind, name, key)
    if kind == "loss":
        return _loss(code, key)
    file = next((f for f, (k, _) in FILES.items() if k == kind), None)
    entry = load_language(code).entries.get(key)
    if file is None or entry is None:
        return None
    names = [e.name for k, e in load_language(code).entries.items() if k.partition(":")[0] == kind]
    bare, _, nth = name.rpartition(".")
    wanted, n = (bare, int(nth)) if nth.isdigit() and bare == entry.name else (name, 1)
    place = [i for i, x in enumerate(names) if x == wanted][n - 1]
    return _rule(LANGUAGES / code / f"{file}.yaml", key, place, said(entry))


def time_rule(code: str, form: str) -> Rule | None:
    """The row of time words with that form: the language's own, else one that all languages share."""
    path = LANGUAGES / code / "time.yaml"
    own: TimeFile = read_yaml(path, TimeFile)
    for at, row in enumerate(own.patterns):
        if row.form == form:
            return _rule(path, f"time:{form}", at, said(row), "patterns")
    shared = ROOT / "time_patterns.yaml"
    rows: tuple[TimePattern, ...] = read_yaml(shared, tuple[TimePattern, ...])
    place = next((n for n, row in enumerate(rows) if row.form == form), None)
    return None if place is None else _rule(shared, f"time:{form}", place, said(rows[place]))


def demonym_rule(code: str, of: str, text: str) -> Rule | None:
    """The demonym of a place that these words are a form of."""
    path = LANGUAGES / code / "demonyms.yaml"
    rows: tuple[Demonym, ...] = read_yaml(path, tuple[Demonym, ...])
    for n, row in enumerate(rows):
        if row.of == of and any(text.startswith(form) for form in row.forms):
            return _rule(path, f"demonym:{of}", n, (Reason("of", of),))
    return None


def reading_rule(place: int, says: tuple[Reason, ...]) -> Rule:
    """A rule of taxonomy/readings.yaml, by its place in the file."""
    return _rule(ROOT / "taxonomy" / "readings.yaml", f"reading:{place + 1}", place, says)


def counting_rule(policy: str, bound: str) -> Rule:
    """What a policy of taxonomy/counting.yaml makes of a bound."""
    path = ROOT / "taxonomy" / "counting.yaml"
    node: Any = yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
    rows = next(value for key, value in node.value if key.value == policy)
    row = next((key, value) for key, value in rows.value if key.value == bound)
    filled = (
        f"{name} {x.value or 'not stated'}" for name, x in zip(("low", "best", "high"), row[1].value, strict=True)
    )
    says = (Reason("says", ", ".join(filled)),)
    return Rule("taxonomy/counting.yaml", f"{policy}:{bound}", row[0].start_mark.line + 1, says)


def place_rule(key: str) -> Rule:
    """A name of the gazetteer."""
    return Rule("places/gazetteer.bin", key)


def said(entry: Any) -> tuple[Reason, ...]:
    """What an entry states, field by field, without how it is found."""
    found = []
    for field in msgspec.structs.fields(entry):
        value = getattr(entry, field.name)
        default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        if field.name not in HOW_FOUND and value is not None and (value != default or field.name in ALWAYS):
            found.append(Reason(field.name, _words(value)))
    return tuple(sorted((r for r in found if r.words), key=lambda r: LAST.get(r.name, 0)))


def _words(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _loss(code: str, key: str) -> Rule | None:
    path = LANGUAGES / code / "losses.yaml"
    words: LossWords = read_yaml(path, LossWords)
    place = next((n for n, entry in enumerate(words.harms) if f"loss:{entry.name}" == key), None)
    return None if place is None else _rule(path, key, place, said(words.harms[place]), "harms")


def _shared(code: str, kind: str, name: str, key: str) -> Rule | None:
    """Keys end with the place in their file, but for outlets ("party:Reuters")."""
    entry = load_language(code).entries.get(key)
    if entry is None:
        return None
    for mark, listed in ((".", "designations" if kind == "designation" else "groups"), ("/", "governments")):
        file, load = LISTS[listed]
        rows, place = list(load()), name.rpartition(mark)[2]
        if mark in name and place.isdigit() and int(place) < len(rows):
            row = rows[int(place)]
            if getattr(row, "name", None) == entry_name(entry) or getattr(row, "english", "") == entry_name(entry):
                return _rule(ROOT / file, key, int(place), said(entry))
    file, load = LISTS["organs"]
    found = next((n for n, row in enumerate(load()) if row.name == name), None)
    return None if found is None else _rule(ROOT / file, key, found, said(entry))


def entry_name(entry: Any) -> str:
    """What a named party or weapon is called in English."""
    return str(getattr(entry, "name", "") or getattr(entry, "english", ""))


def _rule(path: Path, key: str, place: int, says: tuple[Reason, ...], under: str = "") -> Rule:
    lines = _lines(path, under)
    return Rule(str(path.relative_to(ROOT)).replace("\\", "/"), key, lines[place] if place < len(lines) else None, says)


@lru_cache(maxsize=32)
def _lines(path: Path, under: str) -> tuple[int, ...]:
    """The line on which each row of a file's list begins; ``under``: the list's key, where the file is no list."""
    node: Any = yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
    if under:
        node = next(value for key, value in node.value if key.value == under)
    return tuple(item.start_mark.line + 1 for item in node.value)
