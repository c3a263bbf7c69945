"""One article read from text to claims: the order of the steps."""

import importlib
from dataclasses import replace
from typing import Any

from saksi.extract.actors import find_actors
from saksi.extract.claims import make_claims
from saksi.extract.dateline import read_dateline
from saksi.extract.events import find_frames
from saksi.extract.gather import effects, nested, strong
from saksi.extract.matching import find_matches
from saksi.extract.settings import settle
from saksi.extract.tolls import attach
from saksi.extract.view import View
from saksi.extract.voices import give_voice
from saksi.extract.weapons import find_weapons
from saksi.knowledge.language import Language, available, load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.resolve.reference import resolve_references
from saksi.run.language import with_language


def _maybe(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return None


def read(doc: Document) -> Document:
    """The document with everything that was read from it. Never raises for text; ``notes`` say what was not read."""
    if not doc.text.strip():
        return _noted(doc, "no text")
    doc = with_language(doc)
    if doc.language not in available():
        return doc
    language = load_language(doc.language)
    doc = find_matches(segment(doc, language.profile), language)
    doc = _values(doc, language)
    doc = read_dateline(doc, View(doc, language))
    doc = _parties(doc, language)
    fa = _maybe("saksi.extract.attributions", "find_attributions")
    if fa:
        doc = replace(doc, attributions=fa(doc, language))
    return _testimony(doc, language)


def _values(doc: Document, language: Language) -> Document:
    """Places, times and numbers with their values."""
    ft, rt = _maybe("saksi.extract.times", "find_times"), _maybe("saksi.resolve.time", "resolve_times")
    if ft:
        doc = rt(replace(doc, mentions=doc.mentions + ft(doc, language)))
    fq, fl = (
        _maybe("saksi.extract.quantities", "find_quantities"),
        _maybe("saksi.extract.losses", "find_losses"),
    )
    if fq:
        doc = replace(doc, mentions=doc.mentions + fq(doc, language))
    if fl:
        doc = replace(doc, losses=fl(doc, language))
    fp, rp = _maybe("saksi.extract.places", "find_places"), _maybe("saksi.resolve.place", "resolve_places")
    if fp:
        gaz = _maybe("saksi.knowledge.gazetteer", "Gazetteer").open()
        doc = rp(replace(doc, mentions=doc.mentions + fp(doc, language, gaz)), gaz)
    return doc


def _parties(doc: Document, language: Language) -> Document:
    """Weapons, then the parties, which need places, times and weapons around them."""
    doc = replace(doc, mentions=doc.mentions + find_weapons(View(doc, language)))
    return replace(doc, mentions=doc.mentions + find_actors(View(doc, language)))


def _testimony(doc: Document, language: Language) -> Document:
    """Events, whom they refer to, and who tells them."""
    view = View(doc, language)
    frames = effects(nested(find_frames(view), view), view)
    frames = strong(attach(view, frames), view)
    frames = settle(view, give_voice(view, frames))
    doc = resolve_references(replace(doc, frames=frames))
    return replace(doc, claims=make_claims(View(doc, language)))


def _noted(doc: Document, note: str) -> Document:
    return replace(doc, notes=(*doc.notes, note))
