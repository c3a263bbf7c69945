"""What an article's losses come to: the same person recognised, the shot told from the dead, and the totals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from saksi.extract.people import Group
from saksi.knowledge.counting import Count, read_count
from saksi.records.document import Document
from saksi.records.loss import Loss
from saksi.records.quantity import Quantity

BODILY = frozenset({"killed", "injured", "missing", "hit", "casualties"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A loss as read from a sentence, before persons are told apart and a policy reads the count."""

    harm: str
    count: Count
    groups: tuple[Group, ...]
    first: int
    last: int
    victims: tuple[int, int]
    sentence: int
    key: str
    actual: bool = True
    cumulative: bool = False
    more: bool = False
    part: bool = False
    persons: tuple[str, ...] = ()
    word: tuple[int, int] = (-1, -1)
    spared: bool = False


@dataclass(slots=True)
class Person:
    """One person of the article, as far as the text describes them."""

    key: str
    sex: str = ""
    age: str = ""
    years: int | None = None
    names: set[str] = field(default_factory=set)
    harms: set[str] = field(default_factory=set)
    last: int = 0
    sentence: int = -1  # where they were spoken of last
    counted: int = -1  # the sentence that calls them "one"


def settle(tellings: Sequence[Telling], doc: Document) -> tuple[Loss, ...]:
    """The tellings as losses: persons keyed, and people struck are injured unless the article tells their death."""
    known, people = identify(tellings)
    known = _settle_hits(known, people)
    return tuple(_loss(t, doc) for t in known)


def identify(tellings: Sequence[Telling]) -> tuple[list[Telling], list[Person]]:
    """The tellings with a key for each person told one by one, and the persons."""
    everybody: dict[bool, list[Person]] = {True: [], False: []}  # the hurt, and others (arrested, fled)
    known = []
    met: dict[tuple[int, bool], Person] = {}  # the same words are the same person
    for telling in tellings:
        people = everybody[telling.harm in BODILY]
        keys = []
        used: set[str] = set()
        for group in telling.groups:
            if group.number == Count("exact", 1) and not (telling.part or telling.cumulative) and telling.actual:
                place = (group.first, telling.harm in BODILY)
                person = met.get(place) or _person(group, people, telling, used)
                met[place] = person
                person.harms.add(telling.harm)
                used.add(person.key)
                keys.append(person.key)
        known.append(replace(telling, persons=tuple(keys)))
    return known, everybody[True]


def _person(group: Group, people: list[Person], telling: Telling, used: set[str]) -> Person:
    """The person a group means: the one spoken of last whom nothing contradicts, or a new one."""
    candidates = [p for p in people if p.key not in used and _same(group, p)]
    if group.kin or not (group.back or group.name):
        candidates = [p for p in candidates if p.sentence != telling.sentence or not _excluded(telling.harm, p)]
    named = [p for p in candidates if p.names & set(group.name)]
    if named:
        person = named[-1]
    elif candidates and not group.more and not _is_new(group, candidates, telling):
        person = max(candidates, key=lambda p: (telling.harm in p.harms, p.last))
    else:
        person = Person(f"{'p' if telling.harm in BODILY else 'c'}{len(people) + 1}")
        people.append(person)
    person.sex, person.age = person.sex or group.sex, person.age or group.age
    person.years = person.years if person.years is not None else group.years
    person.names |= set(group.name)
    person.last, person.sentence = telling.first, telling.sentence
    if group.bare:
        person.counted = telling.sentence
    return person


def _excluded(harm: str, person: Person) -> bool:
    """Told killed and injured in one sentence are two people."""
    return (harm == "killed" and "injured" in person.harms) or (harm == "injured" and "killed" in person.harms)


def _is_new(group: Group, candidates: list[Person], telling: Telling) -> bool:
    """A name nobody has yet while all who fit have another, or a second "one" in a sentence."""
    if group.name and all(p.names for p in candidates):
        return True
    return group.bare and any(p.counted == telling.sentence for p in candidates)


def _same(group: Group, person: Person) -> bool:
    """Nothing the text says of the two differs."""
    if group.sex and person.sex and group.sex != person.sex:
        return False
    if group.years is not None and person.years is not None and group.years != person.years:
        return False
    if _ages_differ(group.age, group.years, person.age, person.years):
        return False
    return not (group.name and person.names and not person.names & set(group.name))


def _ages_differ(a: str, a_years: int | None, b: str, b_years: int | None) -> bool:
    """A child by its word or years, and an adult by theirs."""
    return {_age(a, a_years), _age(b, b_years)} == {"child", "adult"}


def _age(word: str, years: int | None) -> str:
    if years is not None:
        return "child" if years < 16 else "adult" if years >= 20 else ""
    return word


# ---- struck, and then?


def _settle_hits(tellings: list[Telling], people: list[Person]) -> list[Telling]:
    """People said to be shot or stabbed are injured where they are not the ones told dead; else the harm is "hit".

    One person told wounded who is also told dead is "hit" too: who dies of wounds is killed, not injured.
    """
    dead = {p.key for p in people if "killed" in p.harms}
    killed = _most(tellings, "killed")
    return [_settled(t, dead, killed) for t in tellings]


def _settled(telling: Telling, dead: set[str], killed: int) -> Telling:
    if telling.harm == "hit":
        left = _still_alive(telling, dead, killed)
        return replace(telling, harm="injured", count=left) if left else telling
    named = telling.persons and telling.count.value == len(telling.persons)
    if telling.harm == "injured" and named and dead.issuperset(telling.persons):
        return replace(telling, harm="hit")
    return telling


def _still_alive(telling: Telling, dead: set[str], killed: int) -> Count | None:
    """How many of those struck are not told dead; ``None`` where nobody is known to be left."""
    known = len(dead.intersection(telling.persons))
    gone = known if telling.more or len(telling.persons) == telling.count.value else max(known, killed)
    left = telling.count.value - gone
    if left <= 0 or telling.count.bound == "between":
        return None if left <= 0 else telling.count
    return replace(telling.count, value=left)


def _most(tellings: Iterable[Telling], harm: str) -> int:
    """The largest number stated for a harm, or how many persons have it one by one."""
    stated = [t for t in tellings if t.harm == harm and t.actual and not t.part]
    singles = {p for t in stated for p in t.persons}
    return max([t.count.value for t in stated if t.count.bound not in ("up_to", "under")] + [len(singles), 0])


# ---- records


def _loss(telling: Telling, doc: Document) -> Loss:
    tokens, count = doc.tokens, telling.count
    begin, end = tokens[telling.victims[0]].begin, tokens[telling.victims[1] - 1].end
    quantity = replace(
        read_count(count, unit="casualties" if telling.harm == "casualties" else "people"),
        cumulative=telling.cumulative, text=doc.text[begin:end], begin=begin, end=end,
    )  # fmt: skip
    return Loss(
        telling.harm, quantity, tokens[telling.first].begin, tokens[telling.last - 1].end, telling.first, telling.last,
        victims=telling.victims, part=telling.part, entry=telling.key, actual=telling.actual, more=telling.more,
        persons=telling.persons, sentence=telling.sentence, stated=(count.bound, count.value, count.upper),
        word=telling.word, spared=telling.spared,
    )  # fmt: skip


def document_toll(losses: Iterable[Loss]) -> dict[str, Quantity]:
    """Harm → what the article states in total: the largest number any of its sentences states.

    Within a sentence, people told one by one are counted together, and people "on top of others" are added ("four
    died and a fifth died later": five); between sentences nothing is added, as the same loss is told again and again.
    Parts ("including two children") and what is not actual do not count.
    """
    told = [loss for loss in losses if loss.actual and not loss.part]
    return {harm: _toll([x for x in told if x.harm == harm]) for harm in dict.fromkeys(x.harm for x in told)}


def event_toll(losses: list[Loss], text: str) -> Quantity:
    """What the losses of one harm that one event is told with come to, with the words that say it.

    The first stated stands, as later ones are mostly the same told again; those told on top of it in its sentence
    ("three in Velt and two in Sarun") are added. That somebody survived yields to anybody killed.
    """
    stated = [x for x in losses if x.quantity.high != 0] or losses
    first = stated[0]
    row = [first]
    for loss in stated[1:]:  # the same words said to be shot, then taken to hospital, are the same people
        if loss.more and loss.sentence == first.sentence and all(loss.victims != x.victims for x in row):
            row.append(loss)
    begin, end = min(x.begin for x in row), max(x.end for x in row)
    quantity = first.quantity if len(row) == 1 else _added([x.quantity for x in row])
    return replace(quantity, text=text[begin:end], begin=begin, end=end)


def _added(quantities: list[Quantity]) -> Quantity:
    """The sum, each end stated only where all state it."""

    def total(ends: list[int | None]) -> int | None:
        known = [n for n in ends if n is not None]
        return sum(known) if len(known) == len(ends) else None

    first = quantities[0]
    return replace(
        first, low=total([q.low for q in quantities]), best=total([q.best for q in quantities]),
        high=total([q.high for q in quantities]),
    )  # fmt: skip


def _toll(losses: list[Loss]) -> Quantity:
    by_sentence: dict[int, list[Loss]] = {}
    for loss in losses:
        by_sentence.setdefault(loss.sentence, []).append(loss)
    return max((_together(told) for told in by_sentence.values()), key=_size)


def _together(losses: list[Loss]) -> Quantity:
    """What one sentence states: its largest number, with those on top of it and those told one by one."""
    largest = max((x.quantity for x in losses), key=_size)
    persons = {p for x in losses for p in x.persons}
    more = [x.quantity for x in losses if x.more]
    rest = [x.quantity for x in losses if not x.more]
    added = max(map(_size, more)) + max(map(_size, rest)) if more and rest else 0
    n = max(len(persons), added)
    if n > _size(largest):
        return Quantity(n, n, n, largest.unit)
    return replace(largest, text=None, begin=None, end=None)


def _size(quantity: Quantity) -> int:
    """A stated number to compare by: best, else low, else high."""
    return next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), -1)
