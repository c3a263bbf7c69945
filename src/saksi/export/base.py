"""What every export format is: claims in, pieces of text out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from saksi.records.claim import Claim
from saksi.records.document import Document

# A claim with the document it was read from; the document need not carry its text.
Told = tuple[Document, Claim]

# Streams a whole file; nothing is held longer than one claim.
Format = Callable[[Iterable[Told]], Iterator[str]]


def told(docs: Iterable[Document]) -> Iterator[Told]:
    """Every claim of every document, with its document."""
    return ((doc, claim) for doc in docs for claim in doc.claims)


def split_places(claims: Iterable[Told]) -> Iterator[Told]:
    """Each claim once for every place of its act, the first named first."""
    for doc, claim in claims:
        event = claim.event
        if event is None or not event.other_places:
            yield doc, claim
            continue
        for place in (event.place, *event.other_places):
            yield doc, replace(claim, event=replace(event, place=place, other_places=()))
