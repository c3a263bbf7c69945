"""Why an article was read as it was, at one place or for one claim.

The article is read again, watched; nothing of this is computed when articles are read.
"""

from dataclasses import replace

from saksi.errors import InputError
from saksi.extract.view import View
from saksi.knowledge.language import available, load_language
from saksi.records.claim import Claim
from saksi.records.document import Document
from saksi.records.explanation import Explanation, Reason
from saksi.records.frame import Frame
from saksi.run.explain_claim import claim_explained
from saksi.run.explain_mention import losses_at, mentions_at
from saksi.run.explain_reading import Read
from saksi.run.explain_words import cues_at, triggers_at, words_at
from saksi.run.language import with_language
from saksi.run.read import read_testimony, read_values


def explain_at(doc: Document, offset: int) -> tuple[Explanation, ...]:
    """What was read at a code point of the text, and why; one explanation for each reading, then for words that were
    read as nothing. Empty between words. ``InputError`` for an offset outside the text, or an unread language."""
    if not 0 <= offset < len(doc.text):
        raise InputError(f"offset {offset} is not in the text, which has {len(doc.text)} code points")
    text = read_again(doc)
    found = [*mentions_at(text, offset), *losses_at(text, offset), *triggers_at(text, offset), *cues_at(text, offset)]
    return tuple(_used(text, e) for e in found) or tuple(words_at(text, offset))


def explain_claim(doc: Document, which: str) -> Explanation:
    """The values of one claim, each with its rule. ``which``: its number in text order from 1, or how its id begins.

    ``InputError`` where the document has no such claim, or more than one.
    """
    text = read_again(doc)
    return claim_explained(text, _meant(text.doc.claims, which))


NUMBER = 3  # digits up to which a number is a claim's number, not how its id begins


def _meant(claims: tuple[Claim, ...], which: str) -> Claim:
    if which.isdecimal() and len(which) <= NUMBER:
        if not 1 <= int(which) <= len(claims):
            raise InputError(f"there is no claim {which}: {len(claims)} are read in this document")
        return claims[int(which) - 1]
    found = [c for c in claims if c.id.startswith(which)]
    if len(found) != 1:
        many = "more than one claim has" if found else "no claim that is read in this document has"
        raise InputError(f'{many} an id that begins with "{which}"')
    return found[0]


def read_again(doc: Document) -> Read:
    """The document read from its text, with what the steps made on the way. ``InputError`` for an unread language."""
    doc = with_language(replace(_bare(doc), notes=()))
    if doc.language not in available():
        raise InputError("; ".join(doc.notes) or "not read: no language")
    language = load_language(doc.language)
    steps: list[tuple[str, tuple[Frame, ...]]] = []
    valued = read_values(doc, language)
    done = read_testimony(valued, language, lambda words, frames: steps.append((words, frames)))
    return Read(done, valued, language, View.of(done, language), tuple(steps))


def _bare(doc: Document) -> Document:
    """The document as it came: its text and particulars."""
    return Document(doc.id, doc.text, doc.language, doc.published, doc.outlet, doc.title, doc.url)


def _used(text: Read, explanation: Explanation) -> Explanation:
    """The explanation with the claims that rest on its words."""
    begin, end = explanation.begin or 0, explanation.end or 0
    reasons = []
    for n, claim in enumerate(text.doc.claims, 1):
        fields = dict.fromkeys(e.of for e in claim.evidence if e.begin < end and begin < e.end and e.of != "event")
        if fields:
            reasons.append(Reason("used", f"claim {n} ({claim.id[:8]}): {', '.join(fields)}"))
    return replace(explanation, reasons=(*explanation.reasons, *reasons))
