"""What stands at a token: function words of the language, and mentions by kind."""

from collections.abc import Sequence
from functools import lru_cache

from saksi.knowledge.language import Language, load_language
from saksi.knowledge.schema import Profile
from saksi.knowledge.words import norms
from saksi.records.document import Document
from saksi.records.mention import MentionKind

Table = dict[str, tuple[tuple[tuple[str, ...], str], ...]]

QUOTES = frozenset('"“”«»„‟')
STOPS = frozenset({".", ";", ":", "!", "?", "(", ")", "—", "–", "[", "]"}) | QUOTES


@lru_cache(maxsize=32)
def function_words(code: str) -> Table:
    """First word → (words, class) of every function word of the language, longest first."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, form in _classes(load_language(code).profile):
        words = norms(form)
        if words:
            rows.setdefault(words[0], []).append((words, name))
    return {word: tuple(sorted(row, key=lambda r: -len(r[0]))) for word, row in rows.items()}


def _classes(profile: Profile) -> list[tuple[str, str]]:
    plain = ("articles", "negators", "that", "relative", "coordinators", "contrast", "subordinators")
    more = ("conditional", "possible", "future", "background", "possessor", "purpose")
    rows = [(name, form) for name in plain + more for form in getattr(profile, name)]
    rows += [(f"role:{role}", form) for role, forms in profile.roles.items() for form in forms]
    rows += [(f"aux:{role}", form) for role, forms in profile.auxiliaries.items() for form in forms]
    return rows + [(f"light:{voice}", form) for voice, forms in profile.light_verbs.items() for form in forms]


class View:
    """A document's tokens with, for each, the function classes that begin there and the mention it belongs to.

    Built once for a document and read by the event steps; holds nothing that the document does not say.
    """

    def __init__(self, doc: Document, language: Language) -> None:
        self.doc, self.language = doc, language
        self.words = [t.norm for t in doc.tokens]
        size = len(self.words)
        self.at: dict[str, list[int]] = {k.value: [-1] * size for k in MentionKind}
        for n, mention in enumerate(doc.mentions):
            row = self.at[mention.kind.value]
            for i in range(mention.first, mention.last):
                row[i] = n
        self.marks = self._find_marks()
        acts = (m for m in doc.matches if m.entry.startswith(("trigger:", "cue:")))
        self.lexical = {i for m in acts for i in range(m.first, m.last)}

    def _find_marks(self) -> dict[int, dict[str, int]]:
        """Token → class → the token after the function word."""
        table, words = function_words(self.language.code), self.words
        marks: dict[int, dict[str, int]] = {}
        for i, word in enumerate(words):
            row = table.get(word)
            if row is None:
                continue
            for form, name in row:
                if len(form) == 1 or tuple(words[i : i + len(form)]) == form:
                    marks.setdefault(i, {}).setdefault(name, i + len(form))
        return marks

    def has(self, i: int, *names: str) -> bool:
        """A function word of one of these classes begins at token ``i``."""
        row = self.marks.get(i)
        return bool(row) and any(n in row for n in names)  # type: ignore[operator]

    def before(self, i: int, names: Sequence[str], limit: int) -> str | None:
        """The class of a function word that ends right before token ``i``, not before ``limit``."""
        for start in range(i - 1, max(limit, i - 4) - 1, -1):
            row = self.marks.get(start)
            if row:
                for name in names:
                    if row.get(name) == i:
                        return name
        return None

    def possessive_at(self, i: int) -> bool:
        """A possessive pronoun ("its") stands at token ``i``."""
        return self.words[i] in possessives(self.language.code)

    def modifier_at(self, i: int) -> bool:
        """An adjective that may stand between a head and its modifier ("ethnic", "khusus")."""
        return self.words[i] in self.language.profile.actor_adjectives


@lru_cache(maxsize=32)
def possessives(code: str) -> frozenset[str]:
    """The language's possessive pronouns, from actors.yaml."""
    language = load_language(code)
    rows = (p for row in language.phrases.values() for p in row if p.kind == "actor" and len(p.words) == 1)
    return frozenset(p.words[0] for p in rows if getattr(language.entries[p.entry], "role", "") == "possessive")
