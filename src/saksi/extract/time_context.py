"""What the words around an expression add: modifiers, bounds, ranges, tense, and whether something began then."""

from collections.abc import Sequence
from typing import Any

from saksi.extract.time_rows import Atom
from saksi.extract.time_symbols import Reader

WINDOW = 9  # words before an expression in which its verb is looked for
BEGINS_WINDOW = 8
_POINTS = frozenset(["date", "relative", "same", "nth"])
_STOPS = frozenset([";", ":", "(", "“", "”", '"'])


def in_context(reader: Reader, atoms: Sequence[Atom], first: int, last: int) -> list[Atom]:
    """The atoms with what their surroundings say of them."""
    found: list[Atom] = []
    for atom in atoms:
        floor = found[-1].last if found else first
        atom = _modified(reader, atom, floor)
        if atom.kind in _POINTS:
            atom = _with(atom, **_bound(reader, atom, first), **_tense(reader, atom, floor, last))
            if _begins(reader, atom, first) or atom.fields.get("bound") == "since":
                atom = _with(atom, starts=True)
        found.append(atom)
    return _ranges(reader, found, first)


def _with(atom: Atom, **fields: Any) -> Atom:
    return Atom(atom.first, atom.last, atom.kind, atom.form, {**atom.fields, **fields}) if fields else atom


def _before(reader: Reader, at: int, floor: int, mark: str) -> int:
    """How many words right before a token are a row of this mark; 0 for none."""
    if at <= floor:
        return 0
    for row in reader.words.endings[mark].get(reader.tokens[at - 1].norm, ()):
        start = at - len(row)
        if start >= floor and all(reader.tokens[start + n].norm == w for n, w in enumerate(row)):
            return len(row)
    return 0


def _modified(reader: Reader, atom: Atom, floor: int) -> Atom:
    """ "early 2009", "nearly five months": the modifier belongs to the expression."""
    if atom.kind == "duration" or (atom.kind == "relative" and "count" in atom.fields):
        n = _before(reader, atom.first, floor, "approx")
        return Atom(atom.first - n, atom.last, atom.kind, atom.form, atom.fields)
    if atom.kind in _POINTS and (n := _before(reader, atom.first, floor, "edges")):
        words = tuple(t.norm for t in reader.tokens[atom.first - n : atom.first])
        fields = {**atom.fields, "edge": reader.words.edges[words]}
        return Atom(atom.first - n, atom.last, atom.kind, atom.form, fields)
    return atom


def _bound(reader: Reader, atom: Atom, first: int) -> dict[str, Any]:
    """since or until, where such a word stands before the expression."""
    at = atom.first
    for _ in range(3):
        for mark in ("since", "until"):
            if _before(reader, at, first, mark):
                return {"bound": mark}
        skipped = _before(reader, at, first, "skip")
        if not skipped:
            return {}
        at -= skipped
    return {}


def _tense(reader: Reader, atom: Atom, floor: int, last: int) -> dict[str, Any]:
    """The nearest word before the expression that looks ahead or back decides; else the nearest one after it."""
    if atom.last < last and reader.tokens[atom.last].norm in reader.words.sets["back_after"]:
        return {"tense": -1}
    if "weekday" not in atom.fields and _before(reader, atom.first, floor, "deadline"):
        return {"tense": 1}
    for i in range(atom.first - 1, max(floor, atom.first - WINDOW) - 1, -1):
        if reader.tokens[i].norm in _STOPS:
            break
        if tense := _word_tense(reader, i, floor):
            return {"tense": tense}
    for i in range(atom.last, min(last, atom.last + WINDOW)):
        if reader.tokens[i].norm in _STOPS:
            break
        if tense := _word_tense(reader, i, floor):
            return {"tense": tense}
    return {}


def _word_tense(reader: Reader, at: int, floor: int) -> int:
    """−1 for a word that looks back, +1 for one that looks ahead; a participle is turned by its auxiliary."""
    sets, endings = reader.words.sets, reader.words.file.back_endings
    word = reader.tokens[at].norm
    if word in sets["ahead"]:
        return 1
    if word in sets["back"] or (endings and len(word) > 4 and word.endswith(endings)):
        aside = at > floor and reader.tokens[at - 1].norm in sets["ahead_auxiliaries"]
        return 1 if aside else -1
    return 0


def _begins(reader: Reader, atom: Atom, first: int) -> bool:
    begins = reader.words.sets["begins"]
    start = max(first, atom.first - BEGINS_WINDOW)
    return any(t.norm in begins for t in reader.tokens[start : atom.first])


def _ranges(reader: Reader, atoms: list[Atom], first: int) -> list[Atom]:
    """ "from X to Y", "between X and Y", "X – Y": both ends know it, and lend each other year and month."""
    for n in range(len(atoms) - 1):
        left, right = atoms[n], atoms[n + 1]
        if left.kind not in _POINTS or right.kind not in _POINTS:
            continue
        gap = [t.norm for t in reader.tokens[left.last : right.first]]
        while gap and (gap[-1],) in reader.words.marks["skip"]:
            gap.pop()
        begun = bool(_before(reader, left.first, first, "from_"))
        both = bool(_before(reader, left.first, first, "between"))
        joined = tuple(gap)
        dashed = not joined and reader.tokens[right.first].glued  # "January-March": a hyphen is no token
        if ((dashed or joined in reader.words.marks["to"]) and (begun or _alike(left, right))) or (
            both and joined in reader.words.marks["and_"]
        ):
            atoms[n] = _with(left, bound="from", **_lent(left, right))
            atoms[n + 1] = _with(right, bound="to", **_lent(right, left))
    return atoms


def _alike(left: Atom, right: Atom) -> bool:
    """Both are days, or both months, or both years: an unmarked "X to Y" is then a range."""
    grains = ("weekday", "day", "hour", "month", "year", "unit")
    return next((g for g in grains if g in left.fields), "") == next((g for g in grains if g in right.fields), "")


def _lent(atom: Atom, other: Atom) -> dict[str, Any]:
    """The year, and for a bare day the month, that the other end of the range states."""
    lent = {}
    if "month" in other.fields and "day" in atom.fields and "month" not in atom.fields:
        lent["month"] = other.fields["month"]
    if "year" in other.fields and "year" not in atom.fields and ("month" in atom.fields or lent):
        lent["year"] = other.fields["year"]
    return lent
