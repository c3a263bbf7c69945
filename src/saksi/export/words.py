"""A claim in words, for a person at a terminal."""

from saksi.records.actor import Actor
from saksi.records.attribution import Stance
from saksi.records.claim import Claim, Modality, SourceKind
from saksi.records.document import Document
from saksi.records.place import Place
from saksi.records.quantity import Quantity
from saksi.records.time import TimeExtent

# Told by word, and by colour only beside it.
STYLES = {
    Stance.ASSERTS: "",
    Stance.ACCUSES: "yellow",
    Stance.DENIES: "red",
    Stance.CONFIRMS: "green",
    Stance.DOUBTS: "magenta",
}


def act(claim: Claim) -> str:
    """What is said to have happened: ACLED's word where it has one, else PLOVER's; unless actual, how so."""
    if claim.event is None:
        return "—"
    what = claim.event.acled or claim.event.type.capitalize()
    return what if claim.modality is Modality.ACTUAL else f"{what} ({claim.modality.value})"


def parties(claim: Claim) -> str:
    """``A, B → C``."""
    event = claim.event
    if event is None or not (event.initiator or event.target):
        return ""
    target = f" → {names(event.target)}" if event.target else ""
    return f"{names(event.initiator) or '?'}{target}"


def names(actors: tuple[Actor, ...]) -> str:
    """Their names, each once."""
    return ", ".join(dict.fromkeys(a.name for a in actors))


def place_name(claim: Claim) -> str:
    """The place's name, with how the act lies to it, and how many places more."""
    place = claim.event.place if claim.event else None
    if claim.event is None or place is None:
        return ""
    more = len(claim.event.other_places)
    return (f"{place.relation} " if place.relation else "") + place.name + (f" +{more}" if more else "")


def place_words(place: Place) -> str:
    """The place with province, country, precision, position and what the choice rests on."""
    parts = [p for p in (place.name, place.admin1, place.country) if p]
    position = "" if place.latitude is None else f", {place.latitude:.4f} {place.longitude:.4f}"
    relation = f"{place.relation} " if place.relation else ""
    basis = f"; {place.basis}" if place.basis else ""
    return f"{relation}{', '.join(dict.fromkeys(parts))} ({place.precision.value}{position}{basis})"


def when(claim: Claim) -> str:
    """The day or days, or "" where the text fixes none."""
    return days(claim.event.time) if claim.event and claim.event.time else ""


def days(time: TimeExtent) -> str:
    """``2024-05-01`` or ``2024-05-01 … 2024-05-03``; the TIMEX3 value where no day is fixed."""
    if time.begin is None:
        return time.value or ""
    begin, end = time.begin.isoformat(), (time.end or time.begin).isoformat()
    return begin if begin == end else f"{begin} … {end}"


def killed(claim: Claim) -> str:
    """The number killed, "" where none is stated."""
    return count(claim.event.killed) if claim.event and claim.event.killed else ""


def count(quantity: Quantity) -> str:
    """``5``, ``≥ 5``, ``≤ 130``, ``3–7``: bounds only where they are stated, "" where nothing is."""
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and high is not None and low != high:
        return f"{low}–{high}"
    if best is not None:
        bound = "≥ " if low == best and high is None else "≤ " if high == best and low is None else ""
        return f"{bound}{best}"
    return f"≥ {low}" if low is not None else f"≤ {high}" if high is not None else ""


def says(doc: Document, claim: Claim) -> str:
    """``Ministry of Defence of Veria denies``; the outlet by its name."""
    return f"{speaker(doc, claim)} {claim.stance.value}"


def speaker(doc: Document, claim: Claim) -> str:
    """Who says it, and through whom."""
    source = claim.source
    own = doc.outlet or "the outlet" if source.kind is SourceKind.OUTLET else None
    name = source.name or own or source.text or "unnamed"
    return name + (f" (via {', '.join(source.via)})" if source.via else "")
