"""A document on the terminal: its head, then each claim with the words that bear it out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from saksi.export.words import STYLES, act, count, days, place_words, says
from saksi.records.actor import Actor
from saksi.records.claim import Claim, Event
from saksi.records.document import Document
from saksi.records.row import HARMS

if TYPE_CHECKING:
    from rich.console import Console


def print_document(console: "Console", doc: Document) -> None:
    """Prints the document's particulars, its notes and its claims."""
    from rich.text import Text

    console.print(Text(doc.title or doc.text.strip().split("\n")[0][:100], style="bold"))
    facts = (doc.outlet, doc.published and doc.published.isoformat(), doc.language, doc.url, f"id {doc.id}")
    console.print(Text(" · ".join(str(fact) for fact in facts if fact), style="dim"))
    for note in doc.notes:
        console.print(Text(f"note: {note}", style="italic"))
    if not doc.claims:
        console.print("No claims.")
    for claim in doc.claims:
        print_claim(console, doc, claim)


def print_claim(console: "Console", doc: Document, claim: Claim) -> None:
    """Prints one claim: who says it, what, and every value's words."""
    from rich.text import Text

    console.print()
    head = Text(says(doc, claim), style=f"bold {STYLES[claim.stance]}".strip())
    console.print(head.append(f"  {claim.id}", style="dim"))
    for name, value in facts(claim):
        console.print(Text(f"  {name:9} ", style="dim").append(value, style="default"), soft_wrap=True)
    for (begin, end, quote), fields in evidence(claim).items():
        line = Text(f"  {begin:>5}–{end:<5} ", style="dim").append(f"“{quote}”", style="italic")
        console.print(line.append(f"  {', '.join(fields)}", style="dim"), soft_wrap=True)


def evidence(claim: Claim) -> dict[tuple[int, int, str], list[str]]:
    """(begin, end, words) → the fields they bear out, in the order of the text."""
    found: dict[tuple[int, int, str], list[str]] = {}
    for e in sorted(claim.evidence, key=lambda e: (e.begin, e.end)):
        found.setdefault((e.begin, e.end, " ".join(e.quote.split())), []).append(e.of)
    return found


def facts(claim: Claim) -> Iterator[tuple[str, str]]:
    """(name, value) of everything the claim states, in words."""
    yield "says", f"“{' '.join(claim.anchor.text.split())}”"
    if claim.about:
        yield "about", claim.about
    if claim.event:
        yield from _facts(claim, claim.event)


def _facts(claim: Claim, event: Event) -> Iterator[tuple[str, str]]:
    kinds = (event.type, event.mode, event.acled and act(claim))
    yield "what", " · ".join(dict.fromkeys(k for k in kinds if k))
    for name, actors in (("who", event.initiator), ("whom", event.target)):
        if actors:
            yield name, "; ".join(map(_actor, actors))
    if event.weapon:
        yield "with", ", ".join(dict.fromkeys(w.name for w in event.weapon))
    for place in (event.place, *event.other_places):
        if place:
            yield "where", place_words(place)
    if event.time:
        yield "when", f"{days(event.time)} ({event.time.precision.value})"
    for harm in HARMS:
        quantity = getattr(event, harm)
        if quantity and count(quantity):
            yield harm, count(quantity) + (" in all so far" if quantity.cumulative else "")


def _actor(actor: Actor) -> str:
    more = [m for m in (actor.country, actor.kind.value.replace("_", " "), actor.basis) if m and m != "named"]
    return f"{actor.name} ({', '.join(more)})" if more else actor.name
