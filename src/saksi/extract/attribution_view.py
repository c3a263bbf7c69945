"""What attribution sees at a token: its word classes, its quotation, and whether it looks like a verb."""

from saksi.extract.quotation import Quotation, find_quotations
from saksi.knowledge.language import Language
from saksi.knowledge.schema import Cue, Profile
from saksi.records.document import Document
from saksi.records.token import Match

# Classes of words, as bits of a plain integer; a word may be in several ("that": determiner, complementiser, relative).
ADVERB, BE, AUX, MODAL, PRONOUN, OBJECT = 1, 2, 4, 8, 16, 32
DETERMINER, PREPOSITION, FRONTED, CLAUSE, QUESTION, RELATIVE = 64, 128, 256, 512, 1024, 2048
THAT, COORD, CONTRAST, TO, AGENT, TIME, MEDIUM, NEG = 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288
VERB, POSSESSIVE, GENITIVE, AS, OUTLET, MARK = 1048576, 2097152, 4194304, 8388608, 16777216, 33554432
OF, NOT_SPEAKER, ADDRESSEE, ARTICLE, TOPIC, GIVING = 67108864, 134217728, 268435456, 536870912, 1 << 30, 1 << 31
ANAPHOR, ABOUT = 1 << 32, 1 << 33
GROUP = ADVERB | BE | AUX | MODAL | NEG  # what may stand in a verb's group before it
FINITE = BE | AUX | MODAL | VERB

ROWS = (
    ("adverb", ADVERB), ("be", BE), ("auxiliary", AUX), ("modal", MODAL), ("pronoun", PRONOUN),
    ("object_pronoun", OBJECT), ("determiner", DETERMINER), ("preposition", PREPOSITION), ("fronted", FRONTED),
    ("clause_word", CLAUSE), ("question", QUESTION), ("relative_subject", RELATIVE), ("infinitive", TO),
    ("agent", AGENT), ("of", OF), ("according_as", AS), ("time", TIME), ("medium", MEDIUM),
    ("possessive", POSSESSIVE), ("genitive", GENITIVE), ("outlet", OUTLET), ("not_speaker", NOT_SPEAKER),
    ("addressee", ADDRESSEE), ("article", ARTICLE), ("verb", VERB),
    ("participle", VERB), ("anaphor", ANAPHOR), ("about", ABOUT),
    ("coordinator", COORD), ("topic", TOPIC), ("giving", GIVING | VERB),
)  # fmt: skip


class WordClasses:
    """Word → classes of one language; words of no class by their endings."""

    def __init__(self, profile: Profile) -> None:
        table: dict[str, int] = {}
        rows = [(profile.classes.get(name, ()), bit) for name, bit in ROWS]
        rows += [(profile.that, THAT), (profile.coordinators, COORD), (profile.contrast, CONTRAST)]
        rows += [(profile.negators, NEG), ((",", ".", ";", ":", "!", "?", "—", "–", "-", "(", ")"), MARK)]
        rows += [(('"', "“", "”", "'", "«", "»", "„", "`", "...", "…", "―", "[", "]"), MARK)]
        for words, bit in rows:
            for word in words:
                table[word] = table.get(word, 0) | bit
        self.table = table
        self.adverb_endings = profile.classes.get("adverb_ending", ())
        self.not_adverbs = frozenset(profile.classes.get("not_adverb", ()))
        self.verb_endings = profile.classes.get("verb_ending", ())
        self.participle_endings = profile.classes.get("participle_ending", ())
        self.verb_beginnings = profile.classes.get("verb_beginning", ())
        self.quantifiers = frozenset(profile.classes.get("quantifier", ()))
        self.causatives = frozenset(profile.classes.get("causative", ()))
        self.degrees = frozenset(profile.classes.get("degree", ()))
        self.expletives = frozenset(profile.classes.get("expletive", ()))
        self.participles = frozenset(profile.classes.get("participle", ()))
        self.not_verbs = frozenset(profile.classes.get("not_verb", ()))


_CLASSES: dict[int, tuple[Language, WordClasses]] = {}


def word_classes(language: Language) -> WordClasses:
    """The language's word classes, made once for each loaded language."""
    held = _CLASSES.get(id(language))
    if held is None or held[0] is not language:
        held = (language, WordClasses(language.profile))
        _CLASSES[id(language)] = held
    return held[1]


class Text:
    """A document as attribution reads it. ``flags[i]``: classes of token ``i``; ``inside[i]``: its quotation or -1."""

    def __init__(self, doc: Document, language: Language) -> None:
        self.doc, self.language, self.tokens = doc, language, doc.tokens
        self.words = [t.norm for t in doc.tokens]
        self.classes = word_classes(language)
        get = self.classes.table.get
        self.flags = [get(w, 0) for w in self.words]
        self.quotations: tuple[Quotation, ...] = find_quotations(doc)
        self.inside = [-1] * len(self.words)
        for n, q in enumerate(self.quotations):
            for a, b in q.parts:
                self.inside[a:b] = [n] * (b - a)
            for i in (*range(q.first, q.inner), *range(q.close, q.last)):
                self.flags[i] = MARK  # an apostrophe there is no genitive
        self._free_inner_periods()
        for i in range(1, len(self.words)):
            if self.flags[i] & GENITIVE and self.flags[i] & BE and self.flags[i - 1] & (PRONOUN | THAT | QUESTION):
                self.flags[i] = BE  # "it's"
        marks = ((k, e) for k, e in language.entries.items() if k[:4] == "cue:" and e.frame == "mark")
        self.mark: tuple[str, Cue] | None = next(marks, None)
        self.starts = [s.first for s in doc.sentences]
        self.sayings: set[int] = set()
        self.actors = {m.first for m in doc.matches if m.entry[:6] == "actor:"}
        for m in doc.matches:
            if not m.form and m.entry[:4] == "cue:" and m.last - m.first > 1:
                frame = getattr(language.entries[m.entry], "frame", "")
                if frame == "according":  # parts clauses like a comma
                    self.flags[m.first] |= MARK
            if m.entry[:4] == "cue:" and (m.form in NOUNS or getattr(language.entries[m.entry], "noun", False)):
                self.sayings.update(range(m.first, m.last))
            if m.form == "inverted" and (m.first == 0 or self.flags[m.first - 1] & MARK):
                self.flags[m.first] |= VERB
            if m.form in VERB_FORMS and (m.entry[:4] == "cue:" or m.entry[:8] == "trigger:"):
                if m.form in HOMOGRAPHS and self._may_be_noun(m):
                    continue
                for i in range(m.first, m.last):
                    if not self.flags[i] or i == m.first:
                        self.flags[i] |= VERB

    def _free_inner_periods(self) -> None:
        """A period inside a sentence belongs to an abbreviation ("Mr. Smith") and parts nothing."""
        words, flags = self.words, self.flags
        ends = set()
        for s in self.doc.sentences:
            i = s.last - 1
            while i > s.first and words[i] in CLOSING_MARKS:
                i -= 1
            ends.add(i)
        for i, word in enumerate(words):
            if word == "." and i not in ends:
                flags[i] = 0

    def _may_be_noun(self, m: Match) -> bool:
        """A base or third-person form that is a noun too, standing where a noun may."""
        if not getattr(self.language.entries[m.entry], "noun", False):
            return False
        return self.language.profile.modifiers == "after" or self.reads_as_noun(m.first, m.last, m.form, 0)

    def reads_as_noun(self, first: int, last: int, form: str, lo: int) -> bool:
        """Words that are verb and noun alike are a noun here ("the claims", "claims of"), where modifiers precede."""
        left = self.flags[first - 1] if first > lo else MARK
        right = self.flags[last] if last < len(self.words) else MARK
        if left & (TO | MODAL | PRONOUN | NEG | RELATIVE) and not left & DETERMINER:
            return False
        if right & (BE | AUX | MODAL) and not right & GENITIVE:
            return True
        capital = last < len(self.words) and self.tokens[last].capital
        follows = bool(right & (THAT | DETERMINER | PRONOUN | TO)) or (
            last < len(self.words) and self.inside[last] != self.inside[first]
        )
        if left & VERB and not left & (BE | AUX | MODAL | PRONOUN):
            return True  # "made pledges to"
        if follows and first > lo and self.words[first - 1] in self.classes.quantifiers and self._opens(first - 1, lo):
            return False  # "some note that"
        if left & (DETERMINER | POSSESSIVE | GENITIVE | OF) or (left & PREPOSITION and not left & TO):
            return True
        if left & (MARK | COORD):
            return not (follows or capital)
        before = self.words[first - 1]
        plural = before.endswith("s") and not before.endswith("ss")
        if form == "base" and not right & THAT and self.heads_phrase(first, lo):
            return True
        if form == "base":
            return not (plural or self.is_adverb(first - 1) or (follows and not self.tokens[first - 1].capital))
        if self.tokens[first - 1].capital:
            return bool(right & OF)
        if not self._may_be_subject(first, lo):
            return True
        if last < len(self.words) and self.inside[last] != self.inside[first] >= -1 and self.inside[last] >= 0:
            return False
        if right & MARK and self._trails(first, lo):
            return False
        return bool(right & (OF | MARK)) or (plural and not follows)

    def _opens(self, i: int, lo: int) -> bool:
        """A clause may begin with token ``i``."""
        return i <= lo or bool(self.flags[i - 1] & (MARK | COORD | CONTRAST | CLAUSE | THAT | QUESTION))

    def _may_be_subject(self, at: int, lo: int) -> bool:
        """The words before ``at`` may be the subject of a verb in the singular: they have a determiner, name a party,
        or open the sentence as in a headline ("the ministry fears", not "it placed security fears")."""
        for k in range(at - 1, max(lo, at - 4) - 1, -1):
            f = self.flags[k]
            named = k in self.actors or self.tokens[k].capital
            if named or f & (DETERMINER | POSSESSIVE | GENITIVE | PRONOUN | RELATIVE):
                return True
            if f and not f & (ADVERB | OF):
                return False
        return True

    def _trails(self, first: int, lo: int) -> bool:
        """Only a noun phrase stands between the word and what was quoted before it ("“…,” a message reads")."""
        for k in range(first - 1, max(lo, first - 10) - 1, -1):
            if self.inside[k] != self.inside[first]:
                return self.inside[k] >= 0
            if self.flags[k] & MARK or self.is_verb(k):
                return False
        return False

    def heads_phrase(self, first: int, lo: int) -> bool:
        """An article a word or two before, and no plural in between, make the word the head ("a fundraising email")."""
        for k in range(first - 2, max(lo, first - 4) - 1, -1):
            between = self.words[k + 1]
            if self.flags[k + 1] or between.endswith("s"):
                return False
            if self.flags[k] & ARTICLE:
                return True
        return False

    def is_adverb(self, i: int) -> bool:
        """An adverb, by list or ending."""
        f = self.flags[i]
        if f:
            return bool(f & ADVERB)
        word, c = self.words[i], self.classes
        return (
            bool(c.adverb_endings)
            and word.endswith(c.adverb_endings)
            and word not in c.not_adverbs
            and not self.tokens[i].capital
        )

    def is_participle(self, i: int) -> bool:
        """A word with the ending of a present participle ("speaking")."""
        endings = self.classes.participle_endings
        return bool(endings) and len(self.words[i]) > 5 and self.words[i].endswith(endings)

    def is_verb(self, i: int) -> bool:
        """An auxiliary, a verb of the lexicons, or a word with a verb's ending or beginning."""
        f = self.flags[i]
        if f:
            return bool(f & FINITE) and not f & GENITIVE
        word, c = self.words[i], self.classes
        if self.tokens[i].capital or len(word) < 5:
            return False
        if c.verb_endings and word.endswith(c.verb_endings):
            return True
        return bool(c.verb_beginnings) and word.startswith(c.verb_beginnings) and word not in c.not_verbs

    def has_verb(self, first: int, last: int) -> bool:
        """A verb stands among these tokens."""
        return any(self.is_verb(i) for i in range(first, last))


HOMOGRAPHS = frozenset({"base", "third"})
NOUNS = frozenset({"noun", "plural"})
VERB_FORMS = frozenset({"past", "third", "base", "active", "passive", "participle", "ber"})
CLOSING_MARKS = frozenset({'"', "”", "’", "'", ")", "]", "»", "“"})
# Marks that belong to content when they close it.
CLOSERS = frozenset({'"', "”", "»", "'", "’", ")", "]", "?", "!", "…", "...", "``"})
