"""People killed, injured, missing, captured or displaced, as a text states it."""

from dataclasses import dataclass

from saksi.records.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Loss:
    """At tokens ``first`` … ``last`` the text says that ``quantity`` people suffered ``harm``.

    ``harm``: killed, injured, missing, captured, displaced. ``victims``: tokens of the words for who they were
    ("two soldiers"), or ``None``. ``part``: named as part of another loss ("including two children"), never added.
    ``harm`` may also be ``hit``: struck by a bullet or a blade, and elsewhere said to have died; and ``casualties``:
    killed or injured, the text does not say which. ``actual``: false where it is only planned, possible or denied
    ("could have killed"). ``more``: people on top of others already told ("another three"). ``persons``: keys of
    people told one by one, the same key for the same person within the article. ``sentence``: the first token of the
    sentence it stands in. ``stated``: bound, value and upper
    end before a policy read them.
    ``word``: tokens of the harm word. ``spared``: told by saying who survived.
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
    actual: bool = True
    more: bool = False
    persons: tuple[str, ...] = ()
    sentence: int = -1
    stated: tuple[str, int, int | None] | None = None
    word: tuple[int, int] = (-1, -1)
    spared: bool = False
