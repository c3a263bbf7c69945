"""One article read from text to claims: the order of the steps."""

from collections.abc import Callable
from dataclasses import replace

from saksi.extract.actors import find_actors
from saksi.extract.anaphora import refer_back
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
from saksi.extract.same_place import find_same_places
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
from saksi.records.frame import Frame
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
    return read_testimony(read_values(doc, language), language)


def read_values(doc: Document, language: Language) -> Document:
    """The document, its words found, with times, numbers, losses and places and their values."""
    doc = find_matches(segment(doc, language.profile), language)
    doc = resolve_times(_with(doc, find_times(doc, language)))
    doc = _with(doc, find_quantities(doc, language))
    doc = replace(doc, losses=find_losses(doc, language))
    gazetteer = Gazetteer.open()
    return resolve_places(_with(doc, find_places(doc, language, gazetteer)), gazetteer)


FrameStep = Callable[[View, tuple[Frame, ...]], tuple[Frame, ...]]
# Each with what becomes of a frame that it takes away (saksi explain).
FRAME_STEPS: tuple[tuple[FrameStep, str], ...] = (
    (lambda view, _: find_frames(view), ""),
    (
        lambda view, frames: deeds(frames, view),
        "only the accusing or saying itself: the deed that is told is the event",
    ),
    (lambda view, frames: nested(frames, view), "only what somebody calls for, offers, threatens, or acts for"),
    (lambda view, frames: agreed(frames, view), "joined to the agreeing before it"),
    (lambda view, frames: told(frames, view), "only sets the scene of another act"),
    (lambda view, frames: effects(frames, view), "joined to the act whose effect it tells"),
    (attach, "only states the harm done by another act"),
    (lambda view, frames: strong(frames, view), "a weak word, and no armed party, weapon or losses with it"),
    (give_voice, "nobody's words"),
    (settle, "without a setting"),
    (lambda view, frames: refer_back(frames, view), "points back to an act told before"),
)
Watch = Callable[[str, tuple[Frame, ...]], None]


def _unwatched(_: str, __: tuple[Frame, ...]) -> None:
    return


def read_testimony(doc: Document, language: Language, watch: Watch = _unwatched) -> Document:
    """The document with weapons and parties, who speaks, what happened, whom it refers to, and the claims.

    ``watch`` sees the frames after each step, with the step's words.
    """
    view = View.of(doc, language)
    doc = read_dateline(doc, view)
    view = view.now(_with(doc, find_weapons(view.now(doc))))
    doc = _with(view.doc, find_actors(view))
    doc = _with(doc, find_same_places(view.now(doc)))
    doc = replace(doc, attributions=find_attributions(doc, language))
    view = with_local_names(view.now(doc))
    frames: tuple[Frame, ...] = ()
    for step, words in FRAME_STEPS:  # a new step is a row there
        frames = step(view, frames)
        watch(words, frames)
    doc = resolve_references(replace(view.doc, frames=frames))
    return replace(doc, claims=make_claims(view.now(doc)))


def _with(doc: Document, mentions: tuple[Mention, ...]) -> Document:
    return replace(doc, mentions=doc.mentions + mentions)
