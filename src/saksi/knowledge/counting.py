"""A count as the text states it, and the codebooks' rules for what it says of low, best and high."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from saksi.knowledge.read import ROOT, read_yaml
from saksi.records.quantity import Quantity

Bound = Literal["exact", "about", "almost", "at_least", "more", "up_to", "under", "between", "vague"]
DEFAULT_POLICY = "acled"
Rows = dict[str, dict[Bound, tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Count:
    """The text states ``bound`` ``value`` ("almost" 130); ``upper`` ends a range or a vague plural's span."""

    bound: Bound
    value: int
    upper: int | None = None


@lru_cache(maxsize=1)
def policies() -> Rows:
    """Policy → bound → what low, best and high take (taxonomy/counting.yaml)."""
    rows: Rows = read_yaml(ROOT / "taxonomy" / "counting.yaml", Rows)
    return rows


def read_count(count: Count, policy: str = DEFAULT_POLICY, unit: str | None = None) -> Quantity:
    """Low, best and high of a stated count. ``KeyError`` for an unknown policy.

    Source: the head of taxonomy/counting.yaml.
    """
    low, best, high = policies()[policy][count.bound]
    upper = count.upper if count.upper is not None or policy == DEFAULT_POLICY else count.value
    given = {"value": count.value, "upper": upper, "": None}
    return Quantity(given[low], given[best], given[high], unit)
