"""Neighbouring parts of one expression made one: "Sunday (28/12/2014) at 06.18", "yesterday evening"."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from saksi.extract.time_numbers import is_day
from saksi.extract.time_rows import Atom
from saksi.extract.time_symbols import Reader

_FACETS = (("weekday", "W"), ("day", "D"), ("month", "D"), ("year", "D"), ("part", "P"), ("hour", "H"))
# What may be said of one time in two steps: W weekday, D date, P part of the day, H hour, R a day relative to another.
_PARTNERS = frozenset(
    p for pair in ("WD", "WP", "WH", "DP", "DH", "RP", "RH", "RW", "RD", "PH") for p in (pair, pair[::-1])
)


def merged(reader: Reader, atoms: Sequence[Atom], last: int) -> list[Atom]:
    """The atoms with partners joined; a bracket that the second part opened is closed."""
    result: list[Atom] = []
    for atom in map(_on_24_hours, atoms):
        while result and _belongs(reader, result[-1], atom):
            atom = _joined(result.pop(), atom)
        if atom.last < last and _open_bracket(reader, atom):
            atom = Atom(atom.first, atom.last + 1, atom.kind, atom.form, atom.fields)
        result.append(atom)
    return result


def _on_24_hours(atom: Atom) -> Atom:
    """ "10 p.m." is the hour 22, so that a part of the day may stand beside it."""
    part, hour = atom.fields.get("part"), atom.fields.get("hour")
    if part not in ("AM", "PM") or hour is None or hour > 12:
        return atom
    fields = {k: v for k, v in atom.fields.items() if k != "part"} | {"hour": hour % 12 + 12 * (part == "PM")}
    return Atom(atom.first, atom.last, atom.kind, atom.form, fields)


def _belongs(reader: Reader, left: Atom, right: Atom) -> bool:
    if left.kind not in _JOINABLE or right.kind not in _JOINABLE or left.kind == right.kind == "relative":
        return False
    gap = tuple(t.norm for t in reader.tokens[left.last : right.first])
    if gap not in reader.words.glue:
        return False
    a, b = _facets(left), _facets(right)
    if b <= a or a <= b or not any(x + y in _PARTNERS for x in a for y in b):
        return False
    if "," in gap and right.kind == "relative":  # "today, Thursday" is one time; "Thursday, this morning" two
        return False
    if "D" in a | b and not _date_fits(reader, left, right, gap):
        return False
    return _agree(left.fields, right.fields)


def _date_fits(reader: Reader, left: Atom, right: Atom, gap: tuple[str, ...]) -> bool:
    """A whole date, and beside it a time of day, or the weekday or "today" that it is.

    After a date only a mark may lead to the weekday: "1 October 2020 On Wednesday" begins a new sentence.
    """
    day, other = (left, right) if "day" in left.fields else (right, left)
    if "day" not in day.fields:
        return False
    if "part" in other.fields or "hour" in other.fields:
        return True
    if day is left and (
        any(w.isalpha() for w in gap) or (other.kind == "relative" and reader.tokens[other.first].capital)
    ):
        return False
    year, weekday = day.fields.get("year"), other.fields.get("weekday")
    if not gap and year and weekday:
        month, number = day.fields["month"], day.fields["day"]
        return not is_day(year, month, number) or date(year, month, number).isoweekday() == weekday
    return True


_JOINABLE = frozenset(["date", "relative"])


def _facets(atom: Atom) -> set[str]:
    """Which sides of a time an expression states; empty for what cannot be joined."""
    fields = atom.fields
    found = {facet for name, facet in _FACETS if name in fields}
    if atom.kind == "relative":
        if fields.get("unit") != "D" or "count" in fields:
            return set()
        found.add("R")
    elif "unit" in fields or "edge" in fields:
        return set()
    return found


def _agree(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """No field is stated twice with two values, and neither has a time of day of its own beside the other's."""
    ignored = ("shift", "anchor", "eve", "swappable", "company", "zone")
    if any(k in right and right[k] != v for k, v in left.items() if k not in ignored):
        return False
    return not ("hour" in left and "part" in right and right["part"] != left.get("part") and "day" in right)


def _joined(left: Atom, right: Atom) -> Atom:
    """One atom with both parts' fields. A date or weekday rules over "today", whose count is dropped."""
    parts = [left, right]
    if any("day" in p.fields or "weekday" in p.fields for p in parts) or left.kind == right.kind == "date":
        kind = "date"
        fields: dict[str, Any] = {}
        for part in reversed(parts):
            dropped = ("shift", "unit", "eve", "company") if part.kind == "relative" else ("eve", "company")
            fields |= {k: v for k, v in part.fields.items() if k not in dropped}
    else:
        kind = "relative"
        fields = {k: v for k, v in {**right.fields, **left.fields}.items() if k != "company"}
    return Atom(left.first, right.last, kind, left.form, fields)


def _open_bracket(reader: Reader, atom: Atom) -> bool:
    """The expression holds a bracket that closes right after it."""
    if reader.tokens[atom.last].norm not in (")", "]"):
        return False
    inside = [t.norm for t in reader.tokens[atom.first : atom.last]]
    return inside.count("(") > inside.count(")") or inside.count("[") > inside.count("]")
