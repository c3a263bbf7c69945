"""Why something was read so: what was weighed, what was taken, and the entry of the knowledge files behind it."""

from dataclasses import dataclass

from saksi.records.place import Place


@dataclass(frozen=True, slots=True)
class Reason:
    """This spoke for a reading, or against it where ``score`` is negative.

    ``name`` is a short word that stays the same (``people``, ``country``, ``frame``); ``words`` say what it was here.
    ``score`` is ``None`` where nothing was added up.
    """

    name: str
    words: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """The words could have been read as ``name``; ``taken`` says whether they were.

    ``score`` is the sum that decided, ``None`` where the candidate was ruled out before anything was added up, or where
    no sum decides. ``place``: the place itself, of a place name's candidates.
    """

    name: str
    taken: bool
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """This entry of this file in ``src/saksi/knowledge`` was used.

    ``key`` is the entry's name in the records (``trigger:shell``), ``line`` where it stands in the file, ``None`` where
    it stands on no line of its own. ``says``: what the entry states.
    """

    file: str
    key: str
    line: int | None = None
    says: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """``text`` at ``begin`` … ``end`` was read as ``value``, and why.

    ``of``: place, time, quantity, loss, actor, weapon, trigger, cue, word (read as nothing), claim, or a field of a
    claim. ``basis``: the ground the value itself states. ``reasons`` stand in the order in which the steps came;
    ``candidates`` best first. ``parts``: a claim's values.
    """

    of: str
    value: str
    begin: int | None = None
    end: int | None = None
    text: str = ""
    basis: str = ""
    reasons: tuple[Reason, ...] = ()
    rules: tuple[Rule, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    parts: tuple["Explanation", ...] = ()
