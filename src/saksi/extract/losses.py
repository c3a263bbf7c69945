"""People killed, injured, missing, captured or displaced, as each sentence tells it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from saksi.extract.loss_line import VERBAL, Harm, Line
from saksi.extract.people import (
    NONE,
    Group,
    find_groups,
    gap_is_list,
    joined_left,
    joined_right,
    list_items,
    total_count,
)
from saksi.extract.quantities import Scan, is_count, numbers_of, unit_of
from saksi.extract.toll import Telling, settle
from saksi.knowledge.counting import Count
from saksi.knowledge.language import Language
from saksi.knowledge.loss_schema import load_losses
from saksi.records.document import Document
from saksi.records.loss import Loss

SUBJECT_GAP = 16
TOLL_GAP = 12
NEAR = 3


@dataclass(slots=True)
class Verb:
    """What stands left of a harm word: where its subject must end, and what the small words in between say."""

    edge: int
    linked: bool = False
    singular: bool = False
    plural: bool = False
    actual: bool = True
    coordinated: bool = False
    relative: bool = False
    perfect: bool = False


@dataclass(slots=True)
class Reading:
    """A sentence being read: its groups, the ones already taken as objects, and the last subject."""

    line: Line
    groups: list[Group]
    taken: set[int] = field(default_factory=set)
    subject: list[Group] = field(default_factory=list)
    linked: bool = False


def find_losses(doc: Document, language: Language) -> tuple[Loss, ...]:
    """What the document tells of people's losses, in order of the text; the same loss told twice is two.

    Harm "hit" (shot, stabbed) becomes "injured" where the article does not tell that those people died.
    """
    table = load_losses(language.code)
    scan = Scan([t.norm for t in doc.tokens], doc.tokens, numbers_of(language))
    tellings: list[Telling] = []
    names = _inner_capitals(doc)
    for sentence in doc.sentences:
        if table.starts.isdisjoint(scan.words[sentence.first : sentence.last]):
            continue
        line = Line(scan, sentence, language, table, names)
        if line.harms:
            tellings += _read(Reading(line, find_groups(line)))
    return settle(tellings, doc)


def _inner_capitals(doc: Document) -> frozenset[str]:
    """Words that are capitalised somewhere else than at a sentence's beginning: names, then, wherever they stand."""
    initial = {s.first for s in doc.sentences}
    return frozenset(t.norm for i, t in enumerate(doc.tokens) if t.capital and i not in initial)


def _read(reading: Reading) -> Iterator[Telling]:
    told: list[Telling] = []
    for harm in reading.line.harms:
        telling = FRAMES[harm.entry.frame](reading, harm)
        if telling:
            told += _explicit(telling)
    yield from told
    yield from _parts(reading, told)


def _explicit(telling: Telling) -> list[Telling]:
    """No casualties at all is nobody killed and nobody injured."""
    if telling.harm == "casualties" and telling.count is NONE:
        return [replace(telling, harm="killed"), replace(telling, harm="injured")]
    return [telling]


# ---- where the victims stand


def _verb(reading: Reading, harm: Harm) -> Telling | None:
    """A verb: victims before it in the passive, after it in the active; where the form can be both, the neighbours say."""
    line = reading.line
    if line.has(harm.last, "of"):
        return _of(reading, harm)
    verb = _left_of(line, harm.first)
    if harm.tag in {"active", "ing", "base", "third"} or (harm.tag in {"past", "participle", ""} and not verb.linked):
        telling = _object(reading, harm, verb)
        if telling or harm.tag in {"active", "ing", "base", "third"}:
            return telling
    told = _subject(reading, harm, verb, free=verb.linked or harm.tag == "passive")
    return told or _inverted(reading, harm)


def _inverted(reading: Reading, harm: Harm) -> Telling | None:
    """ "Also killed were two nurses": victims after the auxiliary."""
    line = reading.line
    start = line.has(harm.last, "plural") or line.has(harm.last, "singular")
    n = next((n for n, g in enumerate(reading.groups) if g.first == start), None)
    items = _right_items(reading, n) if n is not None else []
    return _tell(reading, harm, items, True) if items else None


def _subject(reading: Reading, harm: Harm, verb: Verb | None = None, free: bool | None = None) -> Telling | None:
    """Victims before the harm word ("five people died", "three were badly hurt")."""
    line = reading.line
    verb = verb or _left_of(line, harm.first)
    if free is None:
        free = verb.linked or not harm.entry.linked
    items = _subject_groups(reading, verb, free)
    if not items:
        return None
    reading.subject, reading.linked = items, True
    return _tell(reading, harm, items, verb.actual)


def _object(reading: Reading, harm: Harm, verb: Verb | None = None) -> Telling | None:
    """Victims after the harm word ("killed at least eight")."""
    line, start = reading.line, harm.last
    firsts = {g.first for g in reading.groups}
    for _ in range(2):
        start = start if start in firsts else line.has(start, "adverbs") or start
    verb = verb or _left_of(line, harm.first)
    n = next((n for n, g in enumerate(reading.groups) if g.first == start), None)
    if n is None:
        return None
    items = _right_items(reading, n)
    if not items:
        return None
    reading.taken.update(g.first for g in items)
    return _tell(reading, harm, items, verb.actual and not _infinitive(line, harm))


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
        items = _right_items(reading, n)
        reading.taken.update(g.first for g in items)
        if items:
            return _tell(reading, harm, items, True)
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
            return _tell(reading, harm, [replace(owner, possessor=False)], True)
        if line.has(first, "possessive") and first < harm.first:
            if line.words[first] not in line.table.words.owners:
                return None
            word = line.marks[first].get("pronoun")
            sex = getattr(word.entry, "sex", "") if word else "m"
            one = Group(first, first + 1, Count("exact", 1), sex=sex, pronoun=True, back=True)
            return _tell(reading, harm, [one], True)
    return None


def _counted(reading: Reading, harm: Harm) -> Telling | None:
    """A number right before the noun ("45 deaths"), a noun that says one ("double homicide"), or none ("no deaths")."""
    line = reading.line
    zero = _zero(line, harm)
    if zero is not None:
        return _tell(reading, harm, [zero], True) if zero else None
    for numeral in line.numerals.values():
        if harm.first - NEAR <= numeral.last <= harm.first and is_count(line.scan, numeral, line.first, line.last):
            between = range(numeral.last, harm.first)
            if any(line.is_stop(k) or line.has(k, "things") for k in between):
                continue
            group = Group(numeral.first, numeral.last, numeral.count)
            return _tell(reading, harm, [group], True)
    if harm.entry.times:
        bound = "exact" if harm.entry.times > 1 else "at_least"
        group = Group(harm.first, harm.last, Count(bound, harm.entry.times), back=True)
        return _tell(reading, harm, [group], True)
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
        return _tell(reading, harm, [zero], True) if zero else None
    for end in range(harm.first, max(line.first, harm.first - 7), -1):
        if end < harm.first and line.words[end] in {",", ";", "."}:
            break
        first = line.ending(end, "suffer")
        if first is not None:
            verb = _left_of(line, first)
            items = _subject_groups(reading, verb, True)
            return _tell(reading, harm, items, verb.actual) if items else None
    return None if harm.entry.linked or line.has(harm.first - 1, "one") else _counted(reading, harm)


def _toll(reading: Reading, harm: Harm) -> Telling | None:
    """The number somewhere after it in the clause ("the death toll rose from 30 to 45": 45)."""
    line = reading.line
    best = None
    zero = _zero(line, harm)
    if zero is not None:
        return _tell(reading, harm, [zero], True) if zero else None
    for numeral in line.numerals.values():
        if not harm.last <= numeral.first < harm.last + TOLL_GAP:
            continue
        if any(line.is_barrier(k) for k in range(harm.last, numeral.first)):
            break
        if not is_count(line.scan, numeral, line.first, line.last):
            continue
        if unit_of(line.scan, numeral, line.last) not in (None, "people", "casualties"):
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
    return _tell(reading, harm, [Group(best.first, best.last, count)], True)


FRAMES = {
    "verb": _verb,
    "subject": _subject_frame,
    "object": _object_frame,
    "of": _of,
    "counted": _counted,
    "toll": _toll,
    "suffers": _suffers,
}


# ---- the words between the victims and the harm word


def _left_of(line: Line, at: int) -> Verb:
    """What stands left of a verb: auxiliaries and adverbs are stepped over, and what they say is kept."""
    verb = Verb(at)
    aux = line.language.profile.auxiliaries
    while verb.edge > line.first:
        row = line.back.get(verb.edge, {})
        word = line.words[verb.edge - 1]
        steps = [first for role, first in row.items() if role in VERBAL]
        if steps and "of" not in row:
            verb.singular |= "singular" in row
            verb.plural |= "plural" in row
            verb.linked |= bool({"singular", "plural", "linkers"} & row.keys())
            verb.actual &= "attempted" not in row
            verb.edge = min(steps)
        elif word in aux.get("passive", ()):
            verb.linked, verb.edge = True, verb.edge - 1
        elif word in line.language.profile.relative and not verb.relative:
            verb.relative, verb.edge = True, verb.edge - 1
        elif word in aux.get("perfect", ()):
            verb.perfect, verb.edge = True, verb.edge - 1
        elif line.is_and(verb.edge - 1) and not verb.coordinated and not (verb.singular or verb.plural):
            verb.coordinated, verb.edge = True, verb.edge - 1
        else:
            break
    return verb


def _infinitive(line: Line, harm: Harm) -> bool:
    """ "to kill": wanted, not told."""
    return harm.tag == "base" and line.ending(harm.first, "to") is not None


def _subject_groups(reading: Reading, verb: Verb, free: bool) -> list[Group]:
    """The subject's groups: the ones that end where the verb begins, or, if ``free``, further left in the clause."""
    line, groups = reading.line, reading.groups
    if (
        verb.coordinated
        and reading.subject
        and not any(g.last == verb.edge for g in groups if g.first not in reading.taken)
    ):
        return reading.subject
    reach = SUBJECT_GAP if free else 0
    for n in range(len(groups) - 1, -1, -1):
        group = groups[n]
        if group.last > verb.edge or (verb.coordinated and group.first in reading.taken):
            continue
        if verb.edge - group.last > reach and not _close(line, group, verb.edge):
            return []
        if any(line.is_barrier(k) for k in range(group.last, verb.edge)):
            return []
        items = _left_items(reading, n, verb)
        if items:
            return items
    return []


def _antecedent(groups: list[Group], line: Line, edge: int) -> Group | None:
    """The group right before "who", whatever preposition it stands in."""
    end = edge - 1 if line.words[edge - 1] == "," else edge
    return next((g for g in groups if g.last == end and not g.possessor), None)


def _close(line: Line, group: Group, edge: int) -> bool:
    """Only a few words that may belong to the noun stand between ("five Tolmari soldiers killed", "a man, 26, killed")."""
    between = range(group.last, edge)
    return len(between) <= NEAR and not any(line.is_stop(k) and line.words[k] not in {",", "(", ")"} for k in between)


def _left_items(reading: Reading, n: int, verb: Verb) -> list[Group]:
    """The list that ends with group ``n`` if it can be a subject, else nothing."""
    line, groups = reading.line, reading.groups
    if groups[n].possessor or groups[n].part:
        return []
    chain = [g for g in joined_left(line, groups, n) if g is groups[n] or g.first not in reading.taken]
    while len(chain) > 1 and chain[0].part:
        chain = chain[1:]
    if not chain or chain[0].oblique or chain[0].part:
        return []
    items = list_items(line, chain)
    if len(items) > 1 and verb.singular and not verb.plural:
        items = items[-1:]
    if len(items) == 1 and verb.plural:
        items = _far_member(reading, chain[0]) + items
    return items


def _far_member(reading: Reading, group: Group) -> list[Group]:
    """ "A man in the car [and a woman] were killed": the member before "and" that its own preposition cut off."""
    line = reading.line
    at = group.first - 1
    if at <= line.first or not line.is_and(at):
        return []
    for other in reversed(reading.groups):
        if other.last <= at and not (other.oblique or other.possessor or other.part or other.first in reading.taken):
            clear = at - other.last <= 8 and not any(
                line.is_barrier(k) or k in line.harm_at for k in range(other.last, at)
            )
            return [other] if clear and other.count else []
    return []


def _right_items(reading: Reading, n: int) -> list[Group]:
    """The list that begins with group ``n``; a last member with its own verb ("... and a woman was hurt") is left out."""
    line = reading.line
    if reading.groups[n].possessor:
        return []
    chain = joined_right(line, reading.groups, n)
    while len(chain) > 1 and (_has_verb(line, chain[-1]) or chain[-1].part or chain[-1].possessor):
        chain.pop()
    for k, group in enumerate(chain):
        if k and (group.part or (group.pronoun and not group.reflexive)):
            chain = chain[:k]
            break
    return list_items(line, chain, after=True)


def _has_verb(line: Line, group: Group) -> bool:
    """An auxiliary that agrees in number, or a harm word, follows: the group is its subject."""
    at, single = group.last, group.count is not None and group.count.value == 1
    for _ in range(3):
        if at >= line.last:
            return False
        if at in line.harm_at or line.has(at, "singular" if single else "plural"):
            return True
        if not line.has(at, "adverbs"):
            return False
        at = line.has(at, "adverbs")
    return False


# ---- what is told


def _tell(reading: Reading, harm: Harm, items: list[Group], actual: bool) -> Telling | None:
    count = total_count(items)
    if count is None or (count is NONE and items[0].more):
        return None
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
        cumulative=harm.entry.cumulative or _is_total(line),
        more=any(g.more for g in items),
        part=items[0].part,
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
    """The sentence says that the number stands for several days or places."""
    totals = line.table.words.total
    text = " ".join(line.words[line.first : line.last])
    padded = f" {text} "
    return any(f" {phrase} " in padded for phrase in totals)


def _parts(reading: Reading, told: list[Telling]) -> Iterator[Telling]:
    """Numbers that are part of another ("12 dead, including two children")."""
    line = reading.line
    used = {g.first for t in told for g in t.groups}
    for n, group in enumerate(reading.groups):
        if not group.part or group.first in used or group.count is None or group.pronoun:
            continue
        whole = [t for t in told if t.actual and not t.part]
        before = [t for t in whole if t.victims[1] <= group.first]
        owner = before[-1] if before else whole[0] if whole else None
        if owner is None:
            continue
        chain = joined_right(line, reading.groups, n)
        items = list_items(line, [g for g in chain if g.first not in used], after=True)
        count = total_count(items)
        if count is not None and count.value <= (owner.count.upper or owner.count.value or 0):
            yield replace(
                owner, count=count, groups=tuple(items), part=True, more=False,
                first=items[0].first, last=items[-1].last, victims=(items[0].first, items[-1].last),
            )  # fmt: skip


__all__ = ["find_losses", "gap_is_list"]
