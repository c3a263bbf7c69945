"""Losses tied to the acts that caused them; what no act explains is an event of its own.

Source: GOLD.md, 'What counts as an event': losses of an act belong to its claim, a toll of many acts is a claim.
"""

from dataclasses import replace

from saksi.extract.view import View
from saksi.records.frame import Frame
from saksi.records.loss import Loss
from saksi.records.mention import MentionKind

HARMING = frozenset({"ASSAULT", "COERCE", "PROTEST"})


HARMS = frozenset({"killed", "injured", "missing", "captured", "displaced"})  # what a claim counts


def attach(view: View, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames with the losses of their sentence, and frames made of losses that stand alone, in text order."""
    rows = list(frames)
    losses = [(n, x) for n, x in enumerate(view.doc.losses) if x.harm in HARMS and x.actual and not x.part]
    harm_words = {f.first for f in frames for _, x in losses if x.first <= f.first < x.last or _says_harm(f, x)}
    for n, loss in losses:
        sentence = _sentence_of(view, loss.first)
        near = [f for f in rows if f.sentence == sentence and f.type in HARMING and f.modality != "negated"]
        told_by = [f for f in near if loss.first <= f.at < loss.last or _says_harm(f, loss)]
        causes = [f for f in near if f.first not in harm_words and f.kind != "suffers"]
        cause = None if loss.quantity.cumulative else _nearest(causes, loss) or _just_told(view, rows, loss, sentence)
        rows = _tie(view, rows, n, loss, sentence, cause, told_by)
    return tuple(sorted(rows, key=lambda f: (f.first, f.last)))


def _sentence_of(view: View, token: int) -> int:
    return next(i for i, s in enumerate(view.doc.sentences) if s.first <= token < s.last)


def _says_harm(frame: Frame, loss: Loss) -> bool:
    return frame.kind == "suffers" and loss.first - 1 <= frame.first <= loss.last


def _nearest(frames: list[Frame], loss: Loss) -> Frame | None:
    """The act nearest to the loss; one before it wins over one behind it."""
    return min(
        frames,
        key=lambda f: (loss.first - f.last) if f.first <= loss.first else 2 * (f.first - loss.last) + 3,
        default=None,
    )


def _just_told(view: View, rows: list[Frame], loss: Loss, sentence: int) -> Frame | None:
    """The act of the sentence before, where this one tells nothing but the loss ("Five people were killed.")."""
    if sentence == 0 or any(f.sentence == sentence and f.kind != "suffers" for f in rows):
        return None
    place = range(view.doc.sentences[sentence].first, view.doc.sentences[sentence].last)
    if any(view.at["place"][i] >= 0 for i in place):
        return None
    before = [f for f in rows if f.sentence == sentence - 1 and f.type == "ASSAULT" and f.modality == "actual"]
    told = {view.doc.losses[n].harm for f in before for n in f.losses}
    return before[-1] if len(before) == 1 and loss.harm not in told else None


def _tie(
    view: View,
    rows: list[Frame],
    n: int,
    loss: Loss,
    sentence: int,
    cause: Frame | None,
    told_by: list[Frame],
) -> list[Frame]:
    """Give loss ``n`` to its cause, absorbing words that only state the harm; else to those words; else to itself."""
    if cause is not None:
        # Harm words with a doer or a toll of their own stay: they tell of another act.
        absorbed = [f for f in told_by if not f.losses and f is not cause]
        more = tuple((f.first, f.last) for f in absorbed)
        target = cause.target or next((f.target for f in absorbed if f.target), ())
        initiator = cause.initiator or next((f.initiator for f in absorbed if f.initiator), ())
        new = replace(cause, losses=(*cause.losses, n), more=cause.more + more, target=target, initiator=initiator)
        return [new if f is cause else f for f in rows if f not in absorbed]
    if told_by:
        head = told_by[0]
        acled = "" if loss.quantity.cumulative or head.kind == "suffers" else head.acled
        new = replace(head, losses=(*head.losses, n), acled=acled)
        return [new if f is head else f for f in rows]
    return [*rows, _own_frame(view, n, loss, sentence)]


def _own_frame(view: View, n: int, loss: Loss, sentence: int) -> Frame:
    """The loss as an event of its own, without ACLED sub-event: what caused it is not told."""
    kind = {"displaced": "COERCE", "captured": "COERCE"}.get(loss.harm, "ASSAULT")
    return Frame(
        first=loss.first, last=loss.last, sentence=sentence, entry=loss.entry, type=kind, kind="suffers",
        target=_victims(view, loss), losses=(n,), end=loss.last,
    )  # fmt: skip


def _victims(view: View, loss: Loss) -> tuple[int, ...]:
    if loss.victims is None:
        return ()
    found = dict.fromkeys(n for n in view.at["actor"][loss.victims[0] : loss.victims[1]] if n >= 0)
    return tuple(n for n in found if view.doc.mentions[n].kind is MentionKind.ACTOR)
