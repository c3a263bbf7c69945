"""Place names in the text: from the gazetteer, by a place noun, as a demonym, or held by a named place.

Source of the rules: toponym recognition as in Leidner (2007) and the annotation guide of GeoWebNews (Gritta et al.
2020): literal and associative uses (adjectives, "Moscow said") are mentions, names of people are not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from saksi.extract.place_article import Article, noun_after, noun_before, read_article, relation_before
from saksi.extract.place_evidence import in_group, is_held, is_person_before, is_place, is_placed, names_end
from saksi.knowledge.gazetteer import Gazetteer
from saksi.knowledge.language import Language
from saksi.knowledge.placewords import Form, PlaceNoun
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Sentence

OWN_PLACE = frozenset({"street", "facility", "water", "region"})  # "Tolmar Road" is not in Tolmar
SMALL_NOUNS = frozenset({"settlement", "district", "admin1", "camp", "base"})  # written small: "Tolmar village"
NAME_MAX = 6  # words of a name
LIST_MAX = 40  # tokens of "Becker, Clay, Douglas and Grant counties"
DATELINE_MAX = 8  # tokens before a dateline's dash

Hints = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``first`` … ``last`` (exclusive) name a place."""

    first: int
    last: int
    entry: str
    hints: Hints


def find_places(doc: Document, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The document's place mentions, in order of the text, none overlapping.

    ``entry``: gazetteer, alias, postal, demonym, noun (not in the gazetteer). Hints: ``key`` the name to look up,
    ``long`` the name with its noun, ``of`` a country or division it stands for, ``demonym`` the same for an
    adjective, ``noun`` the kind that a place noun gives, ``relation`` (near, south of …), ``role``: dateline, or group
    (in the name of an organisation).
    """
    article = read_article(doc, language, gazetteer)
    return tuple(_mention(article, found) for sentence in doc.sentences for found in _in_sentence(article, sentence))


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[Found]:
    shouted = _is_shouted(article, sentence)
    tokens, cased, inner = article.tokens, article.cased, article.words.inner
    i = sentence.first
    while i < sentence.last:
        token = tokens[i]
        small = cased and not token.capital
        if token.kind == "p" or (small and (token.norm not in inner or not _starts_name(article, i, sentence))):
            i += 1
            continue
        found = _at(article, i, sentence, shouted)
        if found:
            yield found
        i = found.last if found else i + 1


def _starts_name(article: Article, i: int, sentence: Sentence) -> bool:
    """A small linking word with a hyphen to a capital: "el-Fasher"."""
    following = article.tokens[i + 1] if i + 1 < sentence.last else None
    return following is not None and following.capital and following.glued


def _at(article: Article, i: int, sentence: Sentence, shouted: bool) -> Found | None:
    form = _form(article, i, sentence, shouted)
    for key in article.gazetteer.longest(article.text.from_token(i)):
        end = article.text.end_of(i, key)
        if form and end <= form.last:
            break
        if end <= sentence.last and names_end(article, i, end):
            noun = noun_after(article, end, sentence) or _listed_noun(article, end, sentence)
            if is_place(article, i, end, key, sentence, shouted, noun[1] if noun else None):
                return _named(article, i, end, key, noun, sentence)
    return form or (None if shouted else _unknown(article, i, sentence))


def _form(article: Article, i: int, sentence: Sentence, shouted: bool) -> Found | None:
    """An abbreviation, another name, or a demonym."""
    for form in article.words.forms.get(article.tokens[i].norm, ()):
        end = i + len(form.words)
        if article.stands(i, form.words, sentence.last) and _form_fits(article, form, i, end, sentence, shouted):
            hints = [("of", form.of)]
            if form.sort == "demonym":
                hints.append(("demonym", form.of))
            elif form.sort == "alias" and not form.short:
                hints.append(("key", _key(article, i, end)))
            return Found(i, end, form.sort, hints + _around(article, i, end, sentence))
    return None


def _form_fits(article: Article, form: Form, i: int, end: int, sentence: Sentence, shouted: bool) -> bool:
    tokens, text = article.tokens, article.quote(i, end)
    if article.cased and text != form.exact and not (len(text) > 3 and text == form.exact.upper()):
        return False
    before = tokens[i - 1].norm if i > sentence.first else ""
    after = tokens[end].norm if end < sentence.last else ""
    if form.sort == "postal":
        return before in (",", "(") and (before == "(" or (i - 2 >= sentence.first and tokens[i - 2].capital))
    if before in form.unless_before or after in form.unless_after:
        return False
    if form.sort == "demonym":
        language = before in article.words.language_before and (
            end >= sentence.last or tokens[end].kind == "p" or after in article.words.and_words
        )
        return not language
    if shouted and len(text) == 2:
        return False
    return not is_person_before(article, i, sentence)


def _named(
    article: Article, i: int, end: int, key: str, noun: tuple[int, PlaceNoun] | None, sentence: Sentence
) -> Found:
    """A name of the gazetteer, with the noun it carries."""
    if noun and noun[1].kind in OWN_PLACE and noun[0] > end and not noun[1].plural:
        long = _key(article, i, noun[0])
        entry = "gazetteer" if article.gazetteer.senses(long) else "noun"
        hints = [("key", long), ("noun", noun[1].kind)]
        return Found(i, noun[0], entry, hints + _around(article, i, noun[0], sentence))
    hints, last = [("key", key)], end
    before = noun_before(article, i, sentence)
    if noun:
        hints.append(("noun", noun[1].kind))
        if noun[1].singular:
            hints.append(("long", f"{key} {noun[1].singular}"))
        elif noun[0] > end and not noun[1].plural:
            last = noun[0]
            hints.append(("long", _key(article, i, last)))
    elif before:
        hints.append(("noun", before[1].kind))
        if before[1].makes:
            hints.append(("long", _key(article, before[0], end)))
    if in_group(article, i, end, sentence):
        hints.append(("role", "group"))
    return Found(i, last, "gazetteer", hints + _around(article, i, last, sentence))


def _listed_noun(article: Article, end: int, sentence: Sentence) -> tuple[int, PlaceNoun] | None:
    """The plural noun behind a list that the name is in: "Becker, Clay and Grant counties"."""
    at, seen = end, False
    limit = min(sentence.last, end + LIST_MAX)
    while at < limit:
        norm = article.tokens[at].norm
        if norm == "," or norm in article.words.and_words:
            seen = True
        elif not article.is_name(at):
            noun = noun_after(article, at, sentence) if seen else None
            return (end, noun[1]) if noun and noun[1].plural else None
        elif at == end:
            return None
        at += 1
    return None


def _unknown(article: Article, i: int, sentence: Sentence) -> Found | None:
    """A name that the gazetteer has not, made a place by the noun after or before it, or by what holds it."""
    if not article.cased or not article.is_name(i) or article.tokens[i].norm in article.words.small:
        return None
    before = noun_before(article, i, sentence)
    if before is None and i > sentence.first and article.is_name(i - 1) and not article.tokens[i].glued:
        return None
    if article.tokens[i].norm in article.words.people_before:
        return None
    road = _numbered(article, i, sentence)
    if road:
        return road
    end, noun = _name_end(article, i, sentence)
    if end == i or is_person_before(article, i, sentence) or _key(article, i, end) in article.words.never:
        return None
    if noun:
        follows = noun[0] < sentence.last and article.is_name(noun[0])
        return None if follows else _made(article, i, i, end, noun[0], noun[1].kind, sentence)
    if before and before[1].makes and article.tokens[i].norm not in article.words.before:
        first = before[0] if article.tokens[before[0]].capital else i
        return _made(article, first, i, end, end, before[1].kind, sentence)
    if is_placed(article, i, sentence) and is_held(article, end, sentence):
        return _made(article, i, i, end, end, "settlement", sentence)
    return None


def _name_end(article: Article, i: int, sentence: Sentence) -> tuple[int, tuple[int, PlaceNoun] | None]:
    """The token after a run of capitalised words, or after its part that a place noun ends, and that noun."""
    end = i
    while end < sentence.last and end - i < NAME_MAX and article.is_name(end):
        noun = noun_after(article, end, sentence)
        if end > i and noun and noun[1].makes:
            return end, noun
        if end > i and article.tokens[end].norm in article.words.before:
            return end, None
        end += 1
    noun = noun_after(article, end, sentence)
    small = noun and noun[1].makes and noun[1].kind in SMALL_NOUNS and end > i and end - i < 3
    common = end - i == 1 and _key(article, i, end) in article.words.words
    return end, noun if small and not common and article.tokens[i].norm not in article.words.forms else None


def _numbered(article: Article, i: int, sentence: Sentence) -> Found | None:
    """A road with a number: "Highway 17"."""
    for form, noun in article.words.roads.get(article.tokens[i].norm, ()):
        end = i + len(form)
        if article.stands(i, form, sentence.last) and end < sentence.last and article.tokens[end].kind == "n":
            return _made(article, i, i, end + 1, end + 1, noun.kind, sentence)
    return None


def _made(article: Article, first: int, i: int, end: int, last: int, kind: str, sentence: Sentence) -> Found:
    """A mention from ``first`` to ``last`` whose name is at ``i`` … ``end``."""
    hints = [("key", _key(article, i, end)), ("noun", kind)]
    return Found(first, last, "noun", hints + _around(article, first, last, sentence))


def _key(article: Article, first: int, last: int) -> str:
    return " ".join(w for w in article.text.folded[first:last] if w)


def _around(article: Article, i: int, end: int, sentence: Sentence) -> Hints:
    relation = relation_before(article, i, sentence)
    hints = [("relation", relation)] if relation else []
    return hints + ([("role", "dateline")] if _is_dateline(article, i, end, sentence) else [])


def _is_dateline(article: Article, i: int, end: int, sentence: Sentence) -> bool:
    """Only names and marks stand before it in the paragraph, and a dash follows soon: "TOLMAR, Veria (AP) —"."""
    if i - sentence.first > DATELINE_MAX or (sentence.first and not _starts_paragraph(article, sentence)):
        return False
    tokens = article.tokens
    if any(t.kind == "w" and not t.capital for t in tokens[sentence.first : i]):
        return False
    for at in range(end, min(end + DATELINE_MAX, sentence.last)):
        token = tokens[at]
        if token.norm in ("-", "–", "—", "--"):
            return True
        if token.kind == "w" and not token.capital:
            return False
    return False


def _starts_paragraph(article: Article, sentence: Sentence) -> bool:
    before = article.doc.text[article.tokens[sentence.first - 1].end : sentence.begin]
    return "\n" in before or "\r" in before


def _is_shouted(article: Article, sentence: Sentence) -> bool:
    """Nearly all longer words begin with a capital: a headline, whose capitals say nothing."""
    if not article.cased:
        return False
    long = [t.capital for t in article.tokens[sentence.first : sentence.last] if t.kind == "w" and t.end - t.begin > 3]
    return len(long) > 2 and sum(long) * 10 > len(long) * 8


def _mention(article: Article, found: Found) -> Mention:
    begin, end = article.tokens[found.first].begin, article.tokens[found.last - 1].end
    return Mention(
        MentionKind.PLACE, begin, end, article.doc.text[begin:end], first=found.first, last=found.last,
        entry=found.entry, hints=tuple(found.hints),
    )  # fmt: skip
