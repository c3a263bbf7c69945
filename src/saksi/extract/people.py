"""People in a sentence: groups that can be counted ("three others", "a 5-year-old girl", a name), and lists of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Group:
    """People at tokens ``first`` … ``last``. ``count`` is ``None`` for an uncounted plural ("civilians").

    ``more``: on top of others ("another three"). ``bare``: a number without a noun. ``possessor``: "'s" follows.
    ``oblique``: a preposition stands before. ``part``: "including" stands before. ``back``: points back ("the man", "he"). ``kin``: named by somebody else ("his brother").
    """

    first: int
    last: int
    count: Count | None
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


def find_groups(line: Line) -> list[Group]:
    """All groups of people in the sentence, by first token, none overlapping."""
    _drop_ages(line)
    found: list[Group] = []
    i = line.first
    while i < line.last:
        group = None if i in line.harm_at else _group_at(line, i)
        if group:
            found.append(_placed(line, group))
            i = max(group.last, i + 1)
        else:
            i += 1
    return found


def _drop_ages(line: Line) -> None:
    """Numbers in a list of ages ("ages 4 and 5") are taken out of the sentence's numbers."""
    listed = -1
    for first in sorted(line.numerals):
        numeral = line.numerals[first]
        aged = lexeme_before(line.words, first, line.first, line.scan.table, "age_before")
        if aged or (0 <= listed and all(_links(line, k) for k in range(listed, first))):
            listed = numeral.last
            del line.numerals[first]
        else:
            listed = -1


def _links(line: Line, i: int) -> bool:
    return line.words[i] in {","} or line.is_and(i) or bool(line.has(i, "to"))


def _placed(line: Line, group: Group) -> Group:
    """The group with what stands around it: a preposition, "including", a possessive."""
    begin = group.first
    partitive = line.ending(begin, "of") is not None and group.count is not None and group.bare
    return replace(
        group,
        oblique=line.ending(begin, "oblique") is not None and not partitive,
        part=line.ending(begin, "including") is not None,
        kin=_is_kin(line, group),
        possessor=group.last < line.last and line.tokens[group.last].norm in {"'s", "’s"},
    )


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
    if group.count is not None and group.bare:
        return group if _counts_people(line, group) else None
    if group.years is not None:
        return _named(line, replace(group, count=group.count or ONE))
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
                i, end, None if word.many else ONE, word.sex, pronoun=True, back=True, many=word.many,
                reflexive=role == "reflexive",
            )  # fmt: skip
    return None


def _is_possessive(line: Line, i: int) -> bool:
    """ "her" before a noun: a person word or another word that is no stop follows."""
    return i + 1 < line.last and not line.is_stop(i + 1) and not line.has(i + 1, "adverbs")


def _determined(line: Line, i: int) -> tuple[Group, int]:
    """What stands before the noun: articles, numbers, "other", an age; and the token after it."""
    group, at = Group(i, i, None), i
    for _ in range(6):
        numeral = line.numerals.get(at)
        if numeral and (age := _age_end(line, numeral.last)):
            group, at = replace(group, years=_years(line, numeral.last, numeral.count.value), last=age), age
        elif numeral and group.count is None and _may_count(line, numeral.first):
            group, at = replace(group, count=numeral.count, bare=True, last=numeral.last), numeral.last
        elif end := line.has(at, "more"):
            group, at = replace(group, more=True, last=end), end
        elif (end := line.has(at, "one")) and group.count is None:
            group, at = replace(group, back=group.back or _points_back(line, at), last=end), end
        elif end := line.has(at, "title"):
            at = end
        elif group.count is not None and (end := _partitive(line, at)):
            whole = line.numerals.get(end)
            at = whole.last if whole else end
            group = replace(group, last=at if whole else group.last)
        elif (none := lexeme_at(line.words, at, line.last, line.scan.table, frozenset({"none"}))) and at == i:
            at += len(none.words)
            group = replace(group, count=NONE, bare=True, last=at)
        else:
            break
    return group, at


def _partitive(line: Line, at: int) -> int:
    """The token after "of the" between a count and its noun."""
    of = line.has(at, "of")
    if not of:
        return 0
    return line.has(of, "one") or (of if _person_at(line, of) or line.has(of, "pronoun") or of in line.numerals else 0)


def _points_back(line: Line, at: int) -> bool:
    """ "the", "his": the article before somebody known, not "a"."""
    table = line.scan.table
    return not lexeme_at(line.words, at, line.last, table, frozenset({"one"}))


def _may_count(line: Line, first: int) -> bool:
    numeral = line.numerals[first]
    if is_count(line.scan, numeral, line.first, line.last):
        return unit_of(line.scan, numeral, line.last) in (None, "people")
    return numeral.count.value == 1 and line.tokens[numeral.core].kind == "w" and _partitive(line, numeral.last) > 0


def _age_end(line: Line, at: int) -> int:
    lexeme = lexeme_at(line.words, at, line.last, line.scan.table, frozenset({"ages"}))
    return at + len(lexeme.words) if lexeme else 0


def _years(line: Line, at: int, value: int) -> int:
    """An age in years; months, weeks and days make 0."""
    return value if value <= AGE_MAX and line.words[at][:1] == "y" else 0


def _person_at(line: Line, i: int) -> PersonWord | None:
    lexeme = line.marks.get(i, {}).get("noun") if i < line.last else None
    return lexeme.entry if lexeme and isinstance(lexeme.entry, PersonWord) else None


def _head(line: Line, at: int, group: Group) -> Group | None:
    """The group with its noun, found over a few modifiers; "another" and "others" are nouns too."""
    other = line.marks.get(group.first, {}).get("other") if group.count is None else None
    for k in range(at, min(at + MODIFIERS_MAX, line.last)):
        word = _person_at(line, k)
        if word:
            return _with_noun(line, k, word, group)
        if k > at and k in line.numerals and _age_end(line, line.numerals[k].last):
            break
        if line.is_stop(k) or (k in line.numerals) or line.has(k, "things"):
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
        group = replace(group, more=False)
    while (after := _person_at(line, end)) and not line.is_stop(end):
        word, end = (after if line.language.profile.modifiers == "before" else word), line.has(end, "noun")
    count = ONE if group.count is None and not word.many else group.count
    return replace(
        group, last=end, count=count, sex=word.sex, age=word.age, many=word.many, bare=False,
        back=group.back,
    )  # fmt: skip


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
    count = group.count or (None if word.many else ONE)
    return replace(group, last=end, count=count, more=True, many=word.many, bare=False)


def _counts_people(line: Line, group: Group) -> bool:
    """A number without a person noun counts people unless the noun that follows is a thing."""
    for k in range(group.last, min(group.last + 4, line.last)):
        if line.has(k, "things"):
            return False
        if line.is_stop(k) or k in line.numerals:
            break
    return True


def _named(line: Line, group: Group) -> Group:
    """The group with a name right after its noun ("Sergeant Ana Lima"), or the nation of more than one ("dua tentara Veria")."""
    name = _name_run(line, group.last)
    if name and line.language.profile.modifiers == "after" and group.count != ONE and group.many:
        return replace(group, last=name[0])
    if name and (group.count == ONE or (group.count is None and not group.many)):
        end, words = name
        return replace(group, last=end, name=words, count=ONE)
    return group


def _name_at(line: Line, i: int) -> Group | None:
    start = line.has(i, "title") or i
    name = _name_run(line, start)
    return Group(i, name[0], ONE, name=name[1]) if name else None


def _name_run(line: Line, i: int) -> tuple[int, tuple[str, ...]] | None:
    """(token after, words) of a run of capitalised words that can be a person's name."""
    if not line.language.profile.cased:
        return None
    words, at = [], i
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
    return not (line.has(at, "one") or line.has(at, "pronoun") or line.has(at, "adverbs") or line.has(at, "other"))


def gap_is_list(line: Line, left: Group, right: Group) -> str:
    """How two neighbouring groups are joined: ``and``, ``,``, or "" where other words stand between.

    Ages in commas or brackets do not count: "Ana Lima, 26, and Budi".
    """
    joined = ""
    for i in range(left.last, right.first):
        word = line.words[i]
        if i in line.harm_at:
            return ""
        if line.is_and(i):
            joined = "and"
        elif word in {",", "(", ")", ";"}:
            joined = joined or ","
        elif not (line.tokens[i].kind == "n" or line.has(i, "adverbs") or _inside_age(line, i)):
            return ""
    return joined


def _inside_age(line: Line, i: int) -> bool:
    lexeme = lexeme_at(line.words, i, line.last, line.scan.table, frozenset({"ages", "age_before", "unit"}))
    return lexeme is not None or (
        i > line.first and line.tokens[i - 1].kind == "n" and line.tokens[i].kind == "w" and False
    )


def list_items(line: Line, groups: list[Group], after: bool = False) -> list[Group]:
    """The members of a chain of joined groups, appositions merged ("Ana Lima, a nurse, and two boys": two).

    ``after``: the chain stands after its verb, where a last member behind an open comma begins something else
    ("killed eight people, officials said").
    """
    while after and len(groups) > 1 and gap_is_list(line, *groups[-2:]) == "," and not _closed(line, groups[-1]):
        groups = groups[:-1]
    if len(groups) < 2:
        return groups
    joins = [gap_is_list(line, a, b) for a, b in zip(groups, groups[1:], strict=False)]
    if "and" not in joins:
        return _apposed(line, groups)
    items = [groups[0]]
    for join, group in zip(joins, groups[1:], strict=True):
        if join != "and" and _describes(items[-1], group):
            items[-1] = _merge(items[-1], group)
        else:
            items.append(group)
    return items


def _apposed(line: Line, groups: list[Group]) -> list[Group]:
    """Groups joined by commas alone: appositions where a comma closes them ("Ana Lima, a nurse, was killed"),
    a headline's list where they are bare nouns or numbers, else only the last ("On the South Side, a man was shot").
    """
    first, last = groups[0], groups[-1]
    if all(g.count and g.count.value > 1 for g in groups) or all(_is_headline(line, g) for g in groups):
        return groups
    closed = _closed(line, last) or any(g.pronoun for g in groups)
    if closed or (first.count != ONE and first.count is not None) or (last.name and not first.name):
        return [_merge_all(groups)]
    return [last]


def _closed(line: Line, group: Group) -> bool:
    """A mark follows the group."""
    return group.last >= line.last or line.tokens[group.last].kind == "p"


def _is_headline(line: Line, group: Group) -> bool:
    """A single person without an article ("Father, son killed")."""
    return group.count == ONE and not group.name and not line.has(group.first, "one") and group.years is None


def _describes(left: Group, right: Group) -> bool:
    """One is a name and the other says who that is."""
    return bool(left.name) != bool(right.name) and left.count == right.count == ONE


def _merge_all(groups: list[Group]) -> Group:
    merged = groups[0]
    for group in groups[1:]:
        merged = _merge(merged, group)
    return merged


def _merge(a: Group, b: Group) -> Group:
    return replace(
        a, last=b.last, count=a.count or b.count, name=a.name or b.name, sex=a.sex or b.sex, age=a.age or b.age,
        years=a.years if a.years is not None else b.years, many=a.many or b.many,
    )  # fmt: skip


def total_count(items: list[Group]) -> Count | None:
    """How many a list names together. An uncounted member makes the sum a lower bound; bounds other than exact carry over."""
    counts = [g.count for g in items if g.count is not None]
    if not counts:
        return None
    if len(items) == 1:
        return counts[0]
    first, rest = counts[0], sum(c.value for c in counts[1:])
    if first.bound == "exact" and first.value == rest > 1:
        return first  # "three others, an 18-year-old and two 17-year-olds": the list says who the three are
    value = sum(c.value for c in counts)
    bounds = [c.bound for c in counts if c.bound != "exact"]
    if len(counts) < len(items):
        return Count("at_least", value)
    if "between" in bounds or "vague" in bounds:
        upper = sum(c.upper if c.upper is not None else c.value for c in counts)
        return Count("between", value, upper) if "vague" not in bounds else Count("vague", value)
    return Count(bounds[0] if bounds else "exact", value)


def joined_left(line: Line, groups: list[Group], at: int) -> list[Group]:
    """The chain of groups that ends with ``groups[at]``."""
    chain = [groups[at]]
    for group in reversed(groups[:at]):
        if not gap_is_list(line, group, chain[0]) or group.possessor:
            break
        chain.insert(0, group)
    return chain


def joined_right(line: Line, groups: list[Group], at: int) -> list[Group]:
    """The chain of groups that begins with ``groups[at]``."""
    return list(_right(line, groups, at))


def _right(line: Line, groups: list[Group], at: int) -> Iterator[Group]:
    yield groups[at]
    for left, right in zip(groups[at:], groups[at + 1 :], strict=False):
        if left.possessor or not gap_is_list(line, left, right):
            return
        yield right
