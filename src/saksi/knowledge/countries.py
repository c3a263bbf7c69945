"""Country names in plain English."""

from functools import lru_cache

from saksi.knowledge.read import ROOT, read_yaml


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-3 → English name (CLDR)."""
    names: dict[str, str] = read_yaml(ROOT / "countries.yaml", dict[str, str])
    return names
