"""Claims: each frame with whoever tells it, in the shape that leaves the library."""

from dataclasses import dataclass, replace

from saksi.extract.build import build_event, own_words
from saksi.extract.denials import bare_replies, link_replies
from saksi.extract.sources import Speaker, speakers_of
from saksi.extract.stance import stance_of
from saksi.extract.view import View
from saksi.records.attribution import Stance
from saksi.records.claim import Claim, Event, Modality
from saksi.records.frame import Frame
from saksi.records.ids import claim_id, text_hash
from saksi.records.span import Evidence, Quote, quote


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim with the frame it was made of and who speaks, before ids and links."""

    frame: Frame
    speaker: Speaker
    claim: Claim


def make_claims(view: View) -> tuple[Claim, ...]:
    """The document's claims in text order: one for each frame and speaker, replies linked to what they answer."""
    claims = [d.claim for d in make_drafts(view)] + bare_replies(view)
    claims.sort(key=lambda c: (c.anchor.begin, c.anchor.end))
    return link_replies(_with_ids(view, claims))


def make_drafts(view: View) -> list[Draft]:
    """What each speaker tells, once; before ids and links."""
    return _told_once([d for frame in view.doc.frames for d in _drafts(view, frame)])


def _drafts(view: View, frame: Frame) -> list[Draft]:
    found = []
    for speaker in speakers_of(view, frame.attribution):
        event = build_event(view, frame, speaker)
        modality = _dated(view, frame, event)
        anchor = own_words(view, frame)
        stance = stance_of(view, frame, speaker, event)
        claim = Claim(
            "",
            anchor,
            speaker.source,
            stance,
            modality,
            None,
            event,
            _evidence(view, frame, anchor, speaker, event),
        )
        found.append(Draft(frame, speaker, claim))
    return found


BACKGROUND_DAYS = 31  # GOLD.md: older than about a month, told as history


def _dated(view: View, frame: Frame, event: Event) -> Modality:
    """Acts whose stated time lies more than a month before publication are background."""
    published, time = view.doc.published, event.time
    if (
        frame.modality is Modality.ACTUAL
        and published
        and time
        and time.end
        and (published - time.end).days > BACKGROUND_DAYS
    ):
        return Modality.BACKGROUND
    return frame.modality


def _evidence(view: View, frame: Frame, anchor: Quote, speaker: Speaker, event: Event) -> tuple[Evidence, ...]:
    """The words behind each value, trigger first; several words for one field are several pieces."""
    text, tokens = view.doc.text, view.doc.tokens
    rows = [Evidence(anchor.begin, anchor.end, anchor.text, "event")]
    for first, last in ((frame.first, frame.last), *frame.more):
        rows.append(_piece(text, tokens[first].begin, tokens[last - 1].end, "trigger"))
    if speaker.source.begin is not None and speaker.source.end is not None:
        rows.append(_piece(text, speaker.source.begin, speaker.source.end, "source"))
    if frame.attribution is not None and (cue := view.doc.attributions[frame.attribution].cue):
        rows.append(_piece(text, cue.begin, cue.end, "cue"))
    rows += _values(text, event)
    return tuple(dict.fromkeys(rows))


def _values(text: str, event: Event) -> list[Evidence]:
    rows = []
    for name in ("initiator", "target", "weapon"):
        rows += [_piece(text, x.begin, x.end, name) for x in getattr(event, name) if x.begin is not None]
    for name in ("place", "killed", "injured", "missing", "captured", "displaced"):
        value = getattr(event, name)
        if value is not None and value.begin is not None:
            rows.append(_piece(text, value.begin, value.end, name))
    if event.time and event.time.text_begin is not None and event.time.text_end is not None:
        rows.append(_piece(text, event.time.text_begin, event.time.text_end, "time"))
    return rows


def _piece(text: str, begin: int, end: int, of: str) -> Evidence:
    return Evidence(begin, end, text[begin:end], of)


def _told_once(drafts: list[Draft]) -> list[Draft]:
    """One claim where one party tells one event again; the later words become evidence of the first."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((i for i, k in enumerate(kept) if _same(k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = replace(kept[twin], claim=_joined(kept[twin].claim, draft.claim))
    return kept


def _same(a: Draft, b: Draft) -> bool:
    x, y = a.claim.event, b.claim.event
    if not x or not y or a.claim.source.name != b.claim.source.name or a.claim.stance is not b.claim.stance:
        return False
    if x.type != y.type or a.claim.modality is not b.claim.modality or a.frame.sentence == b.frame.sentence:
        return False
    points_back = b.frame.definite and b.frame.pos == "noun" and not y.initiator and not y.target
    return (points_back and not _conflict(x, y)) or _equal(x, y)


def _conflict(x: Event, y: Event) -> bool:
    """The later telling states another place or day of its own."""
    if x.place and y.place and x.place.name != y.place.name:
        return True
    return bool(x.time and y.time and x.time.begin != y.time.begin)


def _equal(x: Event, y: Event) -> bool:
    def key(e: Event) -> tuple[object, ...]:
        place, time = e.place and e.place.name, e.time and (e.time.begin, e.time.end)
        return e.acled, {a.name for a in e.initiator}, {a.name for a in e.target}, place, time

    return bool(x.initiator or x.target) and key(x) == key(y) and (y.killed is None or y.killed == x.killed)


def _joined(first: Claim, again: Claim) -> Claim:
    """The first telling, with what only the later one states."""
    x, y = first.event, again.event
    if x and y:
        gaps = {
            f: getattr(y, f)
            for f in ("place", "time", "killed", "injured", "missing", "captured")
            if not getattr(x, f) and getattr(y, f)
        }
        x = replace(x, **gaps)
    return replace(first, event=x, evidence=tuple(dict.fromkeys(first.evidence + again.evidence)))


def _with_ids(view: View, claims: list[Claim]) -> list[Claim]:
    """Claims with content-hash ids; equal ones are told apart by their order."""
    sha, seen, done = text_hash(view.doc.text), set(), []
    for claim in claims:
        event = claim.event.type if claim.event else ""
        source = claim.source.name or claim.source.text or ""
        ident, again = "", 0
        while not ident or ident in seen:
            ident = claim_id(sha, claim.anchor.begin, claim.anchor.end, source, claim.stance, f"{event}{again or ''}")
            again += 1
        seen.add(ident)
        done.append(replace(claim, id=ident))
    return done


__all__ = ["Draft", "Stance", "make_claims", "quote"]
