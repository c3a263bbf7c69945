"""Place names that say where something is, which of them stand in one breath, and which of those is the finest."""

from collections.abc import Sequence

from saksi.extract.view import QUOTES, View
from saksi.records.mention import Mention
from saksi.records.place import GeoPrecision

NAMES_REACH = 11  # words between two names of one breath ("Sarun, a small town about 20 kilometres north of Tolmar")
HYPHENS = frozenset({"-", "‐", "‑", "–"})
STOP = frozenset({";", ":", "!", "?", "."}) | QUOTES
APART = (
    "contrast",
    "that",
    "subordinators",
    "conditional",
    "role:from",
    "role:goal",
    "role:agent",
    "role:with",
    "aux:passive",
)
COARSE = frozenset({GeoPrecision.COUNTRY, GeoPrecision.REGION})

# --- names that say who, not where ---------------------------------------------------------------------------


def is_aside(view: View, m: Mention) -> bool:
    """The name says who somebody is, or where the article was written, not where something is."""
    if m.place is None or m.hint("demonym") or m.hint("role") in ("dateline", "group"):
        return True
    return _is_hyphenated(view, m) or _names_a_party(view, m) or _ends_a_name(view, m) or _says_whose(view, m)


def _is_hyphenated(view: View, m: Mention) -> bool:
    """ "US-run", "Baghdad-based": the name only says whose."""
    tokens, i = view.doc.tokens, m.last
    if i < len(tokens) and tokens[i].norm in HYPHENS and tokens[i].glued:
        i += 1
    if i >= len(tokens):
        return False
    return tokens[i].glued and tokens[i].kind == "w" and not tokens[i].capital and tokens[i].begin > m.end


def _names_a_party(view: View, m: Mention) -> bool:
    """The name is part of a party's ("the Sarun Front"), not where the party is ("troops in Sarun")."""
    party = party_of(view, m.first)
    if party is None or m.hint("noun") or (party.first == m.first and party.last == m.last):
        return False
    first = m.first - (m.first > 0 and view.has(m.first - 1, "articles"))
    return view.before(first, ("role:place",), max(0, first - 3)) is None


def _ends_a_name(view: View, m: Mention) -> bool:
    """ "the Patriotic Union of Veria": a name of two words or more, at least, stands before "of"."""
    if m.hint("noun") or m.first < 3:
        return False
    i = m.first - 1 - (view.has(m.first - 1, "articles") and m.first > 3)
    if not is_of(view, i):
        return False
    tokens = view.doc.tokens
    return all(tokens[k].capital and tokens[k].kind == "w" and view.at["place"][k] < 0 for k in (i - 1, i - 2))


def _says_whose(view: View, m: Mention) -> bool:
    """A country's short name that modifies the noun behind it ("a U.S. patrol"), or a name goes on ("Sarun Haddad")."""
    short = m.text.isupper() and m.place is not None and m.place.precision in COARSE
    if short and m.first and view.has(m.first - 1, "articles") and not _is_definite(view, m.first - 1):
        return True
    if m.last >= len(view.words) or not is_plain(view, m.last) or view.words[m.last] == "'s":
        return False
    if short:
        return view.before(m.first, ("role:place",), 0) is None
    if not view.doc.tokens[m.last].capital or view.at["place"][m.last] >= 0 or m.hint("noun"):
        return False
    i = m.first - 1
    while i > max(0, m.first - 5) and (is_plain(view, i) or view.has(i, "articles", "possessor")):
        if view.has(i, "role:place"):
            return False
        i -= 1
    return view.before(i + 1, ("role:place",), 0) is None


def _is_definite(view: View, i: int) -> bool:
    return view.words[i] in view.language.profile.definite


def party_of(view: View, i: int) -> Mention | None:
    """The party named at token ``i``, or ``None``; things ("the village") are no parties."""
    n = view.at["actor"][i]
    return None if n < 0 or view.doc.mentions[n].hint("mute") else view.doc.mentions[n]


def is_plain(view: View, i: int) -> bool:
    """The word at ``i`` is no function word, time or act."""
    if view.marks.get(i) or view.at["time"][i] >= 0 or i in view.lexical:
        return False
    return view.doc.tokens[i].kind == "w"


def is_demonym(view: View, i: int) -> bool:
    """An adjective or people of a place stands at token ``i``."""
    n = view.at["place"][i]
    return n >= 0 and bool(view.doc.mentions[n].hint("demonym"))


def is_of(view: View, i: int) -> bool:
    """A word that only says whose ("of", "milik"), not where ("in", "di")."""
    return view.has(i, "possessor") and not view.has(i, "role:place")


# --- names of one breath -------------------------------------------------------------------------------------


def joined(view: View, a: int, b: int) -> bool:
    """Only what leads from a place to the next stands between two mentions: commas, "in", "of", "20 km north of"."""
    first, last = view.doc.mentions[a].last, view.doc.mentions[b].first
    return last - first <= NAMES_REACH and not any(_parts(view, i) for i in range(first, last))


def _parts(view: View, i: int) -> bool:
    if view.has(i, "coordinators") and view.has(i + 1, "role:place"):
        return True  # "…, and in Kelm …": a phrase of its own
    if view.words[i] in STOP or i in view.lexical or view.at["time"][i] >= 0 or view.has(i, *APART):
        return True
    return party_of(view, i) is not None and not is_demonym(view, i)


def listed(view: View, run: Sequence[int]) -> list[int]:
    """The names coordinated with the first ("Sarun, *Lenz* and *Tolmar*")."""
    ends = [n for n in range(1, len(run)) if _are_coordinated(view, run[n - 1], run[n])]
    return list(run[1 : ends[-1] + 1]) if ends and ends[0] <= 2 else []


def _are_coordinated(view: View, a: int, b: int) -> bool:
    between = range(view.doc.mentions[a].last, view.doc.mentions[b].first)
    return any(view.has(i, "coordinators") for i in between)


def finest(view: View, run: Sequence[int]) -> int:
    """The name that covers least: the first ("Lenz in Tolmar"), unless the words between lead inward."""
    best = run[0]
    for n in run[1:]:
        if _leads_inward(view, view.doc.mentions[best], view.doc.mentions[n]):
            best = n
    return best


def _leads_inward(view: View, a: Mention, b: Mention) -> bool:
    """The second name is part of the first: "Veria's Sarun", "the Verian border town of Lenz", "Veria, Sarun"."""
    if view.words[a.last] == "'s":
        return True
    if b.hint("noun") and b.first > a.last and is_of(view, b.first - 1):
        if b.first - 1 > a.last:  # "the West Tolmar city of Sarun"
            plain = not any(view.words[i] == "," or _leads(view, i) for i in range(a.last, b.first - 1))
            return plain and _rank(b) <= _rank(a)
        return a.hint("noun") == "settlement" or (a.hint("noun") == "part" and _is_known(a) > _is_known(b))
    if any(_leads(view, i) for i in range(a.last, b.first)):
        return False
    return _rank(b) < _rank(a) - 1


def _leads(view: View, i: int) -> bool:
    """A word that leads from a place to what holds it ("in", "of")."""
    return view.has(i, "role:place", "possessor")


RANKS = {GeoPrecision.COUNTRY: 5, GeoPrecision.REGION: 4, GeoPrecision.ADMIN1: 3, GeoPrecision.DISTRICT: 2}
NOUN_RANKS = {"country": 5, "region": 4, "admin1": 3, "district": 2}


def _rank(m: Mention) -> int:
    """How much land the name covers; 1 is a town and what is in it."""
    precision = m.place.precision if m.place else GeoPrecision.UNKNOWN
    return max(RANKS.get(precision, 1), NOUN_RANKS.get(m.hint("noun") or "", 1))


def _is_known(m: Mention) -> int:
    """0: not in the gazetteer · 1: in it · 2: a capital or more."""
    if m.place is None or m.place.geonames_id is None:
        return 0
    return 2 if m.hint("feature") == "capital" or _rank(m) > 2 else 1
