"""Why a claim has the values it has: for each, the rule, its entry, and what was chosen between."""

from collections.abc import Iterator
from dataclasses import replace

from saksi.export.words import act, count, says, speaker
from saksi.extract.claims import BACKGROUND_DAYS, Draft, make_drafts
from saksi.extract.denials import REPLIES, fit_parts
from saksi.extract.stance import read_stance
from saksi.records.actor import Actor
from saksi.records.attribution import Attribution
from saksi.records.claim import Claim, Event, Modality, SourceKind
from saksi.records.explanation import Candidate, Explanation, Reason
from saksi.records.mention import Mention, MentionKind
from saksi.records.row import HARMS
from saksi.resolve.reference_explain import actor_label
from saksi.run.explain_mention import loss_explained, mention_explained
from saksi.run.explain_reading import Read
from saksi.run.explain_words import acled_rule, act_reasons, attribution_reasons, frame_explained, modality_reasons


def claim_explained(text: Read, claim: Claim) -> Explanation:
    """The claim's values in the order of its fields, as ``parts``; each with the words, rules and candidates."""
    number = text.doc.claims.index(claim) + 1
    draft = _draft(text, claim)
    att = _attribution(text, claim, draft)
    parts = [_source(text, claim, att), _stance(text, claim, draft, att), _modality(text, claim, draft)]
    if claim.about or claim.stance in REPLIES:
        parts.append(_about(text, claim))
    if claim.event and draft:
        parts += _event(text, claim, claim.event, draft)
    anchor = claim.anchor
    what = f"{says(text.doc, claim)}: {act(claim)}"
    basis = f"claim {number} of {len(text.doc.claims)}, id {claim.id}"
    return Explanation("claim", what, anchor.begin, anchor.end, anchor.text, basis, parts=tuple(parts))


def _draft(text: Read, claim: Claim) -> Draft | None:
    """The draft that became the claim; ``None`` for a reply that tells no event of its own."""
    for draft in make_drafts(text.view):
        made = draft.claim
        same = made.anchor == claim.anchor and made.source == claim.source
        if same and made.event and claim.event and made.event.type == claim.event.type:
            return draft
    return None


def _attribution(text: Read, claim: Claim, draft: Draft | None) -> Attribution | None:
    if draft:
        n = draft.frame.attribution
        return None if n is None else text.doc.attributions[n]
    cues = {e.begin for e in claim.evidence if e.of == "cue"}
    return next((a for a in text.doc.attributions if a.cue and a.cue.begin in cues), None)


# --- who says it, how ------------------------------------------------------------------------------------------

KINDS = {
    SourceKind.OUTLET: "nobody else is said to speak: the outlet's own voice",
    SourceKind.AGENCY: "another outlet that the words are taken from",
    SourceKind.ACTOR: "a party that is named",
    SourceKind.UNNAMED: "somebody without a name",
}


def _source(text: Read, claim: Claim, att: Attribution | None) -> Explanation:
    source = claim.source
    reasons = [Reason("kind", f"{source.kind.value}: {KINDS[source.kind]}")]
    reasons += attribution_reasons(text, att) if att else ()
    rules = list(text.rules([att.entry] if att else []))
    named: tuple[Explanation, ...] = ()
    if source.begin is not None:
        named = tuple(_actors_within(text, source.begin, source.end or source.begin))
    return Explanation(
        "source", speaker(text.doc, claim), source.begin, source.end, source.text or "", "", tuple(reasons),
        tuple(rules), parts=named,
    )  # fmt: skip


def _actors_within(text: Read, begin: int, end: int) -> Iterator[Explanation]:
    for m in text.doc.mentions:
        if m.kind is MentionKind.ACTOR and m.begin < end and begin < m.end:
            yield mention_explained(text, m)


def _stance(text: Read, claim: Claim, draft: Draft | None, att: Attribution | None) -> Explanation:
    reasons = []
    if att:
        reasons.append(Reason("cue", f"“{att.cue.text if att.cue else ''}”: {att.stance.value}"))
    if draft and draft.claim.event:
        stance, words = read_stance(text.view, draft.frame, draft.speaker, draft.claim.event)
        reasons.append(Reason("rule", f"{stance.value}: {words}"))
        if stance is not claim.stance:
            reasons.append(Reason("rule", f"{claim.stance.value}: nobody had said it before, so nothing is confirmed"))
    cue = att.cue if att else None
    begin, end, words = (cue.begin, cue.end, cue.text) if cue else (None, None, "")
    return Explanation("stance", claim.stance.value, begin, end, words, "", tuple(reasons))


def _modality(text: Read, claim: Claim, draft: Draft | None) -> Explanation:
    reasons = list(modality_reasons(text, draft.frame)) if draft else []
    if draft and claim.modality is Modality.BACKGROUND and draft.frame.modality is not Modality.BACKGROUND:
        words = f"its day lies more than {BACKGROUND_DAYS} days before publication: told as history"
        reasons.append(Reason("rule", words))
    return Explanation("modality", claim.modality.value, reasons=tuple(reasons))


def _about(text: Read, claim: Claim) -> Explanation:
    """The claim that a reply answers, and those it could have answered."""
    claims = text.doc.claims
    voices = [c for c in claims if c.anchor == claim.anchor and c.stance is claim.stance]
    before = [c.anchor.begin for c in claims if c.anchor.begin < claim.anchor.begin and c not in voices]
    bare = replace(claim, event=None) if _draft(text, claim) is None else claim
    rows = []
    for n, other in enumerate(claims, 1):
        parts = fit_parts(bare, other, max(before, default=-1)) if other not in voices else []
        if parts:
            reasons = tuple(Reason(words, "", round(score, 2)) for words, score in parts)
            score = round(sum(score for _, score in parts), 2)
            rows.append(
                Candidate(f"claim {n}: {says(text.doc, other)}: {act(other)}", other.id == claim.about, score, reasons)
            )
    rows.sort(key=lambda c: (not c.taken, -(c.score or 0.0)))
    taken = next((c.name for c in rows if c.taken), "") or claim.about or "no claim of the article"
    return Explanation("about", taken, candidates=tuple(rows))


# --- what ------------------------------------------------------------------------------------------------------


def _event(text: Read, claim: Claim, event: Event, draft: Draft) -> Iterator[Explanation]:
    told = frame_explained(text, draft.frame)
    kind = " · ".join(x for x in (event.type, event.mode) if x)
    words = tuple(act_reasons(text, draft.frame))
    rules = text.rules([draft.frame.entry])
    yield replace(told, of="type", value=kind, reasons=words, rules=rules)
    yield _acled(text, event, draft, told)
    for role in ("initiator", "target"):
        yield from (_party(text, draft, role, actor) for actor in getattr(event, role))
    for weapon in event.weapon:
        yield from _mention(text, "weapon", weapon.begin, MentionKind.WEAPON, weapon.name)
    yield from _setting(text, event, draft)
    yield from _losses(text, event, draft)


def _acled(text: Read, event: Event, draft: Draft, told: Explanation) -> Explanation:
    """The reading that gave the sub-event, else the trigger's entry, which names it."""
    reading = acled_rule(text, draft)
    own = text.rules([draft.frame.entry])
    entry = tuple(replace(r, says=tuple(s for s in r.says if s.name == "acled")) for r in own)
    basis = "" if reading else "the entry's own sub-event: no reading changes it"
    rules = (reading,) if reading else entry
    return Explanation("acled", event.acled or "none", told.begin, told.end, told.text, basis, rules=rules)


GRAMMAR = {
    ("does", "active", "initiator"): "the subject of an act that somebody does",
    ("does", "active", "target"): "the object of an act that somebody does",
    ("does", "passive", "initiator"): "the agent of a passive",
    ("does", "passive", "target"): "the subject of a passive",
    ("suffers", "active", "target"): "the subject of what is suffered",
    ("speaks", "active", "initiator"): "the subject: who calls, offers or threatens",
    ("speaks", "active", "target"): "whom it is said to",
}


def _party(text: Read, draft: Draft, role: str, actor: Actor) -> Explanation:
    frame = draft.frame
    m = _mention_at(text, actor.begin)
    shown = mention_explained(text, m) if m and m.kind is not MentionKind.TRIGGER else None
    if frame.kind == "mutual":
        grammar = "both sides of a mutual act did it"
    elif frame.pos == "noun":
        grammar = "beside the act's noun, or in a phrase that belongs to it"
    else:
        grammar = GRAMMAR.get((frame.kind, frame.voice, role), f"{role} of an act that {frame.kind}")
    reasons = [Reason("role", grammar), *(Reason("form", x) for x in _recast(m, actor))]
    if m and m not in [text.doc.mentions[n] for n in getattr(frame, role)]:
        reasons.append(Reason("speaker", "depends on who speaks, or is lent by another word for the same act"))
    base = shown or Explanation(role, "", actor.begin, actor.end, actor.text)
    reasons += base.reasons
    return replace(base, of=role, value=actor_label(actor), basis=actor.basis, reasons=tuple(reasons))


def _recast(m: Mention | None, actor: Actor) -> Iterator[str]:
    """A state fights with its forces and speaks as its government, whichever is named."""
    meant = {a.name for a in (*m.parties, *((m.actor,) if m.actor else ()))} if m else set()
    if m and actor.name not in meant:
        if actor.name.startswith("Military Forces of "):
            yield "a state fights with its forces"
        elif actor.name.startswith("Government of "):
            yield "a state speaks as its government"
        elif m.kind is MentionKind.PLACE:
            yield "a place that is acted on stands for those who live there"


def _mention_at(text: Read, begin: int | None) -> Mention | None:
    """The mention that begins there: a party, else a weapon or place that stands for one."""
    order = (MentionKind.ACTOR, MentionKind.WEAPON, MentionKind.PLACE)
    here = [m for m in text.doc.mentions if m.begin == begin and m.kind in order]
    return min(here, key=lambda m: order.index(m.kind), default=None)


def _mention(text: Read, of: str, begin: int | None, kind: MentionKind, value: str) -> Iterator[Explanation]:
    found = next((m for m in text.doc.mentions if m.kind is kind and m.begin == begin), None)
    if found:
        yield replace(mention_explained(text, found), of=of, value=value)


# --- where and when --------------------------------------------------------------------------------------------


def _setting(text: Read, event: Event, draft: Draft) -> Iterator[Explanation]:
    frame, shown = draft.frame, set[int | None]()
    for place in (event.place, *event.other_places):
        if place and place.begin not in shown:
            name = "other place" if shown else "place"
            carried = "place" in frame.carried and not shown
            shown.add(place.begin)
            yield from _set(text, name, place.begin, place.basis, carried, frame.sentence)
    if event.time:
        begin, basis = event.time.text_begin, event.time.basis
        yield from _set(text, "time", begin, basis, "time" in frame.carried, frame.sentence)


def _set(text: Read, of: str, begin: int | None, basis: str, carried: bool, number: int) -> Iterator[Explanation]:
    kind = MentionKind.TIME if of == "time" else MentionKind.PLACE
    m = next((m for m in text.doc.mentions if m.begin == begin and m.kind is kind), None)
    if m:
        found, tie = mention_explained(text, m), _tie(text, number, m, carried)
        yield replace(found, of=of, basis=basis, reasons=(*tie, *found.reasons))


def _tie(text: Read, number: int, m: Mention, carried: bool) -> Iterator[Reason]:
    """How the words that set the act stand to it, and which others its sentence has."""
    s = text.doc.sentences[number]
    if carried:
        yield Reason("tie", "carried over: the act's own clause names none")
    else:
        within = s.first <= m.first < s.last
        yield Reason("tie", "in the act's sentence" if within else "in another sentence that tells the act")
    if m.kind is MentionKind.PLACE and (before := text.places_as(m)):
        yield Reason("preposition", f"behind a word of {before.replace(':', ' ')}")
    rivals = [
        x.text for x in text.doc.mentions
        if x.kind is m.kind and x is not m and s.first <= x.first < s.last and not x.hint("demonym")
    ]  # fmt: skip
    if rivals:
        yield Reason("not taken", ", ".join(f"“{x}”" for x in dict.fromkeys(rivals)))


# --- how many --------------------------------------------------------------------------------------------------


def _losses(text: Read, event: Event, draft: Draft) -> Iterator[Explanation]:
    for harm in HARMS:
        quantity = getattr(event, harm)
        for n in draft.frame.losses if quantity else ():
            loss = text.doc.losses[n]
            if loss.harm == harm and loss.begin == quantity.begin:
                yield replace(loss_explained(text, loss), of=harm, value=count(quantity))
