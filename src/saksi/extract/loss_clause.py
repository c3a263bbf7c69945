"""Who a harm word is about: the groups before or after it in the clause that can be its victims."""

from dataclasses import dataclass, field

from saksi.extract.loss_line import VERBAL, Harm, Line
from saksi.extract.people import ONE, Group
from saksi.extract.people_lists import joined_left, joined_right, list_items

SUBJECT_GAP = 16
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
    """A sentence being read: its groups, the ones already taken as objects (``inner``: of a relative clause), and the
    last subject."""

    line: Line
    groups: list[Group]
    taken: set[int] = field(default_factory=set)
    subject: list[Group] = field(default_factory=list)
    inner: set[int] = field(default_factory=set)


def left_of(line: Line, at: int) -> Verb:
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


def is_infinitive(line: Line, harm: Harm) -> bool:
    """ "to kill": wanted, not told."""
    return harm.tag == "base" and line.ending(harm.first, "to") is not None


def subject_groups(reading: Reading, verb: Verb, free: bool) -> list[Group]:
    """The subject's groups: the ones that end where the verb begins, or, if ``free``, further left in the clause."""
    line, groups = reading.line, reading.groups
    if (
        verb.coordinated
        and reading.subject
        and not any(g.last == verb.edge for g in groups if g.first not in reading.taken)
    ):
        return reading.subject
    reach = SUBJECT_GAP if free else 0
    unfit: list[Group] = []
    for n in range(len(groups) - 1, -1, -1):
        group = groups[n]
        if group.last > verb.edge or (verb.coordinated and group.first in reading.taken):
            continue
        if group.first in reading.inner:
            continue
        if verb.edge - group.last > reach and not _close(line, group, verb.edge):
            return unfit
        if any(line.is_clause(k) for k in range(group.last, verb.edge)):
            return unfit
        items = [group] if _accompanies(line, group, verb) else _left_items(reading, n, verb)
        if items and (unfit or not _disagrees(items, verb)):
            return items if not _disagrees(items, verb) else unfit
        unfit = unfit or items
    return unfit


def _accompanies(line: Line, group: Group, verb: Verb) -> bool:
    """People behind a preposition are the subject of a harm word right behind them that has no finite verb ("reports
    of *a girl* shot dead"); a bare number is where it stands behind "with" ("…, with *six* confirmed dead")."""
    if group.last != verb.edge or group.number is None or verb.singular or verb.plural or group.part:
        return False
    at = line.ending(group.first, "oblique")
    if at is None or at <= line.first or group.possessor or group.pronoun:
        return False
    if not group.bare:
        return not group.name and not group.more
    return line.words[at - 1] == "," and line.words[at] in _with(line)


def _with(line: Line) -> tuple[str, ...]:
    return line.language.profile.roles.get("with", ())


def _disagrees(items: list[Group], verb: Verb) -> bool:
    """One person before a verb of several ("five reporters of the *Sarun Post* were killed")."""
    return verb.plural and not verb.singular and len(items) == 1 and items[0].number == ONE and not items[0].pronoun


def _antecedent(groups: list[Group], line: Line, edge: int) -> Group | None:
    """The group right before "who", whatever preposition it stands in."""
    end = edge - 1 if line.words[edge - 1] == "," else edge
    return next((g for g in groups if g.last == end and not g.possessor), None)


def _close(line: Line, group: Group, edge: int) -> bool:
    """Only a few words that may belong to the noun stand between ("five dogged Tolmari scouts killed")."""
    between = range(group.last, edge)
    if group.name and any(line.tokens[k].kind == "w" and not line.tokens[k].capital for k in between):
        return False
    return len(between) <= NEAR and not any(line.is_stop(k) and line.words[k] not in {",", "(", ")"} for k in between)


def _left_items(reading: Reading, n: int, verb: Verb) -> list[Group]:
    """The list that ends with group ``n`` if it can be a subject, else nothing."""
    line, groups = reading.line, reading.groups
    if groups[n].possessor or groups[n].part:
        return []
    chain = [g for g in joined_left(line, groups, n) if g is groups[n] or g.first not in reading.taken]
    while len(chain) > 1 and chain[0].part:
        chain = chain[1:]
    if not chain or chain[0].part or (chain[0].oblique and not _begins_clause(reading.line, chain, verb)):
        return []
    items = list_items(line, chain)
    if len(items) > 1 and verb.singular and not verb.plural:
        items = items[-1:]
    if len(items) == 1 and verb.plural:
        items = _far_member(reading, chain[0]) + items
    return items


def _begins_clause(line: Line, chain: list[Group], verb: Verb) -> bool:
    """The preposition before the group is a conjunction, as a verb follows at once ("*after* two soldiers died")."""
    at = line.ending(chain[0].first, "oblique")
    return at is not None and chain[-1].last == verb.edge and line.words[at] in line.language.profile.subordinators


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
            return [other] if clear and other.number else []
    return []


def object_groups(reading: Reading, n: int) -> list[Group]:
    """The list that begins with group ``n``, without a last member that has its own verb ("and a woman was hurt")."""
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
    at, single = group.last, group.number is not None and group.number.value == 1
    for _ in range(3):
        if at >= line.last:
            return False
        if at in line.harm_at or line.has(at, "singular" if single else "plural"):
            return True
        if not line.has(at, "adverbs"):
            return False
        at = line.has(at, "adverbs")
    return False
