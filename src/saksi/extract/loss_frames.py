"""Where the victims of each kind of harm word stand, and what is told of them."""

from dataclasses import replace
from typing import Literal

from saksi.extract.loss_clause import NEAR, Reading, Verb, is_infinitive, left_of, object_groups, subject_groups
from saksi.extract.loss_line import Harm, Line
from saksi.extract.people import NONE, ONE, Group
from saksi.extract.people_lists import total_count
from saksi.extract.quantities import is_count, unit_of
from saksi.extract.toll import Telling
from saksi.knowledge.counting import Bound, Count

TOLL_GAP = 12
UNNAMED = frozenset({"missing", "displaced"})


def _verb(reading: Reading, harm: Harm) -> Telling | None:
    """A verb: victims before it in the passive, after it in the active; where the form can be both, what stands by it
    decides."""
    line = reading.line
    if line.has(harm.last, "of"):
        return _of(reading, harm)
    verb = left_of(line, harm.first)
    if harm.tag in {"active", "ing", "base", "third"} or (harm.tag in {"past", "participle", ""} and not verb.linked):
        telling = _object(reading, harm, verb)
        if telling or harm.tag in {"active", "ing", "base", "third"}:
            return telling
    if not (verb.linked or harm.tag == "passive") and _acts_on_thing(line, harm.last):
        return None
    told = _subject(reading, harm, verb, free=verb.linked or harm.tag == "passive")
    return told or _inverted(reading, harm)


def _acts_on_thing(line: Line, at: int) -> bool:
    """An article and something that is no time follow: the verb is active and its object nobody ("killed the plan")."""
    noun = line.has(at, "one")
    return bool(noun) and not line.has(noun, "things")


def _inverted(reading: Reading, harm: Harm) -> Telling | None:
    """ "Also killed were two nurses": victims after the auxiliary."""
    line = reading.line
    start = line.has(harm.last, "plural") or line.has(harm.last, "singular")
    n = next((n for n, g in enumerate(reading.groups) if g.first == start), None)
    items = object_groups(reading, n) if n is not None else []
    return tell(reading, harm, items, True) if items else None


def _subject(reading: Reading, harm: Harm, verb: Verb | None = None, free: bool | None = None) -> Telling | None:
    """Victims before the harm word ("five people died", "three were badly hurt")."""
    line = reading.line
    verb = verb or left_of(line, harm.first)
    if free is None:
        free = verb.linked or not harm.entry.linked
    items = subject_groups(reading, verb, free)
    if not items:
        return None
    if items[0].whole and len(items) == 1 and (verb.relative or not (verb.linked or harm.entry.frame != "verb")):
        items = [items[0]._replace(number=items[0].whole)]  # "one of 700 people killed": all of them were
    reading.subject = items
    return tell(reading, harm, items, verb.actual)


def _object(reading: Reading, harm: Harm, verb: Verb | None = None) -> Telling | None:
    """Victims after the harm word ("killed at least eight")."""
    line, start = reading.line, harm.last
    firsts = {g.first for g in reading.groups}
    for _ in range(2):
        start = start if start in firsts else line.has(start, "adverbs") or start
    verb = verb or left_of(line, harm.first)
    n = next((n for n, g in enumerate(reading.groups) if g.first == start), None)
    if n is None:
        return None
    items = object_groups(reading, n)
    if not items:
        return None
    if harm.entry.who and not all(_is_one_of(line, g, harm.entry.who) for g in items):
        return None
    reading.taken.update(g.first for g in items)
    if verb.relative:
        reading.inner.update(g.first for g in items)
    return tell(reading, harm, items, verb.actual and not is_infinitive(line, harm))


def _is_one_of(line: Line, group: Group, who: tuple[str, ...]) -> bool:
    """A stated number of people who go by one of these words."""
    return group.number is not None and any(line.words[k] in who for k in range(group.first, group.last))


def _object_frame(reading: Reading, harm: Harm) -> Telling | None:
    return _object(reading, harm)


def _subject_frame(reading: Reading, harm: Harm) -> Telling | None:
    return _subject(reading, harm)


def _of(reading: Reading, harm: Harm) -> Telling | None:
    """ "the death of two boys", "Ana's death", "his death", "two deaths"."""
    line = reading.line
    start = line.has(harm.last, "of") or (harm.last if line.language.profile.modifiers == "after" else -1)
    n = next((n for n, g in enumerate(reading.groups) if g.first == start), None)
    if n is not None and not reading.groups[n].pronoun:
        items = object_groups(reading, n)
        reading.taken.update(g.first for g in items)
        if items:
            return tell(reading, harm, items, True)
    if harm.entry.linked:
        return None
    return _possessed(reading, harm) or _counted(reading, harm)


def _possessed(reading: Reading, harm: Harm) -> Telling | None:
    """ "the man's death", "her murder"."""
    line = reading.line
    for first in range(harm.first, max(line.first, harm.first - NEAR) - 1, -1):
        if first < harm.first and line.is_stop(first) and line.words[first] != "'s":
            break
        owner = next((g for g in reading.groups if g.possessor and g.last + 1 == first), None)
        if owner:
            return tell(reading, harm, [owner._replace(possessor=False)], True)
        if line.has(first, "possessive") and first < harm.first:
            if line.words[first] not in line.table.words.owners:
                return None
            word = line.marks[first].get("pronoun")
            sex = getattr(word.entry, "sex", "") if word else "m"
            one = Group(first, first + 1, Count("exact", 1), sex=sex, pronoun=True, back=True)
            return tell(reading, harm, [one], True)
    return None


def _counted(reading: Reading, harm: Harm) -> Telling | None:
    """A number right before the noun ("45 deaths"), a noun that says one ("double homicide"), or none ("no deaths")."""
    line = reading.line
    zero = _zero(line, harm)
    if zero is not None:
        return tell(reading, harm, [zero], True) if zero else None
    for numeral in line.numerals.values():
        if harm.first - NEAR <= numeral.last <= harm.first and is_count(line.scan, numeral, line.first, line.last):
            between = range(numeral.last, harm.first)
            if any(line.is_stop(k) or line.has(k, "things") for k in between):
                continue
            group = Group(numeral.first, numeral.last, numeral.count)
            return tell(reading, harm, [group], True)
    if harm.entry.times:
        bound: Bound = "exact" if harm.entry.times > 1 else "at_least"
        group = Group(harm.first, harm.last, Count(bound, harm.entry.times), back=True)
        return tell(reading, harm, [group], True)
    return None


def _zero(line: Line, harm: Harm) -> Group | Literal[False] | None:
    """The group that says none before the harm word; ``False`` for "no other", ``None`` where nothing says none."""
    table = line.scan.table
    for first in range(harm.first - 1, max(line.first, harm.first - 7) - 1, -1):
        if line.is_barrier(first) or line.words[first] in {",", "."}:
            return None
        for lexeme in table.at.get(line.words[first], ()):
            end = first + len(lexeme.words)
            if lexeme.role == "none" and end <= harm.first and tuple(line.words[first:end]) == lexeme.words:
                if any(line.has(k, "else_") for k in range(end, harm.first)):
                    return False
                return Group(first, end, NONE)
    return None


def _suffers(reading: Reading, harm: Harm) -> Telling | None:
    """Victims before a verb of suffering ("sustained minor injuries"), or a number before the noun ("no injuries")."""
    line = reading.line
    zero = _zero(line, harm)
    if zero is not None:
        return tell(reading, harm, [zero], True) if zero else None
    for end in range(harm.first, max(line.first, harm.first - 7), -1):
        if end < harm.first and line.words[end] in {",", ";", "."}:
            break
        first = line.ending(end, "suffer")
        if first is not None:
            verb = left_of(line, first)
            items = subject_groups(reading, verb, True)
            return tell(reading, harm, items, verb.actual) if items else None
    return None if harm.entry.linked or line.has(harm.first - 1, "one") else _counted(reading, harm)


def _toll(reading: Reading, harm: Harm) -> Telling | None:
    """The number somewhere after it in the clause ("the death toll rose from 30 to 45": 45)."""
    line = reading.line
    best = None
    zero = _zero(line, harm)
    if zero is not None:
        return tell(reading, harm, [zero], True) if zero else None
    for numeral in line.numerals.values():
        if not harm.last <= numeral.first < harm.last + TOLL_GAP:
            continue
        if any(line.is_barrier(k) for k in range(harm.last, numeral.first)):
            break
        if not is_count(line.scan, numeral, line.first, line.last):
            continue
        if unit_of(line.scan, numeral, line.last) not in (None, "people", "casualties"):
            continue
        if line.has(numeral.last, "things"):
            continue
        if line.ending(numeral.first, "from_") is not None:
            best = best or numeral
            continue
        best = numeral
        break
    if best is None:
        return _counted(reading, harm)
    count = best.count
    if count.bound == "between" and count.upper is not None and line.has(best.first, "from_"):
        count = Count("exact", count.upper)
    return tell(reading, harm, [Group(best.first, best.last, count)], True)


def _spared(reading: Reading, harm: Harm) -> Telling | None:
    """Nobody, where all who were there are said to have survived ("all three survived", "its pilot ejected")."""
    line = reading.line
    verb = left_of(line, harm.first)
    items = subject_groups(reading, verb, True)
    if not items or not verb.actual or not all(_is_everybody(line, g) for g in items):
        return None
    told = tell(reading, harm, [items[0]._replace(number=NONE, last=items[-1].last, more=False)], True)
    return replace(told, spared=True) if told else None


def _is_everybody(line: Line, group: Group) -> bool:
    """ "all three", "the crew", "its pilot"; not "two people" or "a boy", beside whom others may have died."""
    if any(line.has(k, "all_") for k in range(group.first, group.last)) or line.ending(group.first, "all_") is not None:
        return True
    return (group.back or group.kin) and not group.pronoun and (group.number in (None, ONE))


def tell(reading: Reading, harm: Harm, items: list[Group], actual: bool) -> Telling | None:
    count = total_count(items)
    if count is None or (count is NONE and items[0].more):
        return None
    if harm.entry.harm in UNNAMED and all(g.name and not (g.sex or g.age or g.years) for g in items):
        return None  # ships and towns go missing and are evacuated by name too
    line = reading.line
    if actual and count is not NONE and line.language.profile.conditional:
        actual = not _conditional(line, items[0].first)
    return Telling(
        harm=harm.entry.harm,
        count=count,
        groups=tuple(items),
        first=min(items[0].first, harm.first),
        last=max(items[-1].last, harm.last),
        victims=(items[0].first, items[-1].last),
        sentence=line.first,
        key=harm.key,
        actual=actual,
        cumulative=count != NONE and (harm.entry.cumulative or (count != ONE and _is_total(line))),
        more=any(g.more for g in items),
        part=items[0].part,
        word=(harm.first, harm.last),
    )


def _conditional(line: Line, at: int) -> bool:
    """ "if", "whether" begins the clause."""
    for k in range(at - 1, max(line.first, at - 4) - 1, -1):
        if line.words[k] in line.language.profile.conditional:
            return True
        if line.tokens[k].kind == "p":
            return False
    return False


def _is_total(line: Line) -> bool:
    """The sentence says that the number stands for several days or places ("so far", "since 3 May")."""
    return any("total" in row or ("since" in row and _dated(line, i)) for i, row in line.marks.items())


def _dated(line: Line, i: int) -> bool:
    """A number or month follows the word at token ``i``."""
    after = range(i + 1, min(i + 3, line.last))
    months = line.scan.table.words.months
    return any(line.tokens[k].kind == "n" or (line.tokens[k].capital and line.words[k] in months) for k in after)


FRAMES = {
    "verb": _verb,
    "subject": _subject_frame,
    "object": _object_frame,
    "of": _of,
    "counted": _counted,
    "toll": _toll,
    "suffers": _suffers,
    "spared": _spared,
}
