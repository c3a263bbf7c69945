"""The language a text is written in, where the document does not say."""

from functools import lru_cache
from typing import Any

import msgspec

from saksi.knowledge.read import ROOT, read_yaml

HEAD = 800  # characters looked at: more costs time and decides nothing
LETTERS_MIN = 8  # fewer letters say nothing
SURE_MIN = 0.4  # under this the model is guessing


class Close(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """These neighbours are told apart only by longer texts; the first is the one preferred."""

    languages: tuple[str, ...]
    short: int
    sure: float


class Identification(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a text may be taken for (identification.yaml)."""

    candidates: tuple[str, ...]
    scripts: dict[str, tuple[str, str]]
    close: tuple[Close, ...]


def identify(text: str) -> tuple[str | None, float]:
    """The text's language (ISO 639-1) and how sure that is, 0 to 1; ``None`` where it cannot be told.

    The answer may be a language that saksi has no knowledge of: it is never forced onto one it has.
    Only the first 800 characters with words are looked at.

    Source: py3langid, naive Bayes over byte n-grams; its model is in the package.
    """
    head = text.lstrip()[:HEAD]
    letters = sum(map(str.isalpha, head))
    if letters < LETTERS_MIN:
        return None, 0.0
    code = _by_script(head, letters)
    return (code, 1.0) if code else _by_model(head)


@lru_cache(maxsize=1)
def _knowledge() -> Identification:
    found: Identification = read_yaml(ROOT / "identification.yaml", Identification)
    return found


def _by_script(head: str, letters: int) -> str | None:
    """The language that alone is written in this script, if most letters are of it."""
    if head.isascii():
        return None
    for code, (first, last) in _knowledge().scripts.items():
        if sum(first <= c <= last for c in head) * 2 > letters:
            return code
    return None


def _by_model(head: str) -> tuple[str | None, float]:
    ranked: list[tuple[str, float]] = _model().rank(head)
    code, sure = ranked[0]
    if sure < SURE_MIN:
        return None, sure
    return _neighbour(code, sure, len(head)), sure


def _neighbour(code: str, sure: float, length: int) -> str:
    for group in _knowledge().close:
        if code in group.languages and length < group.short and sure < group.sure:
            return group.languages[0]
    return code


@lru_cache(maxsize=1)
def _model() -> Any:
    """The identifier, loaded when it is first needed: it takes half a second and numpy."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(_knowledge().candidates)
    return model
