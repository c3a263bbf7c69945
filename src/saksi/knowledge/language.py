"""A language's files, read once: its profile, its entries, and the table that finds their forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from saksi.errors import KnowledgeError
from saksi.knowledge.morphology import expand
from saksi.knowledge.schema import ActorNoun, Cue, Entry, Morphology, Profile, Trigger, WeaponWord
from saksi.knowledge.words import norms

ROOT = Path(__file__).parent
LANGUAGES = ROOT / "lang"
GAP = "…"  # in a form's words: up to GAP_MAX words may stand here ("took … hostage", written "take .. hostage")

# file → (kind of match, shape). A new lexicon file is a row here.
FILES: dict[str, tuple[str, type[Entry]]] = {
    "cues": ("cue", Cue),
    "triggers": ("trigger", Trigger),
    "actors": ("actor", ActorNoun),
    "weapons": ("weapon", WeaponWord),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """These words, in this order, are a form of this entry."""

    words: tuple[str, ...]
    entry: str
    form: str
    kind: str


@dataclass(frozen=True)
class Language:
    """What saksi knows of one language. ``phrases``: first word → its phrases, longest first, then file order."""

    code: str
    profile: Profile
    entries: dict[str, Entry]
    phrases: dict[str, tuple[Phrase, ...]]

    def of(self, key: str) -> Any:
        """The entry under a match's key."""
        return self.entries[key]


def available() -> tuple[str, ...]:
    """Codes of the languages that have knowledge, sorted."""
    return tuple(sorted(p.name for p in LANGUAGES.iterdir() if (p / "language.yaml").is_file()))


@lru_cache(maxsize=32)
def load_language(code: str) -> Language:
    """The knowledge of a language. ``KnowledgeError`` where a file is missing or broken, naming it."""
    folder = LANGUAGES / code
    profile = read_yaml(folder / "language.yaml", Profile)
    morphology = read_yaml(folder / "morphology.yaml", Morphology)
    entries: dict[str, Entry] = {}
    table: dict[str, list[Phrase]] = {}
    for file, (kind, shape) in FILES.items():
        for key, entry in read_entries(folder / f"{file}.yaml", kind, shape):
            entries[key] = entry
            for phrase in _phrases(key, kind, entry, morphology):
                table.setdefault(phrase.words[0], []).append(phrase)
    for row in table.values():
        row.sort(key=lambda p: -len(p.words))
    return Language(code, profile, entries, {word: tuple(row) for word, row in table.items()})


def read_entries(path: Path, kind: str, shape: type[Entry]) -> Iterator[tuple[str, Entry]]:
    """(key, entry) of a lexicon file, in file order; homonyms get ``.2``, ``.3``. An absent file has none."""
    if not path.is_file():
        return
    seen: dict[str, int] = {}
    for entry in read_yaml(path, list[shape]):  # type: ignore[valid-type]
        seen[entry.name] = seen.get(entry.name, 0) + 1
        nth = seen[entry.name]
        yield f"{kind}:{entry.name}" + (f".{nth}" if nth > 1 else ""), entry


def read_yaml(path: Path, shape: Any) -> Any:
    """The file's content in the given shape. ``KnowledgeError`` says where it is not."""
    try:
        data = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        return msgspec.convert(data, shape)
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.parent.name}/{path.name}: {error}") from error


def _phrases(key: str, kind: str, entry: Entry, morphology: Morphology) -> Iterator[Phrase]:
    try:
        tagged = expand(entry, morphology)
    except KeyError as error:
        raise KnowledgeError(f"{key}: unknown paradigm {error}") from error
    for tag, forms in tagged.items():
        for form in dict.fromkeys(forms):
            yield Phrase(form_words(form), key, tag, kind)


def form_words(form: str) -> tuple[str, ...]:
    """A form's words in the normal form, ``..`` becoming a gap."""
    words: list[str] = []
    for i, part in enumerate(form.split(" .. ")):
        words += ([GAP] if i else []) + list(norms(part))
    return tuple(words)
