"""Groups of people joined to lists: what is a list, what an apposition, and how many they are together."""

from collections.abc import Iterator
from itertools import pairwise

from saksi.extract.loss_line import Line
from saksi.extract.numerals import lexeme_at
from saksi.extract.people import ONE, Group
from saksi.knowledge.counting import Count

AT_AGES_AGE_BEFORE_UNIT = frozenset({"ages", "age_before", "unit"})


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
    lexeme = lexeme_at(line.words, i, line.last, line.scan.table, AT_AGES_AGE_BEFORE_UNIT)
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
    joins = [gap_is_list(line, a, b) for a, b in pairwise(groups)]
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
    if all(g.number and g.number.value > 1 for g in groups) or all(_is_headline(line, g) for g in groups):
        return groups
    closed = _closed(line, last) or any(g.pronoun for g in groups)
    if closed or (first.number != ONE and first.number is not None) or (last.name and not first.name):
        return [_merge_all(groups)]
    return [last]


def _closed(line: Line, group: Group) -> bool:
    """A mark follows the group."""
    return group.last >= line.last or line.tokens[group.last].kind == "p"


def _is_headline(line: Line, group: Group) -> bool:
    """A single person without an article ("Father, son killed")."""
    return (
        group.number == ONE
        and not (group.name or group.pronoun)
        and not line.has(group.first, "one")
        and group.years is None
    )


def _describes(left: Group, right: Group) -> bool:
    """One is a name and the other says who that is."""
    return bool(left.name) != bool(right.name) and left.number == right.number == ONE


def _merge_all(groups: list[Group]) -> Group:
    merged = groups[0]
    for group in groups[1:]:
        merged = _merge(merged, group)
    return merged


def _merge(a: Group, b: Group) -> Group:
    return a._replace(
        last=b.last, number=a.number or b.number, name=a.name or b.name, sex=a.sex or b.sex, age=a.age or b.age,
        years=a.years if a.years is not None else b.years, many=a.many or b.many,
    )  # fmt: skip


def total_count(items: list[Group]) -> Count | None:
    """How many a list names together. An uncounted member makes the sum a lower bound; other bounds carry over."""
    counts = [g.number for g in items if g.number is not None]
    if not counts:
        return None
    if len(items) == 1:
        return counts[0]
    listed = _who_they_are(items)
    if listed is not None:
        counts, items = counts[: listed + 1], items[: listed + 1]
        if listed == 0:
            return counts[0]
    value = sum(c.value for c in counts)
    bounds = [c.bound for c in counts if c.bound != "exact"]
    if len(counts) < len(items):
        return Count("at_least", value)
    if "between" in bounds or "vague" in bounds:
        upper = sum(c.upper if c.upper is not None else c.value for c in counts)
        return Count("between", value, upper) if "vague" not in bounds else Count("vague", value)
    return Count(bounds[0] if bounds else "exact", value)


def _who_they_are(items: list[Group]) -> int | None:
    """Index of the member whose people the members behind it name one by one ("three more, a 21-year-old and two
    19-year-olds"; "his wife and *the four girls*, Ana, Mia, Eva and Ida"). One member alone, or one joined by "and",
    names nobody ("two men and two women")."""
    for n, group in enumerate(items[:-2]):
        rest = items[n + 1 :]
        told = sum(g.number.value for g in rest if g.number)
        fits = group.number is not None and group.number.bound == "exact" and group.number.value == told > 1
        if fits and (n == 0 or all(g.name for g in rest)) and all(g.number for g in items):
            return n
    return None


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
