"""What a language says about place names: nouns, relations, other names, demonyms, and words that speak against."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from saksi.knowledge.folding import place_key
from saksi.knowledge.language import LANGUAGES
from saksi.knowledge.read import read_yaml
from saksi.knowledge.schema import Entry
from saksi.knowledge.words import norms


class PlaceNoun(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun that names a sort of place (places.yaml, nouns).

    ``kind``: as in the gazetteer, or street, facility, part (of a town), settlement. ``side``: it stands after the
    name ("Tolmar County"), before it ("Lake Veria", "city of Tolmar"), or either. ``makes``: with it, a capitalised
    name that the gazetteer has not is a place too. ``plural``: stands behind a list of names.
    """

    kind: str
    side: Literal["after", "before", "both"] = "after"
    makes: bool = False
    plural: bool = False
    numbered: bool = False  # a number is its name: "Highway 17"
    singular: str = ""  # of a plural noun: the noun that each name of the list has ("county")


class PlaceRelation(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words before a name that say how something lies to it (places.yaml, relations)."""

    relation: str


class Demonym(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Adjective and people of a place (demonyms.yaml). ``of``: ISO3, division code, or a place's English name."""

    of: str
    forms: tuple[str, ...]
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()


class PlaceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """places.yaml. Word lists are lower case; names and abbreviations are written as in news, case counts."""

    nouns: tuple[PlaceNoun, ...] = ()
    relations: tuple[PlaceRelation, ...] = ()
    prepositions: tuple[str, ...] = ()  # before a place, rarely before a person: "in", "near", "di"
    articles: tuple[str, ...] = ()  # "the": may stand between a preposition and the name
    and_words: tuple[str, ...] = ()  # "and", "or": in a list of names
    small: tuple[str, ...] = ()  # words that begin sentences, never a name: "The", "In", "But"
    given_places: tuple[str, ...] = ()  # places that are first names too: "Paris Taylor" is a person
    public_after: tuple[str, ...] = ()  # capitalised words after a town's name: "Police", "Mayor", "City"
    language_before: tuple[str, ...] = ()  # "in", "speaks": an adjective alone behind them is a language
    parts: tuple[str, ...] = ()  # "northern", "utara": stand beside a name and may be part of it
    people_before: tuple[str, ...] = ()  # titles and ranks: a person's name follows
    offices: tuple[str, ...] = ()  # titles that a place follows ("Gubernur Papua"), if it is well known
    people_after: tuple[str, ...] = ()  # "said", "Jr": a person's name stands before
    groups_after: tuple[str, ...] = ()  # "Post", "United": the whole name is an organisation's
    groups_before: tuple[str, ...] = ()  # "Bank of", "Air": the same, before the name
    never: tuple[str, ...] = ()  # words and names that are no place, though the gazetteer has one of that name
    words: tuple[str, ...] = ()  # common words beside those of common.txt: a place only after "in", before "County" ...
    inner: tuple[str, ...] = ()  # small words inside names: "de", "of", "al"
    plural: tuple[str, ...] = ()  # endings of a demonym's plural
    aliases: dict[str, tuple[str, ...]] = {}  # country or division code → other names and abbreviations
    postal: dict[str, tuple[str, ...]] = {}  # division code → abbreviations used only behind "City, "


@dataclass(frozen=True, slots=True)
class Form:
    """These words stand for the place ``of``. ``exact``: the article must write them in just this case."""

    words: tuple[str, ...]
    of: str
    exact: str
    sort: str  # alias, postal, demonym
    unless_before: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()

    @property
    def short(self) -> bool:
        """An abbreviation, which stands for nothing else."""
        return self.exact.isupper() or "." in self.exact


@dataclass(frozen=True)
class PlaceWords:
    """A language's place words, as tables. Phrase tables: first word → (words, meaning), longest first."""

    forms: dict[str, tuple[Form, ...]]
    after: dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]
    before: dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]
    relations: dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # by the LAST word
    prepositions: frozenset[str]
    roads: dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]  # by the first word: "highway" (17)
    articles: frozenset[str]
    and_words: frozenset[str]
    small: frozenset[str]
    given_places: frozenset[str]
    public_after: frozenset[str]
    language_before: frozenset[str]
    parts: frozenset[str]
    people_before: frozenset[str]
    offices: frozenset[str]
    people_after: frozenset[str]
    groups_after: frozenset[str]
    groups_before: frozenset[tuple[str, ...]]
    never: frozenset[str]
    words: frozenset[str]
    inner: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]


@lru_cache(maxsize=32)
def load_place_words(code: str) -> PlaceWords:
    """The place words of a language; empty tables where it has no places.yaml."""
    folder = LANGUAGES / code
    file = read_yaml(folder / "places.yaml", PlaceFile) if (folder / "places.yaml").is_file() else PlaceFile()
    path = folder / "demonyms.yaml"
    demonyms = read_yaml(path, tuple[Demonym, ...]) if path.is_file() else ()
    return PlaceWords(
        _forms(file, demonyms),
        _nouns(file, {"after", "both"}),
        _nouns(file, {"before", "both"}),
        _relations(file),
        frozenset(file.prepositions),
        _roads(file),
        frozenset(file.articles),
        frozenset(file.and_words),
        frozenset(file.small),
        frozenset(file.given_places),
        frozenset(file.public_after),
        frozenset(file.language_before),
        frozenset(file.parts),
        frozenset(w.rstrip(".") for w in file.people_before),
        frozenset(file.offices),
        frozenset(w.rstrip(".") for w in file.people_after),
        frozenset(file.groups_after),
        frozenset(norms(w) for w in file.groups_before),
        frozenset(place_key(w) for w in file.never) | _noun_words(file),
        frozenset(place_key(w) for w in file.words) | _word_list(folder / "common.txt"),
        frozenset(file.inner),
        given_names(),
        family_names(),
    )


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """First names of people, folded, of every language together."""
    return _word_list(LANGUAGES.parent / "places" / "given_names.txt")


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Common family names, folded."""
    return _word_list(LANGUAGES.parent / "places" / "family_names.txt")


def _word_list(path: Path) -> frozenset[str]:
    """The words of a plain list; lines that begin with "#" are comments. None where the file is absent."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


def _forms(file: PlaceFile, demonyms: tuple[Demonym, ...]) -> dict[str, tuple[Form, ...]]:
    found = [Form(norms(f), of, f, "alias") for of, forms in file.aliases.items() for f in forms]
    found += [Form(norms(f), of, f, "postal") for of, forms in file.postal.items() for f in forms]
    for demonym in demonyms:
        unless = frozenset(demonym.unless_before), frozenset(demonym.unless_after)
        for written in demonym.forms:
            endings = ("", *(e for e in file.plural if not written.endswith(("s", "sh", "ch", "ese"))))
            found += [Form(norms(written + e), demonym.of, written + e, "demonym", *unless) for e in endings]
    table: dict[str, list[Form]] = {}
    for form in found:
        table.setdefault(form.words[0], []).append(form)
    return {w: tuple(sorted(row, key=lambda f: -len(f.words))) for w, row in table.items()}


def _noun_words(file: PlaceFile) -> frozenset[str]:
    """Place nouns of one word: alone they are no names."""
    forms = (form for noun in file.nouns for form in noun.forms or (noun.lemma,))
    return frozenset(key for form in forms if (key := place_key(form)) and " " not in key)


def _roads(file: PlaceFile) -> dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], PlaceNoun]]] = {}
    for noun in file.nouns:
        if noun.numbered:
            for form in noun.forms or (noun.lemma,):
                table.setdefault(norms(form)[0], []).append((norms(form), noun))
    return {w: tuple(sorted(row, key=lambda r: -len(r[0]))) for w, row in table.items()}


def _nouns(file: PlaceFile, sides: set[str]) -> dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], PlaceNoun]]] = {}
    for noun in file.nouns:
        if noun.side in sides and not noun.numbered:
            for form in noun.forms or (noun.lemma,):
                words = norms(form)
                # before the name, the noun's LAST word touches it
                table.setdefault(words[0] if "after" in sides else words[-1], []).append((words, noun))
    return {w: tuple(sorted(row, key=lambda r: -len(r[0]))) for w, row in table.items()}


def _relations(file: PlaceFile) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in file.relations:
        for form in entry.forms or (entry.lemma,):
            words = norms(form)
            table.setdefault(words[-1], []).append((words, entry.relation))
    return {w: tuple(sorted(row, key=lambda r: -len(r[0]))) for w, row in table.items()}
