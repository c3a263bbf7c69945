"""Rules that choose between readings of an act."""

from functools import lru_cache

import msgspec

from saksi.knowledge.read import ROOT, read_yaml


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where every fact in ``when`` holds ("tactic:drone or tactic:air"), the act is this ACLED sub-event."""

    when: tuple[str, ...]
    acled: str
    given: str = "rule"  # the trigger's own sub-event that this reading may change
    note: str = ""


@lru_cache(maxsize=1)
def load_readings() -> tuple[Reading, ...]:
    """The rules in order; the first that fits wins."""
    rows: tuple[Reading, ...] = read_yaml(ROOT / "taxonomy" / "readings.yaml", tuple[Reading, ...])
    return rows
