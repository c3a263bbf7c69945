"""People in a sentence, as groups that can be counted: "three others", "a 5-year-old girl", "no one", a name."""

from typing import NamedTuple

from saksi.extract.loss_line import Line
from saksi.extract.numerals import lexeme_at, lexeme_before
from saksi.extract.quantities import is_count, unit_of
from saksi.knowledge.counting import Count
from saksi.knowledge.loss_schema import PersonWord
from saksi.records.token import Token

ONE = Count("exact", 1)
NONE = Count("exact", 0)
MODIFIERS_MAX = 5
NAME_MAX = 5
AGE_MAX = 120
NEAR_THIS = 3  # words between a noun and the pointing word behind its modifiers
NOUN_REACH = 4  # words from a preposition to the name of what it governs
AT_NONE = frozenset({"none"})
AT_ONE = frozenset({"one"})
AT_AGES = frozenset({"ages"})
STARTS = frozenset({"noun", "pronoun", "reflexive", "other", "title", "one", "more", "both"})


class Group(NamedTuple):
    """People at tokens ``first`` … ``last``. ``number`` is ``None`` for an uncounted plural ("civilians").

    ``more``: on top of others ("another three"). ``bare``: a number without a noun. ``possessor``: "'s" follows.
    ``oblique``: a preposition stands before. ``part``: "including" stands before. ``back``: points back ("the man",
    "he"). ``kin``: named by somebody else ("his brother"). ``whole``: the 700 in "one of 700 people".
    """

    first: int
    last: int
    number: Count | None
    sex: str = ""
    age: str = ""
    years: int | None = None
    name: tuple[str, ...] = ()
    many: bool = False
    more: bool = False
    bare: bool = False
    back: bool = False
    pronoun: bool = False
    possessor: bool = False
    oblique: bool = False
    part: bool = False
    reflexive: bool = False
    kin: bool = False
    whole: Count | None = None


def find_groups(line: Line) -> list[Group]:
    """All groups of people in the sentence, by first token, none overlapping; what is joined to a part is one too
    ("including four children *and two women*")."""
    _drop_ages(line)
    found: list[Group] = []
    i = line.first
    while i < line.last:
        group = _group_at(line, i) if _may_begin(line, i) else None
        if group and not (found and _is_age(line, group, found[-1])):
            placed = _placed(line, group, found[-1] if found else None)
            found.append(placed._replace(part=placed.part or (bool(found) and _shares_part(line, placed, found[-1]))))
            i = max(group.last, i + 1)
        else:
            i += 1
    return found


def _shares_part(line: Line, group: Group, before: Group) -> bool:
    """ "including four children *and two women*"."""
    return before.part and before.last + 1 == group.first and line.is_and(group.first - 1)


def _is_age(line: Line, group: Group, before: Group) -> bool:
    """A bare number in figures between people and a mark ("two others *37* –", "two women – both *19* –")."""
    if not group.bare or group.last - group.first > 1 or line.tokens[group.first].kind != "n":
        return False
    gap = range(before.last, group.first)
    if len(gap) > NOUN_REACH or (gap and line.is_and(gap[0])):
        return False
    told = all(line.tokens[k].kind in "pn" or line.is_and(k) or line.has(k, "adverbs") for k in gap)
    return told and _ends_ages(line, group.last)


def _ends_ages(line: Line, at: int) -> bool:
    """A mark that goes on, or "and" another figure."""
    if at >= line.last:
        return False
    if line.is_and(at):
        return at + 1 < line.last and line.tokens[at + 1].kind == "n"
    return line.tokens[at].kind == "p" and line.words[at] != "."


def _may_begin(line: Line, i: int) -> bool:
    """A group can begin at this token: quick, as most tokens are none."""
    if i in line.harm_at:
        return False
    if line.tokens[i].capital or i in line.numerals:
        return True
    row = line.marks.get(i)
    return (row is not None and not STARTS.isdisjoint(row)) or line.words[i] in line.scan.table.nothing


def _drop_ages(line: Line) -> None:
    """Numbers in a list of ages ("ages 4 and 5") are taken out of the sentence's numbers."""
    listed = -1
    for first in sorted(line.numerals):
        numeral = line.numerals[first]
        aged = lexeme_before(line.words, first, line.first, line.scan.table, "age_before")
        if aged or (listed >= 0 and all(_links(line, k) for k in range(listed, first))):
            listed = numeral.last
            del line.numerals[first]
        else:
            listed = -1


def _links(line: Line, i: int) -> bool:
    return line.words[i] in {","} or line.is_and(i) or bool(line.has(i, "to"))


def _placed(line: Line, group: Group, before: Group | None) -> Group:
    """The group with what stands around it: a preposition, "including", a possessive."""
    begin = group.first
    of = line.ending(begin, "of")
    counted = before is not None and before.number is not None
    partitive = of is not None and group.number is not None and group.bare and not (counted and before.last == of)  # type: ignore[union-attr]
    oblique = line.ending(begin, "oblique") is not None or _in_apposition(line, group)
    return group._replace(
        oblique=(oblique and not partitive) or (counted and _modifies(line, group, before)),  # type: ignore[arg-type]
        part=line.ending(begin, "including") is not None,
        kin=_is_kin(line, group),
        possessor=group.last < line.last and line.tokens[group.last].norm in {"'s", "’s"},
    )


def _modifies(line: Line, group: Group, before: Group) -> bool:
    """It follows a counted noun, where modifiers do ("lima anggota *satu keluarga*"), a name over other modifiers
    too ("dua wartawan surat kabar *Kabar Sarun*")."""
    if line.language.profile.modifiers != "after" or before.bare or before.number == ONE:
        return False
    gap = range(before.last, group.first)
    if not group.name and gap:
        return False
    return len(gap) < NOUN_REACH and not any(line.is_stop(k) or k in line.numerals for k in gap)


def _in_apposition(line: Line, group: Group) -> bool:
    """A name behind a noun behind a preposition is that noun's ("of the newspaper *Sarun Post*")."""
    if not group.name or group.last - group.first > len(group.name):
        return False
    for at in range(group.first - 1, max(line.first, group.first - NOUN_REACH) - 1, -1):
        if line.tokens[at].kind != "w" or line.tokens[at].capital:
            return False
        if line.ending(at + 1, "oblique") is not None:
            return at + 1 < group.first
        if line.is_stop(at):
            return False
    return False


def _is_kin(line: Line, group: Group) -> bool:
    if group.pronoun or group.last <= group.first:
        return False
    endings = line.language.profile.clitic_subject
    owned = bool(endings) and line.words[group.last - 1].endswith(endings)
    return owned or line.has(group.first, "possessive") > 0


def _group_at(line: Line, i: int) -> Group | None:
    simple = _simple_at(line, i)
    if simple:
        return simple
    group, at = _determined(line, i)
    head = _head(line, at, group)
    if head:
        return _named(line, head)
    if group.number is not None and group.bare:
        return _with_nation(line, group) if _counts_people(line, group) else None
    if group.years is not None:
        return _named(line, group._replace(number=group.number or ONE))
    return _name_at(line, i) if at == i or line.has(i, "title") else None


def _simple_at(line: Line, i: int) -> Group | None:
    """A pronoun, "himself", "another", "no one"."""
    row = line.marks.get(i, {})
    for role in ("pronoun", "reflexive"):
        lexeme = row.get(role)
        if lexeme and isinstance(lexeme.entry, PersonWord):
            if "possessive" in row and _is_possessive(line, i):
                return None
            word, end = lexeme.entry, i + len(lexeme.words)
            return Group(
                i, end, _of_size(word), word.sex, pronoun=True, back=True, many=word.many,
                reflexive=role == "reflexive",
            )  # fmt: skip
    return None


def _of_size(word: PersonWord) -> Count | None:
    if word.size:
        return Count("exact", word.size)
    return None if word.many else ONE


def _is_possessive(line: Line, i: int) -> bool:
    """ "her" before a noun: a person word or another word that is no stop follows."""
    return i + 1 < line.last and not line.is_stop(i + 1) and not line.has(i + 1, "adverbs")


def _determined(line: Line, i: int) -> tuple[Group, int]:
    """What stands before the noun: articles, numbers, "other", an age; and the token after it."""
    group, at = Group(i, i, None), i
    for _ in range(6):
        numeral = line.numerals.get(at)
        if numeral and (age := _age_end(line, numeral.last)):
            group, at = group._replace(years=_years(line, numeral.last, numeral.count.value), last=age), age
        elif numeral and group.number is None and _may_count(line, numeral.first):
            group, at = group._replace(number=numeral.count, bare=True, last=numeral.last), numeral.last
        elif group.number is None and (both := _both(line, at)):
            group, at = group._replace(number=both[1], back=True), both[0]
        elif end := line.has(at, "more"):
            group, at = group._replace(more=True, last=end), end
        elif (end := line.has(at, "one")) and group.number is None:
            group, at = group._replace(back=group.back or _points_back(line, at), last=end), end
        elif end := line.has(at, "title"):
            at = end
        elif group.number is not None and (end := _partitive(line, at)):
            whole = line.numerals.get(end)
            at = whole.last if whole else end
            group = group._replace(last=at, whole=whole.count) if whole else group
        elif at == i and (none := lexeme_at(line.words, at, line.last, line.scan.table, AT_NONE)):
            at += len(none.words)
            group = group._replace(number=NONE, bare=True, last=at)
        else:
            break
    return group, at


def _both(line: Line, at: int) -> tuple[int, Count | None] | None:
    """(token after, count) of "both", "ketiga" before a person noun."""
    lexeme = line.marks.get(at, {}).get("both")
    if lexeme is None or not isinstance(lexeme.entry, PersonWord) or not _person_at(line, at + len(lexeme.words)):
        return None
    return at + len(lexeme.words), _of_size(lexeme.entry)


def _with_nation(line: Line, group: Group) -> Group:
    """A bare number with the capitalised word that says of whom ("32 Palestinians")."""
    at = group.last
    name = _name_run(line, at) if at < line.last and not line.has(at, "not_names") else None
    return group._replace(last=name[0]) if name and group.number != ONE else group


def _partitive(line: Line, at: int) -> int:
    """The token after "of the" between a count and its noun."""
    of = line.has(at, "of")
    if not of:
        return 0
    return line.has(of, "one") or (of if _person_at(line, of) or line.has(of, "pronoun") or of in line.numerals else 0)


def _points_back(line: Line, at: int) -> bool:
    """ "the", "his": the article before somebody known, not "a"."""
    table = line.scan.table
    return not lexeme_at(line.words, at, line.last, table, AT_ONE)


def _may_count(line: Line, first: int) -> bool:
    numeral = line.numerals[first]
    if is_count(line.scan, numeral, line.first, line.last):
        return unit_of(line.scan, numeral, line.last) in (None, "people")
    return numeral.count.value == 1 and line.tokens[numeral.core].kind == "w" and _partitive(line, numeral.last) > 0


def _age_end(line: Line, at: int) -> int:
    lexeme = lexeme_at(line.words, at, line.last, line.scan.table, AT_AGES)
    return at + len(lexeme.words) if lexeme else 0


def _years(line: Line, at: int, value: int) -> int:
    """An age in years; months, weeks and days make 0."""
    return value if value <= AGE_MAX and line.words[at][:1] == "y" else 0


def _person_at(line: Line, i: int) -> PersonWord | None:
    lexeme = line.marks.get(i, {}).get("noun") if i < line.last else None
    return lexeme.entry if lexeme and isinstance(lexeme.entry, PersonWord) else None


def _head(line: Line, at: int, group: Group) -> Group | None:
    """The group with its noun, found over a few modifiers; "another" and "others" are nouns too."""
    other = line.marks.get(group.first, {}).get("other") if group.number is None else None
    for k in range(at, min(at + MODIFIERS_MAX, line.last)):
        word = _person_at(line, k)
        if word:
            return _with_noun(line, k, word, group)
        if k > at and k in line.numerals and _age_end(line, line.numerals[k].last):
            break
        if line.is_stop(k) or k in line.numerals or (line.has(k, "things") and not _person_at(line, k + 1)):
            break
        lexeme = line.marks.get(k, {}).get("other")
        if lexeme and isinstance(lexeme.entry, PersonWord):
            return _other(line, k, lexeme.entry, group)
        if line.language.profile.modifiers == "after" and k > at:
            break
    if other and isinstance(other.entry, PersonWord):
        return _other(line, group.first, other.entry, group)
    return None


def _with_noun(line: Line, k: int, word: PersonWord, group: Group) -> Group:
    end = line.has(k, "noun")
    owned = _owned(line, end)
    if owned:
        word, end = owned
        group = group._replace(more=False)
    while (after := _person_at(line, end)) and not line.is_stop(end):
        word, end = (after if line.language.profile.modifiers == "before" else word), line.has(end, "noun")
    several = line.ending(group.first, "plural_before") is not None
    count = ONE if group.number is None and not (word.many or several) else group.number
    if word.size:
        count = Count("exact", word.size * (count.value if count else 1))
    elif not word.mass and count in (None, ONE) and _is_this(line, k, end):
        count, group = ONE, group._replace(back=True)
    return group._replace( last=end, number=count, sex=word.sex, age=word.age, many=word.many, bare=False,
        back=group.back,
    )  # fmt: skip


def _is_this(line: Line, first: int, last: int) -> bool:
    """ "tentara itu", "pilot pesawat itu": a pointing word over a modifier or two, and nothing that says several."""
    if not line.table.words.this or line.ending(first, "plural_before") is not None:
        return False
    for at in range(last, min(last + NEAR_THIS, line.last)):
        if line.has(at, "this"):
            return True
        if line.is_stop(at) or at in line.numerals:
            return False
    return False


def _owned(line: Line, at: int) -> tuple[PersonWord, int] | None:
    """The person after a possessive ("the sheriff's deputy", "the man's elder son")."""
    if at >= line.last or line.words[at] != "'s":
        return None
    for k in range(at + 1, min(at + 4, line.last)):
        if word := _person_at(line, k):
            return word, line.has(k, "noun")
        if line.is_stop(k) or k in line.numerals:
            break
    return None


def _other(line: Line, k: int, word: PersonWord, group: Group) -> Group:
    end = line.has(k, "other")
    count = group.number or (None if word.many else ONE)
    rest = line.has(group.first, "one") > 0 and _points_back(line, group.first)  # "the other": of those just told
    return group._replace(last=end, number=count, more=not rest, many=word.many, bare=False)


def _counts_people(line: Line, group: Group) -> bool:
    """A number without a person noun counts people unless the noun that follows is a thing."""
    for k in range(group.last, min(group.last + 4, line.last)):
        if line.has(k, "things"):
            return False
        if line.is_stop(k) or k in line.numerals:
            break
    return True


def _named(line: Line, group: Group) -> Group:
    """The group with a name right after its noun ("Sergeant Ana Lima"), or with a nation ("dua tentara Veria")."""
    name = _name_run(line, group.last)
    if name and line.language.profile.modifiers == "after" and group.number != ONE and group.many:
        return group._replace(last=name[0])
    if name and (group.number == ONE or (group.number is None and not group.many)):
        end, words = name
        return group._replace(last=end, name=words, number=ONE)
    return group


def _name_at(line: Line, i: int) -> Group | None:
    start = line.has(i, "title") or i
    name = _name_run(line, start)
    if name and line.has(name[0], "things") and line.language.profile.modifiers == "before":
        return None  # "Tolmari rockets", "the Sarun bridge"
    return Group(i, name[0], ONE, name=name[1]) if name else None


def _name_run(line: Line, i: int) -> tuple[int, tuple[str, ...]] | None:
    """(token after, words) of a run of capitalised words that can be a person's name."""
    if not line.language.profile.cased:
        return None
    words: list[str] = []
    at = i
    while at < line.last and len(words) < NAME_MAX and _may_name(line, line.tokens[at], at):
        words.append(line.words[at])
        at += 1
        if at < line.last and line.words[at] == "." and len(words[-1]) == 1 and line.tokens[at].glued:
            at += 1
    if not words or any(line.has(k, "not_names") for k in range(i, at)):
        return None
    if len(words) == 1 and i == line.first and words[0] not in line.names:
        return None  # a sentence's first word is no name for its capital alone
    return at, tuple(w for w in words if len(w) > 1)


def _may_name(line: Line, token: Token, at: int) -> bool:
    if token.kind != "w" or not token.capital or line.is_stop(at) or _person_at(line, at):
        return False
    if not token.norm.replace("'", "").isalpha():
        return False  # "QZ8501"
    return not (line.has(at, "one") or line.has(at, "pronoun") or line.has(at, "adverbs") or line.has(at, "other"))
