"""Records that many tests need: an original report from the invented country of Veria."""

from collections.abc import Callable
from datetime import date

import pytest

from saksi.records.actor import Actor, ActorKind
from saksi.records.attribution import Stance
from saksi.records.claim import Claim, Event, Source, SourceKind, Weapon
from saksi.records.document import Document
from saksi.records.place import GeoPrecision, Place
from saksi.records.quantity import Quantity
from saksi.records.span import Evidence, quote
from saksi.records.time import TimeExtent, TimePrecision

TEXT = (
    "Residents of Tarn said two drones hit the market on Wednesday, killing at least {n} people.\n"
    "The Ministry of Defence of Tolmar denied the strike."
)


def report(n: int = 5, **changes: object) -> Document:
    """A document with a claim and its denial; ``n`` makes another text of it."""
    text = TEXT.format(n=n)
    named: dict[str, object] = {"id": f"doc{n}", "text": text, "language": "en", "published": date(2024, 5, 2)}
    named |= {"outlet": "Veria Post", "title": "Market hit", "claims": (_told(text, n), _denied(text, n))}
    return Document(**(named | changes))  # type: ignore[arg-type]


def _told(text: str, n: int) -> Claim:
    words = [("Residents of Tarn", "source"), ("hit the market", "event"), ("Wednesday", "time")]
    found = [(text.index(w), w, of) for w, of in words]
    drones = text.index("drones")
    event = Event(
        type="ASSAULT",
        mode="drone",
        acled="Air/drone strike",
        target=(Actor("Market of Tarn", "VER", ActorKind.FACILITY),),
        weapon=(Weapon("drone", "drones", drones, drones + 6),),
        place=Place("Tarn", 12.3456789, 98.7654321, "VER", "Sarun", precision=GeoPrecision.EXACT, basis="only one"),
        other_places=(Place("Ostrel", 12.5, 98.5, "VER"),),
        time=TimeExtent("2024-05-01", date(2024, 5, 1), date(2024, 5, 1), TimePrecision.DAY),
        killed=Quantity(n, n, None),
    )
    return Claim(
        id=f"told{n}",
        anchor=quote(text, found[1][0], found[1][0] + len(found[1][1])),
        source=Source(SourceKind.UNNAMED, "Residents of Tarn", "residents of Tarn", "VER"),
        event=event,
        evidence=tuple(Evidence(b, b + len(w), w, of) for b, w, of in found),
    )


def _denied(text: str, n: int) -> Claim:
    begin = text.index("denied")
    source = Source(SourceKind.ACTOR, "The Ministry of Defence of Tolmar", "Ministry of Defence of Tolmar", "TOL")
    said = quote(text, begin, begin + 6)
    proof = (Evidence(begin, begin + 6, "denied", "cue"),)
    return Claim(f"denied{n}", said, source, Stance.DENIES, about=f"told{n}", evidence=proof)


@pytest.fixture
def make_report() -> Callable[..., Document]:
    """Makes documents of the same shape with other numbers."""
    return report
