"""Losses tied to the acts that caused them; what no act explains is an event of its own.

Source: GOLD.md, 'What counts as an event': losses of an act belong to its claim, a toll of many acts is a claim.
"""

from dataclasses import replace

from saksi.extract.loss_causes import in_sentence, is_of_one, is_of_others, just_told, places_in
from saksi.extract.view import View
from saksi.records.claim import Modality
from saksi.records.frame import Frame
from saksi.records.loss import Loss
from saksi.records.mention import MentionKind

HARMING = frozenset({"ASSAULT", "COERCE", "PROTEST"})
HARMS = frozenset({"killed", "injured", "missing", "captured", "displaced"})  # what a claim counts
TELLING_FEW = 2  # so few killed here and so few killed there are easily two events


def attach(view: View, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames with the losses of their sentence, and frames made of losses that stand alone, in text order."""
    rows = list(frames)
    losses = [(n, x) for n, x in enumerate(view.doc.losses) if _counts(view, x)]
    told = {i for _, x in losses for i in range(*x.word)}
    harm_words = {f.first for f in frames if not told.isdisjoint(range(f.first, f.last))}
    for n, loss in losses:
        sentence = view.sentence_of(loss.word[0])
        near = [f for f in rows if f.sentence == sentence and f.type in HARMING and f.modality != "negated"]
        told_by = [f for f in rows if f.sentence == sentence and _says_harm(f, loss)]
        acts = [f for f in near if f.first not in harm_words and f.kind != "suffers"]
        cause = in_sentence(view, acts, loss) or _companion(view, near, loss, told_by)
        cause = cause or just_told(view, rows, loss, sentence, harm_words)
        if before := _told_before(view, rows, loss, sentence):
            rows = _repeated(rows, before, [*told_by, *([cause] if cause and _points_back(cause) else [])])
        elif cause is not None:
            rows = _given(rows, n, cause, told_by)
        elif not loss.spared:
            rows = _alone(view, rows, n, loss, sentence, told_by)
    return tuple(sorted(rows, key=lambda f: (f.first, f.last)))


def _counts(view: View, loss: Loss) -> bool:
    """It happened, to people: a name that turned out to be a place's is nobody ("shot at Velt")."""
    if loss.harm not in HARMS or not loss.actual or loss.part:
        return False
    first, last = loss.victims or (0, 0)
    places, actors = view.at["place"][first:last], view.at["actor"][first:last]
    return not (loss.quantity.best == 1 and places and min(places) >= 0 and max(actors) < 0)


def _says_harm(frame: Frame, loss: Loss) -> bool:
    """The frame's words are the loss's harm word."""
    first, last = loss.word
    return frame.first < last and first < frame.last


# --- what a loss goes with -----------------------------------------------------------------------------------


def _companion(view: View, near: list[Frame], loss: Loss, told_by: list[Frame]) -> Frame | None:
    """The event whose losses the sentence has told so far, if this one goes on with them ("16 killed and 100 hurt")."""
    with_losses = [f for f in near if f.losses and f not in told_by]
    frame = max(with_losses, key=lambda f: f.losses[-1], default=None)
    if frame is None:
        return None
    last = view.doc.losses[frame.losses[-1]]
    told = {view.doc.losses[n].harm for n in frame.losses}
    if (loss.harm in told and not loss.more) or last.quantity.cumulative != loss.quantity.cumulative:
        return None
    if is_of_others(view, last.word[0], loss.word[0]) or _parted(view, last, loss):
        return None
    doers = [f.initiator for f in told_by if f.initiator]
    return None if frame.initiator and any(d != frame.initiator for d in doers) else frame


def _parted(view: View, left: Loss, right: Loss) -> bool:
    """Another clause by contrast, or another place for each, lies between two losses."""
    between = range(left.last, right.first)
    if any(view.words[i] in ";:" or view.has(i, "contrast", "subordinators") for i in between):
        return True
    s = view.doc.sentences[view.sentence_of(right.word[0])]
    places = view.at["place"]
    here = {places[i] for i in between if places[i] >= 0}
    there = {places[i] for i in range(right.first, s.last) if places[i] >= 0}
    return bool(here and there)


def _points_back(frame: Frame) -> bool:
    return frame.definite and frame.pos == "noun" and not frame.losses


def _told_before(view: View, rows: list[Frame], loss: Loss, sentence: int) -> Frame | None:
    """An earlier event with the same loss, told by the same party: told again, not another one."""
    value = loss.quantity.best
    if value is None or value <= TELLING_FEW:
        return None
    for frame in rows:
        for n in frame.losses:
            other = view.doc.losses[n]
            if frame.sentence >= sentence or other.harm != loss.harm or other.quantity.best != value:
                continue
            if other.quantity.cumulative == loss.quantity.cumulative and _compatible(view, other, loss):
                return frame
    return None


def _compatible(view: View, other: Loss, loss: Loss) -> bool:
    """One party tells both, and not of two places."""
    a, b = (places_in(view, view.sentence_of(x.word[0])) for x in (other, loss))
    return is_of_one(view, other.word[0], loss.word[0]) and (not a or not b or bool(a & b))


# --- tying ---------------------------------------------------------------------------------------------------


def _given(rows: list[Frame], n: int, cause: Frame, told_by: list[Frame]) -> list[Frame]:
    """Loss ``n`` given to its cause, which takes in the words that only state the harm."""
    # Harm words with a toll of their own stay: they tell of another act.
    absorbed = [f for f in told_by if not f.losses and f is not cause]
    more = tuple((f.first, f.last) for f in absorbed)
    target = cause.target or next((f.target for f in absorbed if f.target), ())
    initiator = cause.initiator or next((f.initiator for f in absorbed if f.initiator), ())
    new = replace(cause, losses=(*cause.losses, n), more=cause.more + more, target=target, initiator=initiator)
    return [new if f is cause else f for f in rows if f not in absorbed]


def _repeated(rows: list[Frame], told: Frame, told_by: list[Frame]) -> list[Frame]:
    """The words that tell it again taken in by the event that has the same loss already."""
    absorbed = [f for f in dict.fromkeys(told_by) if not f.losses and f is not told]
    new = replace(told, more=told.more + tuple((f.first, f.last) for f in absorbed))
    return [new if f is told else f for f in rows if f not in absorbed]


def _alone(view: View, rows: list[Frame], n: int, loss: Loss, sentence: int, told_by: list[Frame]) -> list[Frame]:
    """Loss ``n`` given to the words that state it; else an event of its own."""
    free = [f for f in told_by if not f.losses]
    if not free:
        return [*rows, _own_frame(view, n, loss, sentence)]
    head = free[0]
    untold = head.kind == "suffers" or (head.voice == "passive" and not head.initiator and not head.weapon)
    new = replace(head, losses=(*head.losses, n), acled="" if loss.quantity.cumulative or untold else head.acled)
    return [new if f is head else f for f in rows]


def _own_frame(view: View, n: int, loss: Loss, sentence: int) -> Frame:
    """The loss as an event of its own, without ACLED sub-event: what caused it is not told."""
    kind = {"displaced": "COERCE", "captured": "COERCE"}.get(loss.harm, "ASSAULT")
    return Frame(
        first=loss.first, last=loss.last, sentence=sentence, entry=loss.entry, type=kind, kind="suffers",
        target=_victims(view, loss), losses=(n,), end=loss.last,
        modality=Modality.NEGATED if loss.quantity.high == 0 else Modality.ACTUAL,
    )  # fmt: skip


def _victims(view: View, loss: Loss) -> tuple[int, ...]:
    if loss.victims is None:
        return ()
    found = dict.fromkeys(n for n in view.at["actor"][loss.victims[0] : loss.victims[1]] if n >= 0)
    return tuple(n for n in found if view.doc.mentions[n].kind is MentionKind.ACTOR)
