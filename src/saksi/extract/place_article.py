"""What the place finder knows of an article: its tokens, its folded text, the small words and surnames in it."""

from dataclasses import dataclass
from functools import lru_cache

from saksi.extract.place_text import PlaceText, place_text
from saksi.knowledge.gazetteer import Gazetteer, Sense
from saksi.knowledge.language import Language
from saksi.knowledge.placewords import PlaceNoun, PlaceWords, load_place_words
from saksi.records.document import Document
from saksi.records.token import Sentence, Token

WEAK_POPULATION = 15_000  # under it, a name of no known language is no evidence
WELL_KNOWN, FAMOUS = 50_000, 400_000
NAMED_AREAS = frozenset(
    {"admin1", "capital", "region", "water", "district", "frontline", "landmark", "base", "airport"}
)
PhraseTable = dict[str, tuple[tuple[tuple[str, ...], PlaceNoun], ...]]


@dataclass(frozen=True)
class Article:
    """``lower``: words that the article also writes small. ``surnames``: folded last words of people's names in it."""

    doc: Document
    tokens: tuple[Token, ...]
    text: PlaceText
    words: PlaceWords
    gazetteer: Gazetteer
    code: str
    cased: bool
    lower: frozenset[str]
    surnames: frozenset[str]

    def is_name(self, at: int) -> bool:
        """The token is a capitalised word (any word, where the script has no capitals)."""
        token = self.tokens[at]
        return token.kind == "w" and (token.capital or not self.cased) and token.norm != "'s"

    def quote(self, first: int, last: int) -> str:
        """The text of tokens ``first`` … ``last`` (exclusive)."""
        return self.doc.text[self.tokens[first].begin : self.tokens[last - 1].end]

    def stands(self, first: int, words: tuple[str, ...], limit: int) -> bool:
        """These words stand at ``first``, before ``limit``."""
        size, tokens = len(words), self.tokens
        if first + size > limit or tokens[first].norm != words[0]:
            return False
        return size == 1 or all(tokens[first + n].norm == words[n] for n in range(1, size))


def read_article(doc: Document, language: Language, gazetteer: Gazetteer) -> Article:
    """The article as the finder wants it."""
    words = load_place_words(language.code)
    text = place_text(doc)
    cased = language.profile.cased
    lower = frozenset(t.norm for t in doc.tokens if t.kind == "w" and not t.capital) if cased else frozenset()
    surnames = _surnames(doc, text, words) if cased else frozenset()
    return Article(doc, doc.tokens, text, words, gazetteer, language.code, cased, lower, surnames)


def weight(sense: Sense, code: str) -> int:
    """0 hardly anybody calls it that; 1 weak; 2 a place of that name; 3 well known; 4 a country, a great city."""
    place = sense.place
    if sense.via not in ("primary", "en", code):
        return (
            0
            if place.population < WEAK_POPULATION and place.kind != "district"
            else 1
            if place.population < 1_000_000
            else 2
        )
    if place.kind in ("country", "continent") or place.population >= FAMOUS:
        return 4
    return 3 if place.kind in NAMED_AREAS or place.population >= WELL_KNOWN else 2


@lru_cache(maxsize=65536)
def best_weight(gazetteer: Gazetteer, key: str, code: str) -> int:
    """The weight of the best known place of that name; 0 where there is none."""
    return max((weight(sense, code) for sense in gazetteer.senses(key)), default=0)


def noun_after(article: Article, end: int, sentence: Sentence) -> tuple[int, PlaceNoun] | None:
    """(token after it, the noun) where a place noun stands at ``end``."""
    if end >= sentence.last:
        return None
    for form, noun in article.words.after.get(article.tokens[end].norm, ()):
        if article.stands(end, form, sentence.last):
            return end + len(form), noun
    return None


def noun_before(article: Article, first: int, sentence: Sentence) -> tuple[int, PlaceNoun] | None:
    """(its first token, the noun) where a place noun that takes a name behind it ends at ``first``."""
    if first == sentence.first:
        return None
    for form, noun in article.words.before.get(article.tokens[first - 1].norm, ()):
        begin = first - len(form)
        if begin >= sentence.first and article.stands(begin, form, first):
            return begin, noun
    return None


def relation_before(article: Article, first: int, sentence: Sentence) -> str | None:
    """How something lies to the name at ``first``: "near", "south of"."""
    at = first - 1
    if at >= sentence.first and article.tokens[at].norm in article.words.articles:
        at -= 1
    if at < sentence.first:
        return None
    for form, relation in article.words.relations.get(article.tokens[at].norm, ()):
        begin = at + 1 - len(form)
        if begin >= sentence.first and article.stands(begin, form, at + 1):
            return relation
    return None


def _surnames(doc: Document, text: PlaceText, words: PlaceWords) -> frozenset[str]:
    """Last words of people's names: of a run of capitalised words that begins with a title or first name."""
    tokens, folded = doc.tokens, text.folded
    found: set[str] = set()
    for sentence in doc.sentences:
        i = sentence.first
        while i < sentence.last:
            if not tokens[i].capital or tokens[i].kind != "w":
                i += 1
                continue
            end = _run_end(tokens, i, sentence.last)
            surname = _surname(tokens, folded, i, end, words)
            if surname or (end - i == 1 and i - 2 >= sentence.first and _is_title(tokens, i - 2, words)):
                found.add(surname or folded[i])
            i = end
    return frozenset(found)


def _run_end(tokens: tuple[Token, ...], i: int, limit: int) -> int:
    """The token after a run of capitalised words; initials keep it together: "John F. Kennedy"."""
    end = i + 1
    while end < limit and tokens[end].capital and tokens[end].kind == "w":
        end += 1
        initial = tokens[end - 1].end - tokens[end - 1].begin == 1
        if initial and end + 1 < limit and tokens[end].norm == "." and tokens[end + 1].capital:
            end += 1
    return end


def _surname(tokens: tuple[Token, ...], folded: list[str], i: int, end: int, words: PlaceWords) -> str | None:
    """The last word of the run, if the run is a person's name."""
    if not 2 <= end - i <= 5:
        return None
    first = any(
        folded[at] in words.given or tokens[at].norm in words.people_before for at in range(i, min(i + 2, end - 1))
    )
    last = tokens[end - 1].norm
    return folded[end - 1] if first and last not in words.after and last not in words.public_after else None


def _is_title(tokens: tuple[Token, ...], at: int, words: PlaceWords) -> bool:
    """A title with its period stands there: "Dr." """
    return tokens[at + 1].norm == "." and tokens[at].norm in words.people_before
