"""Whether the act happened, is denied, planned, possible, or history."""

from saksi.extract.clauses import is_hard
from saksi.extract.view import STOPS, View
from saksi.records.claim import Modality
from saksi.records.token import Sentence

REACH = 6  # words before a verb in which a negator or modal bears on it


def modality_of(view: View, first: int, s: Sentence, verbs: frozenset[int]) -> Modality:
    """The modality of the act told by the verb or noun at token ``first``."""
    return read_modality(view, first, s, verbs)[0]


def read_modality(view: View, first: int, s: Sentence, verbs: frozenset[int]) -> tuple[Modality, int]:
    """The modality, and the token of the word that says so, or -1."""
    start = first
    while start > s.first and first - start < REACH and not _stops(view, start - 1, verbs):
        start -= 1
    window = [i for i in range(start, first) if view.at["actor"][i] < 0]  # "orang tak dikenal" negates nothing
    for name, modality in SAID_BY:
        for i in window:
            if view.has(i, name):
                return modality, i
    at = _conditional(view, first, s)
    return (Modality.HYPOTHETICAL, at) if at >= 0 else (Modality.ACTUAL, -1)


SAID_BY = (("negators", Modality.NEGATED), ("future", Modality.FUTURE), ("possible", Modality.HYPOTHETICAL))


def _stops(view: View, i: int, verbs: frozenset[int]) -> bool:
    return view.words[i] in STOPS or view.words[i] == "," or i in verbs or view.has(i, "relative", "contrast", "that")


def _conditional(view: View, first: int, s: Sentence) -> int:
    """The token of "if", "whether" that opens the clause, or -1."""
    i = first - 1
    while i >= s.first:
        if view.has(i, "conditional"):
            return i
        if is_hard(view, i):
            return -1
        i -= 1
    return -1
