"""Counts in the text: numbers with the words that say how they are meant, and what they are no count of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from saksi.extract.numerals import Numeral, lexeme_at, lexeme_before, read_number
from saksi.knowledge.counting import Bound, Count, read_count
from saksi.knowledge.language import Language
from saksi.knowledge.number_schema import Numbers, load_numbers
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Token

BOUNDS = frozenset({"bound"})
CORE = frozenset({"vague"})
FEW = frozenset({"vague", "few"})
SCALES = frozenset({"multiplier", "group"})
YEARS = range(1900, 2101)
AGE_MAX = 120
DAYS = 31  # of a month
AT_SINGLES = frozenset({"singles"})
AT_OF = frozenset({"of"})
AT_BETWEEN = frozenset({"between"})
AT_AGES = frozenset({"ages"})
AT_MONTHS = frozenset({"months"})
AT_NOT_AFTER = frozenset({"not_after"})


class Scan(NamedTuple):
    """What a scan for numbers needs: the words, the tokens and the language's table."""

    words: Sequence[str]
    tokens: Sequence[Token]
    table: Numbers


def numbers_of(language: Language) -> Numbers:
    """The language's number table."""
    profile = language.profile
    return load_numbers(language.code, profile.decimal, profile.thousands)


def find_quantities(doc: Document, language: Language) -> tuple[Mention, ...]:
    """Every count in the document, in order, as mentions of kind quantity; dates, ages, clock times and names that
    contain a number are none. Low, best and high as the default policy reads them; the hints ``bound``, ``value`` and
    ``upper`` keep what was stated, so that another policy can read it (resolve/quantity.py).
    """
    scan = Scan([t.norm for t in doc.tokens], doc.tokens, numbers_of(language))
    taken = _dated(doc)
    found = []
    for sentence in doc.sentences:
        for numeral in find_numerals(scan, sentence.first, sentence.last):
            if numeral.core in taken or not is_count(scan, numeral, sentence.first, sentence.last):
                continue
            found.append(_mention(doc.text, scan, numeral, sentence.last))
    return tuple(found)


def _dated(doc: Document) -> frozenset[int]:
    """Tokens that belong to a time expression already found."""
    times = (m for m in doc.mentions if m.kind is MentionKind.TIME and m.first >= 0)
    return frozenset(i for m in times for i in range(m.first, m.last))


def _mention(text: str, scan: Scan, numeral: Numeral, limit: int) -> Mention:
    begin, end = scan.tokens[numeral.first].begin, scan.tokens[numeral.last - 1].end
    count = numeral.count
    hints = [("bound", count.bound), ("value", str(count.value))]
    if count.upper is not None:
        hints.append(("upper", str(count.upper)))
    quantity = read_count(count, unit=unit_of(scan, numeral, limit))
    return Mention(
        MentionKind.QUANTITY, begin, end, text[begin:end], quantity=quantity,
        first=numeral.first, last=numeral.last, hints=tuple(hints),
    )  # fmt: skip


def find_numerals(scan: Scan, first: int, last: int) -> Iterator[Numeral]:
    """Every number between two tokens, also those that are dates or ages; none overlapping."""
    words, tokens, starts = scan.words, scan.tokens, scan.table.starts
    i = first
    while i < last:
        if tokens[i].kind == "n" or words[i] in starts:
            numeral = _numeral_at(scan, i, first, last)
            if numeral:
                yield numeral
                i = numeral.last
                continue
        i += 1


def _numeral_at(scan: Scan, i: int, start: int, limit: int) -> Numeral | None:
    """The number whose bound or first word stands at token ``i``."""
    at, bounds = i, []
    while lexeme := lexeme_at(scan.words, at, limit, scan.table, BOUNDS):
        bounds.append(lexeme.extra)
        at += len(lexeme.words)
    core = _range_at(scan, at, limit) or _single_at(scan, at, limit)
    if core is None:
        return None
    last, count = core
    if bounds and count.bound in ("exact", "vague"):
        count = _bounded(count, bounds)
    last, count = _after(scan, last, limit, count)
    return Numeral(i, last, at, count)


def _bounded(count: Count, bounds: Sequence[object]) -> Count:
    """The strongest bound said: "at least some 130" is at least 130. A vague plural keeps its own low."""
    bound = next((b for b in bounds if b not in ("exact", "about")), bounds[0])
    if bound == "exact" or count.bound == "vague":
        return count
    return Count(bound, count.value)  # type: ignore[arg-type]


def _after(scan: Scan, at: int, limit: int, count: Count) -> tuple[int, Count]:
    """The number's end and count with a bound that follows it ("130 or so", "130-odd", "dua puluhan")."""
    if at >= limit or count.bound != "exact":
        return at, count
    role = "glued" if scan.tokens[at].glued else "after"
    lexeme = lexeme_at(scan.words, at, limit, scan.table, frozenset({role}))
    if not lexeme:
        return at, count
    bound: Bound = lexeme.extra  # type: ignore[assignment]
    return at + len(lexeme.words), Count(bound, count.value)


def _single_at(scan: Scan, at: int, limit: int) -> tuple[int, Count] | None:
    number = read_number(scan.words, scan.tokens, at, limit, scan.table)
    if number:
        return number[0], Count("exact", number[1])
    lexeme = lexeme_at(scan.words, at, limit, scan.table, AT_SINGLES)
    if lexeme:
        return at + len(lexeme.words), Count("exact", 1)
    return _vague_at(scan, at, limit)


def _vague_at(scan: Scan, at: int, limit: int) -> tuple[int, Count] | None:
    """ "dozens", "hundreds of thousands", "puluhan ribu", "several hundred"."""
    lexeme = lexeme_at(scan.words, at, limit, scan.table, FEW)
    if not lexeme:
        return None
    end, low, high = at + len(lexeme.words), lexeme.value, lexeme.extra
    link = lexeme_at(scan.words, end, limit, scan.table, AT_OF)
    scale_at = end + (len(link.words) if link else 0)
    scale = lexeme_at(scan.words, scale_at, limit, scan.table, SCALES | CORE)
    if scale and (scale.role != "vague" or (link and scale.value >= 1000)):
        end, low = scale_at + len(scale.words), low * scale.value
        high = high * scale.value if isinstance(high, int) else None
    elif lexeme.role == "few":
        return None
    return end, Count("vague", low, high if isinstance(high, int) else None)


def _range_at(scan: Scan, at: int, limit: int) -> tuple[int, Count] | None:
    """ "between 5 and 7", "5-7", "5 to 7", "five or six", "dua-tiga"; the second number must be the larger."""
    opener = lexeme_at(scan.words, at, limit, scan.table, AT_BETWEEN)
    first = at + (len(opener.words) if opener else 0)
    low = read_number(scan.words, scan.tokens, first, limit, scan.table)
    if not low or low[0] >= limit:
        return None
    middle = _middle(scan, low[0], limit, bool(opener))
    if middle is None:
        return None
    high = read_number(scan.words, scan.tokens, middle, limit, scan.table)
    if not high or high[1] <= low[1]:
        return None
    if high[1] > DAYS and _month(scan, first - 1, first - 2, limit):
        return None  # "since May 3 to 45": the first is a day
    value = _scaled(scan, low, high)
    return (high[0], Count("between", value, high[1])) if value < high[1] else None


def _middle(scan: Scan, at: int, limit: int, opened: bool) -> int | None:
    """The token where a range's second number begins, if a range goes on at token ``at``."""
    if scan.tokens[at].glued and scan.tokens[at].kind != "p":
        return at
    roles = {"between_and"} if opened else {"to", "or_"}
    lexeme = lexeme_at(scan.words, at, limit, scan.table, frozenset(roles))
    return at + len(lexeme.words) if lexeme else None


def _scaled(scan: Scan, low: tuple[int, int], high: tuple[int, int]) -> int:
    """ "two to three thousand": the first number takes the second one's multiplier."""
    factor = next((f for f in (10**9, 10**6, 1000, 100) if high[1] % f == 0 and low[1] < high[1] // f), 1)
    spoken = scan.table.at.get(scan.words[high[0] - 1], ())
    return low[1] * factor if any(x.role == "multiplier" and x.value == factor for x in spoken) else low[1]


def unit_of(scan: Scan, numeral: Numeral, limit: int) -> str | None:
    """What is counted, where it is a unit the language names (people, percent, hours, money)."""
    before = scan.words[numeral.core - 1] if numeral.core else ""
    if before in scan.table.words.money:
        return "money"
    at = numeral.last
    link = lexeme_at(scan.words, at, limit, scan.table, AT_OF)
    lexeme = lexeme_at(
        scan.words, at + (len(link.words) if link else 0), limit, scan.table, frozenset({"unit", "money"})
    )
    if not lexeme:
        return None
    return "money" if lexeme.role == "money" else str(lexeme.extra)


def is_count(scan: Scan, numeral: Numeral, start: int, limit: int) -> bool:
    """The number counts something: it is no date, clock time, age, designation, street number or idiom."""
    i, at = numeral.core, numeral.last
    if _in_word(scan, i, at, limit) or _in_idiom(scan, numeral, start, limit):
        return False
    if lexeme_at(scan.words, at, limit, scan.table, AT_AGES):
        return False
    if lexeme_before(scan.words, numeral.first, start, scan.table, "age_before"):
        return False
    if scan.tokens[i].kind != "n":
        return True
    if unit_of(scan, numeral, limit) == "people":
        return True
    return not (_is_dated(scan, numeral, start, limit) or _is_label(scan, numeral, start, limit))


def _in_word(scan: Scan, i: int, at: int, limit: int) -> bool:
    """Written together with a word or number before or after it: F-16, 18-year-old, 24/7, .40"""
    tokens = scan.tokens
    if tokens[i].glued and i and (tokens[i - 1].kind != "p" or tokens[i - 1].norm in {".", "/", ":", "#", "'", ","}):
        return True
    if at < limit and tokens[at].glued:
        if tokens[at].kind != "p":
            return True
        if tokens[at].norm in {"/", ":", "'"} and at + 1 < limit and tokens[at + 1].glued:
            return True
    return False


def _in_idiom(scan: Scan, numeral: Numeral, start: int, limit: int) -> bool:
    """ "one another", "no one", "one of"."""
    roles = frozenset({"not_one", "partitive"})
    for first in range(numeral.first, max(start, numeral.first - 3) - 1, -1):
        lexeme = lexeme_at(scan.words, first, limit, scan.table, roles)
        if lexeme and first + len(lexeme.words) > numeral.core and (first < numeral.core or numeral.count.value < 10):
            return lexeme.role == "not_one" or numeral.count.value == 1
    return False


def _is_dated(scan: Scan, numeral: Numeral, start: int, limit: int) -> bool:
    """A day of a month, or a year."""
    i, at, value = numeral.core, numeral.last, numeral.count.value
    if value <= 31 and (_month(scan, i - 1, start, limit) or _month(scan, at, start, limit)):
        return True
    text = scan.words[i]
    if len(text) != 4 or not text.isdigit() or int(text) not in YEARS or numeral.first < i:
        return False
    if lexeme_before(scan.words, i, start, scan.table, "years_before") or _month(scan, i - 1, start, limit):
        return True
    return at >= limit or scan.tokens[at].kind != "w" or scan.tokens[at].capital


def _month(scan: Scan, i: int, start: int, limit: int) -> bool:
    if start < i < limit and scan.words[i] == ".":
        i -= 1
    if not start <= i < limit or not scan.tokens[i].capital:
        return False
    return lexeme_at(scan.words, i, limit, scan.table, AT_MONTHS) is not None


def _is_named(scan: Scan, i: int, at: int, start: int, limit: int) -> bool:
    """The number ends a name ("Boeing 777,"): a capitalised word before it, no noun after it."""
    named = i - 1 > start and scan.tokens[i - 1].kind == "w" and scan.tokens[i - 1].capital
    return named and (at >= limit or scan.tokens[at].kind != "w" or scan.tokens[at].capital)


def _is_label(scan: Scan, numeral: Numeral, start: int, limit: int) -> bool:
    """A number that names or measures nothing countable: "Route 9", "at 5 p.m.", "400 block", ", 26,", "(26)"."""
    i, at = numeral.core, numeral.last
    if lexeme_before(scan.words, numeral.first, start, scan.table, "not_before"):
        return True
    if lexeme_at(scan.words, at, limit, scan.table, AT_NOT_AFTER):
        return True
    if at > i + 1 or numeral.first < i:
        return False
    if _is_named(scan, i, at, start, limit):
        return True
    if numeral.count.value > AGE_MAX:
        return False
    previous = scan.words[i - 1] if i > start else ""
    following = scan.words[at] if at < limit else "."
    if previous == "," and following in {",", ".", ")", ";"}:
        return i - 2 >= start and scan.tokens[i - 2].kind != "n"
    return previous == "(" and following in {")", ","}
