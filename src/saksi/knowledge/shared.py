"""What all languages share, read once: parties, governments, capitals, outlets and weapons by name."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from saksi.knowledge.read import ROOT, read_yaml
from saksi.knowledge.shared_schema import Capital, Designation, GovernmentEntry, GroupEntry, OrganEntry

ACTORS = ROOT / "actors"


@lru_cache(maxsize=1)
def load_groups() -> tuple[GroupEntry, ...]:
    """Armed groups, forces, coalitions and international bodies, in file order."""
    return _rows(ACTORS / "groups.yaml", GroupEntry)


@lru_cache(maxsize=1)
def load_governments() -> tuple[GovernmentEntry, ...]:
    """Seats of power, then capitals whose name differs between languages."""
    return _rows(ACTORS / "governments.yaml", GovernmentEntry)


@lru_cache(maxsize=1)
def load_capitals() -> tuple[Capital, ...]:
    """One capital a country, by country code."""
    return _rows(ACTORS / "capitals.yaml", Capital)


@lru_cache(maxsize=1)
def load_organs() -> tuple[OrganEntry, ...]:
    """News agencies and outlets, in file order."""
    return _rows(ACTORS / "organs.yaml", OrganEntry)


@lru_cache(maxsize=1)
def load_designations() -> tuple[Designation, ...]:
    """Weapons and platforms by designation, in file order."""
    return _rows(ROOT / "designations.yaml", Designation)


def _rows(path: Path, shape: type[Any]) -> tuple[Any, ...]:
    return tuple(read_yaml(path, list[shape]))  # type: ignore[valid-type]
