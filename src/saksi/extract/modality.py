"""Whether the act happened, is denied, planned, possible, or history."""

from saksi.extract.clauses import is_hard
from saksi.extract.view import STOPS, View
from saksi.records.claim import Modality
from saksi.records.token import Sentence

REACH = 6  # words before a verb in which a negator or modal bears on it


def modality_of(view: View, first: int, s: Sentence, verbs: frozenset[int]) -> Modality:
    """The modality of the act told by the verb or noun at token ``first``."""
    start = first
    while start > s.first and first - start < REACH and not _stops(view, start - 1, verbs):
        start -= 1
    window = [i for i in range(start, first) if view.at["actor"][i] < 0]  # "orang tak dikenal" negates nothing
    if any(view.has(i, "negators") for i in window):
        return Modality.NEGATED
    if any(view.has(i, "future") for i in window):
        return Modality.FUTURE
    if any(view.has(i, "possible") for i in window) or _conditional(view, first, s):
        return Modality.HYPOTHETICAL
    return Modality.ACTUAL


def _stops(view: View, i: int, verbs: frozenset[int]) -> bool:
    return view.words[i] in STOPS or view.words[i] == "," or i in verbs or view.has(i, "relative", "contrast", "that")


def _conditional(view: View, first: int, s: Sentence) -> bool:
    """ "if", "whether" opens the clause."""
    i = first - 1
    while i >= s.first:
        if view.has(i, "conditional"):
            return True
        if is_hard(view, i):
            return False
        i -= 1
    return False
