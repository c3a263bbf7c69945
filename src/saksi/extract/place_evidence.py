"""Is a name of the gazetteer a place here, or a person, an organisation, a plain word?"""

from dataclasses import dataclass

from saksi.extract.place_article import Article, best_weight, noun_before, weight
from saksi.knowledge.placewords import PlaceNoun
from saksi.records.token import Sentence, Token

ACRONYM = 5  # letters; longer words in capitals are a dateline or a headline


@dataclass(frozen=True, slots=True)
class Case:
    """A name at tokens ``first`` … ``end``, and what speaks for it.

    ``best``: how well known its best known reading is (``weight``). ``placed``: a preposition or noun of place;
    ``townlike``: a word such as "police" behind it; ``held``: a country or division behind a comma.
    """

    article: Article
    first: int
    end: int
    key: str
    sentence: Sentence
    shouted: bool
    best: int
    placed: bool
    townlike: bool
    held: bool

    @property
    def before(self) -> Token | None:
        """The token before the name, in the sentence."""
        return self.article.tokens[self.first - 1] if self.first > self.sentence.first else None

    @property
    def after(self) -> Token | None:
        """The token behind the name, in the sentence."""
        return self.article.tokens[self.end] if self.end < self.sentence.last else None

    @property
    def runs_on(self) -> bool:
        """Another capitalised word follows that is neither a day nor a word such as "Police"."""
        if self.end >= self.sentence.last or not self.article.is_name(self.end) or self.article.tokens[self.end].glued:
            return False
        words = self.article.words
        return not self.townlike and self.article.text.folded[self.end] not in words.never


def is_place(
    article: Article, first: int, end: int, key: str, sentence: Sentence, shouted: bool, noun: PlaceNoun | None
) -> bool:
    """The words around the name allow it to be a place; the less known it is, the more they must say so."""
    best = best_weight(article.gazetteer, key, article.code)
    if len(key) < 3 or (best == 0 and not (noun and noun.kind in ("district", "admin1"))):
        return False
    if is_person_before(article, first, sentence):
        return False
    placed = noun is not None or is_placed(article, first, sentence)
    townlike = end < sentence.last and article.tokens[end].norm in article.words.public_after
    held = is_held(article, end, sentence)
    case = Case(article, first, end, key, sentence, shouted, best, placed, townlike, held)
    if not article.cased:
        return best >= 2 or placed or held
    if _is_part_of_name(case) or (end - first == 1 and not _single(case)):
        return False
    return placed or held or _bare(case)


def _is_part_of_name(case: Case) -> bool:
    """The name is a piece of a longer one, of a firm or an office."""
    before, after = case.before, case.after
    if before is not None and before.norm == "&" and not case.article.tokens[case.first].glued:
        return True
    if after is not None and after.norm == "&" and case.best < 3:
        return True
    if before is not None and before.capital and before.norm in case.article.words.offices and case.best < 3:
        return True
    if case.placed and noun_before(case.article, case.first, case.sentence) is not None:
        return case.best <= 2 and case.runs_on  # "the village of Abu …"
    return case.best == 1 and not case.placed and case.runs_on


def _single(case: Case) -> bool:
    """A name of one word, which may be a person's, an acronym or a common word."""
    words, token, key, best = case.article.words, case.article.tokens[case.first], case.key, case.best
    if key in words.never or token.norm in words.small or _is_acronym(case):
        return False
    if key in case.article.surnames and not case.held and not ((case.placed or case.townlike) and best >= 3):
        return False
    opens = case.first == case.sentence.first
    if key in words.words or (token.norm in case.article.lower and best < 4):
        if case.placed or (not opens and (case.held or case.townlike)):
            return True
        return best == 4 and not opens and not case.shouted
    if _is_first_name(case):
        return False
    if key in words.given:
        return case.placed or case.held or best == 4
    speaks = case.after is not None and case.after.norm in words.people_after
    bare_surname = best == 3 and key in words.family and not (case.placed or case.held)
    return not (speaks and (best < 3 or bare_surname))


def _is_acronym(case: Case) -> bool:
    """A short word in capitals amid a sentence: "(NGO)"."""
    token = case.article.tokens[case.first]
    if token.end - token.begin > ACRONYM or case.shouted or case.best >= 4 or case.held:
        return False
    return case.first > case.sentence.first and case.article.quote(case.first, case.end).isupper()


def _is_first_name(case: Case) -> bool:
    """A first name with a capitalised word behind it: "Paris Taylor"."""
    words, after = case.article.words, case.after
    if after is None or not after.capital or after.kind != "w" or case.townlike or after.norm in words.groups_after:
        return False
    family = case.article.text.folded[case.end] in words.family
    return case.key in words.given or (case.key in words.given_places and family)


def _bare(case: Case) -> bool:
    """Nothing beside the name says that it is a place: it must be known, and stand alone."""
    if case.best < 2 or case.best >= 3:
        return case.best >= 3
    article, before = case.article, case.before
    if before is not None and article.is_name(case.first - 1) and not article.tokens[case.first].glued:
        opens = case.first - 1 == case.sentence.first
        return before.norm in article.words.parts or (opens and before.norm in article.lower)
    alone = case.end >= case.sentence.last or not article.is_name(case.end) or article.tokens[case.end].glued
    return alone or case.townlike


def is_held(article: Article, end: int, sentence: Sentence) -> bool:
    """A comma and the name of a country or division follow: "Paris, Texas", "Terter (Azerbaijan)"."""
    if end + 1 >= sentence.last or article.tokens[end].norm not in (",", "("):
        return False
    at = end + 1
    for form in article.words.forms.get(article.tokens[at].norm, ()):
        stands = form.sort != "demonym" and article.stands(at, form.words, sentence.last)
        if stands and article.quote(at, at + len(form.words)) == form.exact:
            return True
    if not article.is_name(at):
        return False
    for key in article.gazetteer.longest(article.text.from_token(at)):
        if names_end(article, at, article.text.end_of(at, key)):
            senses = article.gazetteer.senses(key)
            return any(s.place.kind in ("country", "admin1") and weight(s, article.code) >= 3 for s in senses)
    return False


def is_placed(article: Article, first: int, sentence: Sentence) -> bool:
    """A preposition of place, or a place noun that takes a name, stands before; "the" and "northern" between."""
    if first == sentence.first:
        return False
    if noun_before(article, first, sentence) is not None:
        return True
    at = first - 1
    for skipped in (article.words.parts, article.words.articles):
        if at > sentence.first and article.tokens[at].norm in skipped:
            at -= 1
    return article.tokens[at].norm in article.words.prepositions


def is_person_before(article: Article, first: int, sentence: Sentence) -> bool:
    """A title, a first name or an initial stands right before."""
    at = first - 1
    if at >= sentence.first and article.tokens[at].norm == "." and article.tokens[at].glued:
        at -= 1
    if at < sentence.first or not article.tokens[at].capital or article.tokens[first].glued:
        return False
    token = article.tokens[at]
    if token.norm in article.words.people_before:
        return True
    if at == first - 2:
        return token.end - token.begin == 1  # "J. Houston"
    if article.text.folded[at] not in article.words.given:
        return False
    return not (at > sentence.first and article.tokens[at - 1].norm in article.words.prepositions)


def in_group(article: Article, first: int, end: int, sentence: Sentence) -> bool:
    """The name is part of an organisation's: "the Tolmar Post", "Bank of Tolmar"."""
    words, tokens = article.words, article.tokens
    if end < sentence.last and tokens[end].capital and tokens[end].norm in words.groups_after:
        return True
    for size in (1, 2):
        begin = first - size
        capital = begin >= sentence.first and tokens[begin].capital
        if capital and tuple(t.norm for t in tokens[begin:first]) in words.groups_before:
            return True
    return False


def names_end(article: Article, first: int, end: int) -> bool:
    """The tokens are written as a name: capitals at both ends, only small linking words inside."""
    if not article.cased:
        return True
    tokens = article.tokens
    last = tokens[end - 1]
    if not (last.capital or last.kind == "n"):
        return False
    inner = article.words.inner
    return all(t.capital or t.kind != "w" or t.norm in inner or t.glued for t in tokens[first + 1 : end - 1])
