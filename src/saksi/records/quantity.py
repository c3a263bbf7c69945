"""How many: a count as stated, with its bounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """The text states this many; ``None`` is not stated, ``0`` is stated as none.

    "almost 130": best 130, high 130. "at least 5": low 5, best 5. "dozens": low 12 (ACLED's rule).
    Invariant: low <= best <= high wherever they are given.
    ``cumulative``: a running toll over several days or places.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None
    unit: str | None = None
    cumulative: bool = False
    text: str | None = None
    begin: int | None = None
    end: int | None = None
