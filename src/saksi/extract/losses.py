"""People killed, injured, missing, captured or displaced, as each sentence tells it."""

from collections.abc import Iterator
from dataclasses import replace

from saksi.extract.loss_clause import Reading
from saksi.extract.loss_frames import FRAMES
from saksi.extract.loss_line import Line
from saksi.extract.people import NONE, Group, find_groups
from saksi.extract.people_lists import joined_right, list_items, total_count
from saksi.extract.quantities import Scan, numbers_of
from saksi.extract.toll import Telling, document_toll, settle
from saksi.knowledge.language import Language
from saksi.knowledge.loss_schema import load_losses
from saksi.records.document import Document
from saksi.records.loss import Loss

__all__ = ["document_toll", "find_losses"]


def find_losses(doc: Document, language: Language) -> tuple[Loss, ...]:
    """What the document tells of people's losses, in order of the text; the same loss told twice is two.

    Harm "hit" (shot, stabbed) becomes "injured" where the article does not tell that those people died.
    """
    table = load_losses(language.code)
    scan = Scan([t.norm for t in doc.tokens], doc.tokens, numbers_of(language))
    tellings: list[Telling] = []
    names = _inner_capitals(doc)
    for sentence in doc.sentences:
        if table.harms.keys().isdisjoint(scan.words[sentence.first : sentence.last]):
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
    yield from _shares(reading, told)


def _explicit(telling: Telling) -> list[Telling]:
    """No casualties at all is nobody killed and nobody injured."""
    if telling.harm == "casualties" and telling.count is NONE:
        return [replace(telling, harm="killed"), replace(telling, harm="injured")]
    return [telling]


def _shares(reading: Reading, told: list[Telling]) -> Iterator[Telling]:
    """Numbers by place that lean on a harm word before them: "five were killed, *three* in Velt and *two* in Sarun"
    are parts of the five; in "three were killed in Velt and *two* in Sarun" the two come on top.
    """
    for n, telling in enumerate(told):
        if telling.part or not telling.actual or telling.count.value == 0:
            continue
        end = told[n + 1].first if n + 1 < len(told) else reading.line.last
        shares = [g for g in reading.groups if telling.last <= g.first < end and _is_share(reading.line, g, telling)]
        counts = [g.number for g in shares if g.number]
        if not counts:
            continue
        part = sum(c.value for c in counts) == telling.count.value
        added = len(shares) == 1 and _same_preposition(reading.line, telling.last, shares[0])
        for group in shares if part or added else []:
            yield replace(
                telling, count=group.number or NONE, groups=(group,), part=part, more=not part, first=group.first,
                last=group.last, victims=(group.first, group.last), persons=(),
            )  # fmt: skip


def _is_share(line: Line, group: Group, telling: Telling) -> bool:
    """A bare number after "and", a comma or a colon, with a preposition and a name after it ("two in Sarun")."""
    before, at = group.first - 1, group.last
    if not group.bare or group.part or group.more or at + 1 >= line.last:
        return False
    if not (line.is_and(before) or line.words[before] in {",", ":", ";"}) or line.has(at, "oblique") != at + 1:
        return False
    return line.tokens[at + 1].capital or not line.language.profile.cased


def _same_preposition(line: Line, at: int, group: Group) -> bool:
    """The harm word is followed by the share's preposition ("killed *in* Velt and two *in* Sarun"), one clause on."""
    clear = not any(line.is_clause(k) for k in range(at, group.first))
    return clear and line.is_and(group.first - 1) and at < line.last and line.words[at] == line.words[group.last]


def _parts(reading: Reading, told: list[Telling]) -> Iterator[Telling]:
    """Numbers that are part of another ("12 dead, including two children")."""
    line = reading.line
    used = {g.first for t in told for g in t.groups}
    for n, group in enumerate(reading.groups):
        if not group.part or group.first in used or group.number is None or group.pronoun:
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
