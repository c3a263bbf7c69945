"""A language's files, read once: its profile, its entries, and the table that finds their forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import msgspec

from saksi.errors import KnowledgeError
from saksi.knowledge.cache import cached
from saksi.knowledge.morphology import expand
from saksi.knowledge.named import Named, named_entries
from saksi.knowledge.read import ROOT, read_yaml
from saksi.knowledge.schema import ActorNoun, Cue, Entry, Morphology, Profile, Trigger, WeaponWord
from saksi.knowledge.words import norms

LANGUAGES = ROOT / "lang"
NOUN_FORMS = frozenset({"noun", "plural"})
BASE_FORMS = NOUN_FORMS | {"base", "third", ""}  # the tags under which a verb and a noun may look the same
GAP = "…"  # in a form's words: up to GAP_MAX words may stand here ("took … hostage", written "take .. hostage")

# file → (kind of match, shape). A new lexicon file is a row here.
FILES: dict[str, tuple[str, type[Entry]]] = {
    "cues": ("cue", Cue),
    "triggers": ("trigger", Trigger),
    "actors": ("actor", ActorNoun),
    "weapons": ("weapon", WeaponWord),
}


class Phrase(msgspec.Struct, frozen=True, array_like=True):
    """These words, in this order, are a form of this entry.

    ``reads``: "noun" or "verb" where the words could be the other too and their neighbours decide; else "".
    """

    words: tuple[str, ...]
    entry: str
    form: str
    kind: str
    reads: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Word → "noun" or "verb": what the ambiguous word after it (``left``) or before it (``right``) is."""

    left: dict[str, str]
    right: dict[str, str]


@dataclass(frozen=True)
class Language:
    """What saksi knows of one language. ``phrases``: first word → its phrases, longest first, then file order."""

    code: str
    profile: Profile
    entries: dict[str, Any]
    phrases: dict[str, tuple[Phrase, ...]]

    def of(self, key: str) -> Any:
        """The entry under a match's key."""
        return self.entries[key]

    def going_on(self, word: str, following: str) -> tuple[Phrase, ...]:
        """The phrases that begin with ``word`` and may go on with ``following``."""
        by_second = self._by_second.get(word)
        if by_second is None:
            by_second = self._by_second[word] = _by_second_word(self.phrases.get(word, ()))
        return by_second.get(following) or by_second[""]

    @cached_property
    def _by_second(self) -> dict[str, dict[str, tuple[Phrase, ...]]]:
        return {}

    @cached_property
    def neighbours(self) -> Neighbours:
        """What tells a verb from a noun of the same form."""
        p = self.profile
        left = dict.fromkeys((*p.articles, *p.noun_left), "noun") | dict.fromkeys(p.verb_left, "verb")
        right = dict.fromkeys(p.noun_right, "noun") | dict.fromkeys(p.verb_right, "verb")
        return Neighbours(left, right)


def _by_second_word(row: tuple[Phrase, ...]) -> dict[str, tuple[Phrase, ...]]:
    """Second word → the phrases it may stand in, in their order; under "" those that any word may follow."""
    open_ended = {"", GAP}
    seconds = {p.words[1] if len(p.words) > 1 else "" for p in row} | {""}
    return {
        second: tuple(p for p in row if len(p.words) == 1 or p.words[1] in open_ended | {second})
        for second in seconds - {GAP}
    }


def available() -> tuple[str, ...]:
    """Codes of the languages that have knowledge, sorted."""
    return tuple(sorted(p.name for p in LANGUAGES.iterdir() if (p / "language.yaml").is_file()))


Table = dict[str, tuple[Phrase, ...]]
NamedRow = tuple[str, Named, dict[str, tuple[str, ...]]]


@lru_cache(maxsize=32)
def load_language(code: str) -> Language:
    """The knowledge of a language. ``KnowledgeError`` where a file is missing or broken, naming it."""
    folder = LANGUAGES / code
    profile = read_yaml(folder / "language.yaml", Profile)
    entries: dict[str, Entry] = {}
    for file, (kind, shape) in FILES.items():
        entries |= dict(read_entries(folder / f"{file}.yaml", kind, shape))
    named = list(named_entries(code))
    files = [p for p in sorted(folder.glob("*.yaml")) if p.stem in {*FILES, "morphology"}]
    files += [*sorted((ROOT / "actors").glob("*.yaml")), ROOT / "designations.yaml"]
    made_from = b"".join(p.read_bytes() for p in files)
    phrases = cached(f"{code}-lexicon", made_from, Table, lambda: _table(folder, entries, named))
    return Language(code, profile, entries | {key: entry for key, entry, _ in named}, phrases)


def _table(folder: Path, entries: dict[str, Entry], named: list[NamedRow]) -> dict[str, tuple[Phrase, ...]]:
    """First word → phrases, longest first, then file order."""
    morphology = read_yaml(folder / "morphology.yaml", Morphology)
    table: dict[str, list[Phrase]] = {}
    for key, entry in entries.items():
        for phrase in _phrases(key, key.partition(":")[0], entry, morphology):
            table.setdefault(phrase.words[0], []).append(phrase)
    settled = {word: _settled(row, entries) for word, row in table.items()}
    for key, _, tagged in named:
        for tag, names in tagged.items():
            for words in dict.fromkeys(norms(name) for name in names):
                settled.setdefault(words[0], []).append(Phrase(words, key, tag, key.partition(":")[0]))
    return {word: tuple(sorted(row, key=lambda p: -len(p.words))) for word, row in settled.items()}


def read_entries(path: Path, kind: str, shape: type[Entry]) -> Iterator[tuple[str, Entry]]:
    """(key, entry) of a lexicon file, in file order; homonyms get ``.2``, ``.3``. An absent file has none."""
    if not path.is_file():
        return
    seen: dict[str, int] = {}
    for entry in read_yaml(path, list[shape]):  # type: ignore[valid-type]
        seen[entry.name] = seen.get(entry.name, 0) + 1
        nth = seen[entry.name]
        yield f"{kind}:{entry.name}" + (f".{nth}" if nth > 1 else ""), entry


def _phrases(key: str, kind: str, entry: Entry, morphology: Morphology) -> Iterator[Phrase]:
    try:
        tagged = expand(entry, morphology)
    except KeyError as error:
        raise KnowledgeError(f"{key}: unknown paradigm {error}") from error
    for tag, forms in tagged.items():
        for form in dict.fromkeys(forms):
            yield Phrase(form_words(form), key, tag, kind)


def _settled(row: list[Phrase], entries: dict[str, Entry]) -> list[Phrase]:
    """The phrases, those that could be noun or verb saying which they are."""
    classes: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for p in row:
        classes.setdefault((p.kind, p.words), set()).add(_word_class(p, entries[p.entry]))
    return [
        msgspec.structs.replace(p, reads=_word_class(p, entries[p.entry]))
        if len(classes[p.kind, p.words]) > 1 or (entries[p.entry].homograph and p.form in BASE_FORMS)
        else p
        for p in row
    ]


def _word_class(phrase: Phrase, entry: Entry) -> str:
    """Noun or verb, by the entry's part of speech, its frame, or the form's tag."""
    noun = phrase.form in NOUN_FORMS or "noun" in (getattr(entry, "pos", ""), getattr(entry, "frame", ""))
    return "noun" if noun else "verb"


def form_words(form: str) -> tuple[str, ...]:
    """A form's words in the normal form, ``..`` becoming a gap."""
    words: list[str] = []
    for i, part in enumerate(form.split(" .. ")):
        words += ([GAP] if i else []) + list(norms(part))
    return tuple(words)
