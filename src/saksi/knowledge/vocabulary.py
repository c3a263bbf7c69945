"""The ordinary words of a language: in a text without capitals, what is none of them may be a name."""

from functools import lru_cache

from saksi.knowledge.language import LANGUAGES


@lru_cache(maxsize=8)
def load_vocabulary(code: str) -> frozenset[str]:
    """Lower-case words of lang/<code>/vocabulary.txt; none where the language has no such list."""
    path = LANGUAGES / code / "vocabulary.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())
