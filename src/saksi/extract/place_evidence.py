"""Is a name of the gazetteer a place here, or a person, an organisation, a plain word?"""

from saksi.extract.place_article import Article, noun_before, weight
from saksi.knowledge.placewords import PlaceNoun
from saksi.records.token import Sentence

ACRONYM = 5  # letters; longer words in capitals are a dateline or a headline


def is_place(
    article: Article, first: int, end: int, key: str, sentence: Sentence, shouted: bool, noun: PlaceNoun | None
) -> bool:
    """The words around the name allow it to be a place; the less known it is, the more they must say so."""
    best = max((weight(s, article.code) for s in article.gazetteer.senses(key)), default=0)
    single = end - first == 1
    if len(key) < 3 or (single and key in article.words.never) or is_person_before(article, first, sentence):
        return False
    if best == 0 and not (noun and noun.kind in ("district", "admin1")):
        return False
    held = is_held(article, end, sentence)
    by_preposition = is_placed(article, first, sentence)
    placed = by_preposition or noun is not None or held
    if not article.cased:
        return best >= 2 or placed
    if first > sentence.first and not article.tokens[first].glued and article.tokens[first - 1].norm == "&":
        return False
    if end < sentence.last and article.tokens[end].norm == "&" and best < 3:
        return False
    attributive = end < sentence.last and article.tokens[end].norm in article.words.public_after
    if single and not _single(
        article, first, key, sentence, shouted, best, by_preposition or noun is not None or attributive, held
    ):
        return False
    if best == 1 and noun is None and end < sentence.last and article.is_name(end) and not attributive:
        return False
    return placed or _bare(article, first, end, sentence, best)


def _single(
    article: Article, at: int, key: str, sentence: Sentence, shouted: bool, best: int, placed: bool, held: bool
) -> bool:
    """A name of one word, which may be a person's, an acronym or a common word."""
    words, token = article.words, article.tokens[at]
    after = article.tokens[at + 1] if at + 1 < sentence.last else None
    first = at == sentence.first
    length = token.end - token.begin
    if (
        length <= ACRONYM
        and not shouted
        and best < 4
        and not held
        and not first
        and article.quote(at, at + 1).isupper()
    ):
        return False
    if key in article.surnames and not held and not (placed and best >= 3):
        return False
    if key in words.words or (token.norm in article.lower and best < 4):
        return placed or (held and not first) or (best == 4 and not first and not shouted)
    other = words.public_after, words.groups_after
    if after is not None and after.capital and after.kind == "w" and not any(after.norm in row for row in other):
        family = article.text.folded[at + 1] in words.family
        if key in words.given or (key in words.given_places and family):
            return False
    if key in words.given:
        return placed or held or best == 4
    speaks = after is not None and after.norm in words.people_after
    return not (speaks and (best < 3 or (best == 3 and key in words.family and not (placed or held))))


def _bare(article: Article, first: int, end: int, sentence: Sentence, best: int) -> bool:
    """Nothing beside the name says that it is a place: it must be known, and stand alone."""
    if best < 2:
        return False
    if best >= 3:
        return True
    if first > sentence.first and article.is_name(first - 1) and not article.tokens[first].glued:
        before = article.tokens[first - 1].norm
        return before in article.words.parts or (first - 1 == sentence.first and before in article.lower)
    if end < sentence.last and article.is_name(end) and not article.tokens[end].glued:
        return article.tokens[end].norm in article.words.public_after
    return True


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
