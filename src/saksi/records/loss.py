"""People killed, injured, missing, captured or displaced, as a text states it."""

from dataclasses import dataclass

from saksi.records.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Loss:
    """At tokens ``first`` … ``last`` the text says that ``quantity`` people suffered ``harm``.

    ``harm``: killed, injured, missing, captured, displaced. ``victims``: tokens of the words for who they were
    ("two soldiers"), or ``None``. ``part``: named as part of another loss ("including two children"), never added.
    ``begin``, ``end``: the words that say it, from count to harm word, in code points.
    """

    harm: str
    quantity: Quantity
    begin: int
    end: int
    first: int
    last: int
    victims: tuple[int, int] | None = None
    part: bool = False
    entry: str = ""
