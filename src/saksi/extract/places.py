"""Place names in the text: from the gazetteer, by a place noun, as a demonym, or held by a named place.

Source of the rules: toponym recognition as in Leidner (2007) and the annotation guide of GeoWebNews (Gritta et al.
2020): literal and associative uses (adjectives, "Moscow said") are mentions, names of people are not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from saksi.extract.place_text import PlaceText, place_text
from saksi.knowledge.gazetteer import Gazetteer, Sense
from saksi.knowledge.language import Language
from saksi.knowledge.placewords import Form, PlaceNoun, PlaceWords, load_place_words
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Sentence, Token

WEAK_POPULATION = 15_000  # under it, a name in another language than the article's is no evidence
COMMON_POPULATION = 400_000  # over it, a capitalised common word amid a sentence is a place


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``first`` … ``last`` (exclusive) name a place. ``name``: the tokens of the name without a noun."""

    first: int
    last: int
    entry: str
    hints: tuple[tuple[str, str], ...] = ()


def find_places(doc: Document, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The document's place mentions, in order of the text, none overlapping.

    Hints: ``key`` the name to look up, ``of`` a country or division it stands for, ``demonym``, ``noun`` the kind that a
    place noun gives, ``relation``, ``role`` dateline.
    """
    finder = _Finder(doc, language, gazetteer)
    return tuple(finder.mention(f) for f in finder.run())


class _Finder:
    """One pass over an article."""

    def __init__(self, doc: Document, language: Language, gazetteer: Gazetteer) -> None:
        self.doc, self.tokens, self.gazetteer = doc, doc.tokens, gazetteer
        self.cased = language.profile.cased
        self.code = language.code
        self.words: PlaceWords = load_place_words(language.code)
        self.text: PlaceText = place_text(doc)
        self.lower = {t.norm for t in doc.tokens if t.kind == "w" and not t.capital} if self.cased else frozenset()
        self.surnames = self._surnames()

    def run(self) -> Iterator[Found]:
        for sentence in self.doc.sentences:
            shouted = self._shouted(sentence)
            i = sentence.first
            while i < sentence.last:
                token = self.tokens[i]
                if token.kind == "p" or (self.cased and not token.capital):
                    i += 1
                    continue
                found = self._at(i, sentence, shouted)
                if found:
                    yield found
                    i = found.last
                else:
                    i = self._skip(i, sentence)

    def _skip(self, i: int, sentence: Sentence) -> int:
        return i + 1

    def _at(self, i: int, sentence: Sentence, shouted: bool) -> Found | None:
        form = self._form(i, sentence, shouted)
        if form:
            return form
        for key in self.gazetteer.longest(self.text.from_token(i)):
            end = self.text.end_of(i, key)
            if end <= sentence.last and self._capital_ends(i, end):
                noun = self._noun_after(end, sentence)
                if self._is_place(i, end, key, sentence, shouted, noun):
                    return self._named(i, end, key, noun, sentence)
        return self._unknown(i, sentence, shouted)

    # --- abbreviations, other names, demonyms

    def _form(self, i: int, sentence: Sentence, shouted: bool) -> Found | None:
        for form in self.words.forms.get(self.tokens[i].norm, ()):
            end = i + len(form.words)
            if end > sentence.last or any(self.tokens[i + n].norm != w for n, w in enumerate(form.words)):
                continue
            if self._form_fits(form, i, end, sentence, shouted):
                hints = [("of", form.of)] + ([("demonym", form.of)] if form.sort == "demonym" else [])
                return Found(i, end, form.sort, tuple(hints + self._around(i, end, sentence)))
        return None

    def _form_fits(self, form: Form, i: int, end: int, sentence: Sentence, shouted: bool) -> bool:
        text = self.doc.text[self.tokens[i].begin : self.tokens[end - 1].end]
        if self.cased and text != form.exact and not (text == form.exact.upper() and len(text) > 3):
            return False
        if form.sort == "postal" and not (
            i - 2 >= sentence.first and self.tokens[i - 1].norm == "," and self.tokens[i - 2].capital
        ):
            return False
        before = self.tokens[i - 1].norm if i > sentence.first else ""
        after = self.tokens[end].norm if end < sentence.last else ""
        if before in form.unless_before or after in form.unless_after:
            return False
        if form.sort == "alias" and form.exact.isupper() and len(form.exact) == 2 and shouted:
            return False
        if form.sort == "demonym":
            return True
        return not self._person_before(i, sentence)

    # --- is it a place

    def _capital_ends(self, i: int, end: int) -> bool:
        if not self.cased:
            return True
        last = self.tokens[end - 1]
        if not (last.capital or last.kind == "n"):
            return False
        return all(
            t.capital or t.kind != "w" or t.norm in self.words.inner or t.glued for t in self.tokens[i + 1 : end - 1]
        )

    def _is_place(
        self, i: int, end: int, key: str, sentence: Sentence, shouted: bool, noun: "tuple[int, PlaceNoun] | None"
    ) -> bool:
        words = self.words
        single = end - i == 1
        if len(key) < 3 or key.isdigit():
            return False
        if single and key in words.never:
            return noun is not None and noun[1].kind not in ("street", "facility", "part") and False
        before = self.tokens[i - 1] if i > sentence.first else None
        after = self.tokens[end] if end < sentence.last else None
        senses = self.gazetteer.senses(key)
        best = max((self._weight(s) for s in senses), default=0)
        if best <= 0:
            return False
        held = self._held(end, sentence)
        placed = held or noun is not None or self._place_before(i, sentence)
        if self._person_before(i, sentence):
            return False
        if self._group(i, end, sentence):
            return False
        if not self.cased:
            return best >= 2 or placed
        next_name = after is not None and after.capital and after.kind == "w" and not after.norm.startswith("'")
        if next_name and noun is None and self._person_at(i, end, sentence):
            return False
        if single:
            if key in self.surnames and not held and not (placed and best >= 3):
                return False
            if (
                (key in words.words or self.tokens[i].norm in self.lower)
                and not placed
                and not (i > sentence.first and not shouted and best >= 4)
            ):
                return False
            if key in words.given and not placed and best < 4:
                return False
            if after is not None and after.norm in words.people_after and best < 3:
                return False
        if best == 1 and not placed:
            return False
        if (
            before is not None
            and before.capital
            and before.kind == "w"
            and not placed
            and best < 3
            and i - 1 > sentence.first
        ):
            return False
        return True

    def _weight(self, sense: Sense) -> int:
        """0 hardly anybody calls it that; 1 weak; 2 a place of that name; 3 well known; 4 a country, a million people."""
        place = sense.place
        if sense.via not in ("primary", "en", self.code):
            return 0 if place.population < WEAK_POPULATION else 1 if place.population < 1_000_000 else 2
        if place.kind in ("country", "continent") or place.population >= COMMON_POPULATION:
            return 4
        if (
            place.kind in ("admin1", "capital", "region", "water", "district", "frontline")
            or place.population >= 50_000
        ):
            return 3
        return 2

    def _held(self, end: int, sentence: Sentence) -> bool:
        """A comma and the name of a country or division follow: "Paris, Texas", "Terter, Azerbaijan"."""
        if end + 1 >= sentence.last or self.tokens[end].norm not in (",", "("):
            return False
        j = end + 1
        for form in self.words.forms.get(self.tokens[j].norm, ()):
            last = j + len(form.words)
            if form.sort != "demonym" and last <= sentence.last:
                text = self.doc.text[self.tokens[j].begin : self.tokens[last - 1].end]
                if text == form.exact:
                    return True
        if not self.tokens[j].capital and self.cased:
            return False
        for key in self.gazetteer.longest(self.text.from_token(j)):
            if self._capital_ends(j, self.text.end_of(j, key)):
                return any(
                    s.place.kind in ("country", "admin1") and s.via in ("primary", "en", self.code)
                    for s in self.gazetteer.senses(key)
                )
        return False

    def _place_before(self, i: int, sentence: Sentence) -> bool:
        if i == sentence.first:
            return False
        at = i - 1
        if self.tokens[at].norm in self.words.parts and at > sentence.first:
            at -= 1
        norm = self.tokens[at].norm
        if norm in ("the",) and at > sentence.first:
            at -= 1
            norm = self.tokens[at].norm
        return norm in self.words.prepositions or self._noun_before(i, sentence) is not None

    def _noun_before(self, i: int, sentence: Sentence) -> PlaceNoun | None:
        if i == sentence.first:
            return None
        for form, noun in self.words.before.get(self.tokens[i - 1].norm, ()):
            first = i - len(form)
            if first >= sentence.first and all(self.tokens[first + n].norm == w for n, w in enumerate(form)):
                return noun
        return None

    def _noun_after(self, end: int, sentence: Sentence) -> tuple[int, PlaceNoun] | None:
        if end >= sentence.last:
            return None
        for form, noun in self.words.after.get(self.tokens[end].norm, ()):
            last = end + len(form)
            if last <= sentence.last and all(self.tokens[end + n].norm == w for n, w in enumerate(form)):
                return last, noun
        return None

    def _person_before(self, i: int, sentence: Sentence) -> bool:
        """A title, a first name or an initial stands right before."""
        at = i - 1
        if at >= sentence.first and self.tokens[at].norm == "." and self.tokens[at].glued:
            at -= 1
        if at < sentence.first:
            return False
        token = self.tokens[at]
        if not token.capital or token.kind != "w":
            return False
        if token.norm in self.words.people_before:
            return True
        if at == i - 2 and token.end - token.begin == 1:  # "J. Houston"
            return True
        if self.text.folded[at] in self.words.given and at == i - 1:
            return not self._place_token(at, sentence)
        return False

    def _place_token(self, at: int, sentence: Sentence) -> bool:
        return at > sentence.first and self.tokens[at - 1].norm in self.words.prepositions

    def _person_at(self, i: int, end: int, sentence: Sentence) -> bool:
        """The name is a first name and a capitalised surname follows."""
        if end - i != 1 or self.text.folded[i] not in self.words.given:
            return False
        return True

    def _group(self, i: int, end: int, sentence: Sentence) -> bool:
        """The name is part of an organisation's."""
        if end < sentence.last and self.tokens[end].capital and self.tokens[end].norm in self.words.groups_after:
            return True
        for size in (1, 2):
            first = i - size
            if first >= sentence.first and tuple(t.norm for t in self.tokens[first:i]) in self.words.groups_before:
                return self.tokens[first].capital
        return False

    # --- names the gazetteer has not

    def _unknown(self, i: int, sentence: Sentence, shouted: bool) -> Found | None:
        if not self.cased or shouted:
            return None
        if i > sentence.first and self.tokens[i - 1].capital and self.tokens[i - 1].kind == "w":
            return None
        end = i
        while end < sentence.last and self.tokens[end].capital and self.tokens[end].kind == "w":
            noun = self._noun_after(end, sentence)
            if noun and noun[1].makes and end > i and self.tokens[end].capital:
                follows = noun[0] < sentence.last and self.tokens[noun[0]].capital and self.tokens[noun[0]].kind == "w"
                if not follows and not self._person_before(i, sentence):
                    hints = (("noun", noun[1].kind), ("key", self._key(i, end)))
                    return Found(i, noun[0], "noun", hints + tuple(self._around(i, noun[0], sentence)))
            end += 1
        return None

    # --- making mentions

    def _key(self, i: int, end: int) -> str:
        return " ".join(w for w in self.text.folded[i:end] if w)

    def _named(self, i: int, end: int, key: str, noun: tuple[int, PlaceNoun] | None, sentence: Sentence) -> Found:
        hints = [("key", key)]
        last = end
        before = self._noun_before(i, sentence)
        if noun:
            hints.append(("noun", noun[1].kind))
            if not noun[1].plural:
                last = noun[0]
                hints.append(("long", self._key(i, last)))
        elif before:
            hints.append(("noun", before.kind))
        return Found(i, last, "gazetteer", tuple(hints + self._around(i, last, sentence)))

    def _around(self, i: int, end: int, sentence: Sentence) -> list[tuple[str, str]]:
        relation = self._relation(i, sentence)
        hints = [("relation", relation)] if relation else []
        return hints + ([("role", "dateline")] if self._dateline(i, end, sentence) else [])

    def _relation(self, i: int, sentence: Sentence) -> str | None:
        at = i - 1
        if at >= sentence.first and self.tokens[at].norm == "the":
            at -= 1
        if at < sentence.first:
            return None
        for form, relation in self.words.relations.get(self.tokens[at].norm, ()):
            first = at + 1 - len(form)
            if first >= sentence.first and all(self.tokens[first + n].norm == w for n, w in enumerate(form)):
                return relation
        return None

    def _dateline(self, i: int, end: int, sentence: Sentence) -> bool:
        return False

    def _shouted(self, sentence: Sentence) -> bool:
        """The sentence has hardly a small letter at a word's start: a headline."""
        words = [t for t in self.tokens[sentence.first : sentence.last] if t.kind == "w" and t.end - t.begin > 3]
        return len(words) > 2 and sum(t.capital for t in words) * 10 > len(words) * 8

    def _surnames(self) -> frozenset[str]:
        """Last words of people's full names in this article."""
        if not self.cased:
            return frozenset()
        found = set()
        tokens, folded, words = self.tokens, self.text.folded, self.words
        for i in range(len(tokens) - 1):
            token = tokens[i]
            if token.capital and (folded[i] in words.given or token.norm in words.people_before):
                j = i + 1
                while j < len(tokens) and (
                    tokens[j].norm == "." or (tokens[j].capital and tokens[j].end - tokens[j].begin == 1)
                ):
                    j += 1
                end = j
                while (
                    end < len(tokens) and tokens[end].capital and tokens[end].kind == "w" and tokens[end].norm != "'s"
                ):
                    end += 1
                if end > j and end - i <= 4:
                    found.add(folded[end - 1])
        return frozenset(found)

    def mention(self, found: Found) -> Mention:
        begin, end = self.tokens[found.first].begin, self.tokens[found.last - 1].end
        return Mention(
            MentionKind.PLACE, begin, end, self.doc.text[begin:end], first=found.first, last=found.last,
            entry=found.entry, hints=found.hints,
        )  # fmt: skip
