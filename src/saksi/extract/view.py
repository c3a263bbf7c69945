"""What stands at a token: function words of the language, and mentions by kind."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from saksi.knowledge.language import Language, load_language
from saksi.knowledge.named import PROPER
from saksi.knowledge.schema import Cue, Profile, Trigger
from saksi.knowledge.words import norms
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Match

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


LONGEST_MENTION = 400  # code points; a party's name is never longer
WALLS = frozenset({"relative", "contrast", "subordinators", "conditional", "that"})  # a clause ends before these


class Ground(NamedTuple):
    """What no later step changes: words, their function classes, walls between clauses, whether there are capitals."""

    words: list[str]
    marks: "Marks"
    walls: bytearray
    cased: bool
    begins: list[int]  # code point at which each token begins
    starts: list[int]  # first token of each sentence


class View:
    """A document's tokens with, for each, the function classes that begin there and the mention it belongs to.

    Holds nothing that the document does not say. ``marks``: token → class → words the function word takes;
    ``at``: kind → token → index of the mention it belongs to, or -1.
    """

    def __init__(self, doc: Document, language: Language, ground: "Ground") -> None:
        self.doc, self.language, self.ground = doc, language, ground
        self.words, self.marks, self.cased = ground.words, ground.marks, ground.cased
        size = len(self.words)
        self.at: dict[str, list[int]] = {k.value: [-1] * size for k in MentionKind}
        for n, mention in enumerate(doc.mentions):
            row = self.at[mention.kind.value]
            for i in range(mention.first, mention.last):
                row[i] = n

    @staticmethod
    def of(doc: Document, language: Language) -> "View":
        """The view of a document that has tokens."""
        words = [t.norm for t in doc.tokens]
        marks = find_marks(words, function_words(language.code))
        walls = bytearray(len(words))
        for i, word in enumerate(words):
            walls[i] = word in STOPS or (i in marks and not marks[i].keys().isdisjoint(WALLS))
        cased = language.profile.cased and any(t.capital for t in doc.tokens)
        begins, starts = [t.begin for t in doc.tokens], [s.first for s in doc.sentences]
        return View(doc, language, Ground(words, marks, walls, cased, begins, starts))

    def now(self, doc: Document) -> "View":
        """The view of the same text after a step."""
        return View(doc, self.language, self.ground)

    def has(self, i: int, *names: str) -> bool:
        """A function word of one of these classes begins at token ``i``."""
        row = self.marks.get(i)
        if row:
            for name in names:
                if name in row:
                    return True
        return False

    def before(self, i: int, names: Sequence[str], limit: int) -> str | None:
        """The class of a function word that ends right before token ``i``, not before ``limit``."""
        for start in range(i - 1, max(limit, i - 4) - 1, -1):
            row = self.marks.get(start)
            if row:
                for name in names:
                    if row.get(name) == i - start:
                        return name
        return None

    def stands(self, match: Match) -> bool:
        """A name stands with a capital, in a text that has capitals; what is also a common word, always."""
        if not match.entry.startswith("party:") or any(t.capital for t in self.doc.tokens[match.first : match.last]):
            return True
        return match.form != PROPER and not self.cased

    def list_start(self, first: int) -> int:
        """The first token of the list of places that the place at ``first`` closes ("from Syria and *Libya*")."""
        while first > 1 and (self.words[first - 1] == "," or self.has(first - 1, "coordinators")):
            n = self.at["place"][first - 2]
            if n < 0:
                break
            first = self.doc.mentions[n].first
        return first

    def tokens_in(self, begin: int, end: int) -> range:
        """The tokens that begin within these code points."""
        return range(bisect_left(self.ground.begins, begin), bisect_left(self.ground.begins, end))

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that holds the token."""
        return bisect_right(self.ground.starts, token) - 1

    def parties_in(self, begin: int, end: int) -> list[tuple[int, Mention]]:
        """(index, mention) of the actor mentions that overlap these code points, in text order, longer first."""
        found = []
        for at in range(bisect_left(self._actor_begins, end) - 1, -1, -1):
            n, m = self._actors[at]
            if m.begin < begin - LONGEST_MENTION:
                break
            if m.end > begin:
                found.append((n, m))
        return found[::-1]

    def innermost(self, token: int) -> int | None:
        """The attribution with the shortest content that holds the token; ``None``: the outlet's own voice."""
        found = self._voices[token]
        return found if found >= 0 else None

    @cached_property
    def _actors(self) -> list[tuple[int, Mention]]:
        rows = [(n, m) for n, m in enumerate(self.doc.mentions) if m.kind is MentionKind.ACTOR and m.actor]
        return sorted(rows, key=lambda r: (r[1].begin, -r[1].end))

    @cached_property
    def _actor_begins(self) -> list[int]:
        return [m.begin for _, m in self._actors]

    @cached_property
    def _voices(self) -> list[int]:
        """Token → innermost attribution, -1 for none: contents painted from the longest to the shortest."""
        voices = [-1] * len(self.words)
        spans = [(c.end - c.begin, n, c) for n, a in enumerate(self.doc.attributions) for c in a.content]
        for _, n, content in sorted(spans, key=lambda x: (-x[0], -x[1])):
            for i in self.tokens_in(content.begin, content.end):
                voices[i] = n
        return voices

    @cached_property
    def verbal(self) -> frozenset[int]:
        """Tokens at which a verb begins that tells or attributes."""
        entries = self.language.entries
        return frozenset(m.first for m in self.doc.matches if _is_verbal(entries[m.entry]))

    @cached_property
    def lexical(self) -> frozenset[int]:
        """Tokens of cues and triggers."""
        acts = (m for m in self.doc.matches if m.entry.startswith(("trigger:", "cue:")))
        return frozenset(i for m in acts for i in range(m.first, m.last))

    @cached_property
    def fighting(self) -> frozenset[str | None]:
        """Countries of those who do or suffer violence in the article."""
        frames = (f for f in self.doc.frames if f.type == "ASSAULT")
        actors = (self.doc.mentions[n].actor for f in frames for n in f.initiator + f.target)
        return frozenset(a.country for a in actors if a)

    @cached_property
    def saying_nouns(self) -> frozenset[int]:
        """Tokens of nouns of saying ("the claim", "tuduhan")."""
        matches = (m for m in self.doc.matches if _is_saying_noun(self.language.entries[m.entry]))
        return frozenset(i for m in matches for i in range(m.first, m.last))

    def possessive_at(self, i: int) -> bool:
        """A possessive pronoun ("its") stands at token ``i``."""
        return self.words[i] in possessives(self.language.code)

    def modifier_at(self, i: int) -> bool:
        """An adjective that may stand between a head and its modifier ("ethnic", "khusus")."""
        return self.words[i] in self.language.profile.actor_adjectives


def _is_saying_noun(entry: object) -> bool:
    return isinstance(entry, Cue) and entry.frame == "noun"


def _is_verbal(entry: object) -> bool:
    """A verb that tells or attributes."""
    if isinstance(entry, Cue):
        return entry.frame in ("verb", "report")
    return isinstance(entry, Trigger) and entry.pos == "verb"


Marks = dict[int, dict[str, int]]


def find_marks(words: list[str], table: Table) -> Marks:
    """Token → class → length of the function word that begins there; the longest of each class."""
    marks: Marks = {}
    for i, word in enumerate(words):
        row = table.get(word)
        if row is None:
            continue
        found: dict[str, int] = {}
        for form, name in row:
            if len(form) == 1 or tuple(words[i : i + len(form)]) == form:
                found.setdefault(name, len(form))
        if found:
            marks[i] = found
    return marks


@lru_cache(maxsize=32)
def possessives(code: str) -> frozenset[str]:
    """The language's possessive pronouns, from actors.yaml."""
    language = load_language(code)
    rows = (p for row in language.phrases.values() for p in row if p.kind == "actor" and len(p.words) == 1)
    return frozenset(p.words[0] for p in rows if getattr(language.entries[p.entry], "role", "") == "possessive")
