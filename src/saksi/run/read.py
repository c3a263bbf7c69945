"""One article read from text to claims: the order of the steps."""

from dataclasses import replace

from saksi.extract.actors import find_actors
from saksi.extract.attributions import find_attributions
from saksi.extract.claims import make_claims
from saksi.extract.dateline import read_dateline
from saksi.extract.events import find_frames
from saksi.extract.gather import agreed, deeds, effects, nested, strong, told
from saksi.extract.local_names import with_local_names
from saksi.extract.losses import find_losses
from saksi.extract.matching import find_matches
from saksi.extract.places import find_places
from saksi.extract.quantities import find_quantities
from saksi.extract.settings import settle
from saksi.extract.times import find_times
from saksi.extract.tolls import attach
from saksi.extract.view import View
from saksi.extract.voices import give_voice
from saksi.extract.weapons import find_weapons
from saksi.knowledge.gazetteer import Gazetteer
from saksi.knowledge.language import Language, available, load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.mention import Mention
from saksi.resolve.place import resolve_places
from saksi.resolve.reference import resolve_references
from saksi.resolve.time import resolve_times
from saksi.run.language import with_language


def read(doc: Document) -> Document:
    """The document with everything that was read from it. Never raises for text; ``notes`` say what was not read."""
    if not doc.text.strip():
        return replace(doc, notes=(*doc.notes, "no text"))
    doc = with_language(doc)
    if doc.language not in available():
        return doc
    language = load_language(doc.language)
    doc = find_matches(segment(doc, language.profile), language)
    return _testimony(_values(doc, language), language)


def _values(doc: Document, language: Language) -> Document:
    """Times, numbers, losses and places with their values."""
    doc = resolve_times(_with(doc, find_times(doc, language)))
    doc = _with(doc, find_quantities(doc, language))
    doc = replace(doc, losses=find_losses(doc, language))
    gazetteer = Gazetteer.open()
    return resolve_places(_with(doc, find_places(doc, language, gazetteer)), gazetteer)


def _testimony(doc: Document, language: Language) -> Document:
    """Weapons and parties, who speaks, what happened, whom it refers to, and the claims."""
    view = View.of(doc, language)
    doc = read_dateline(doc, view)
    view = view.now(_with(doc, find_weapons(view.now(doc))))
    doc = _with(view.doc, find_actors(view))
    doc = replace(doc, attributions=find_attributions(doc, language))
    view = with_local_names(view.now(doc))
    frames = effects(told(agreed(nested(deeds(find_frames(view), view), view), view), view), view)
    frames = strong(attach(view, frames), view)
    frames = settle(view, give_voice(view, frames))
    doc = resolve_references(replace(view.doc, frames=frames))
    return replace(doc, claims=make_claims(view.now(doc)))


def _with(doc: Document, mentions: tuple[Mention, ...]) -> Document:
    return replace(doc, mentions=doc.mentions + mentions)
