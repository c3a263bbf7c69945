"""Replies: denials, confirmations and doubts, and the claims they answer."""

from bisect import bisect_left
from dataclasses import replace

from saksi.extract.sources import speakers_of
from saksi.extract.view import View
from saksi.records.actor import Actor
from saksi.records.attribution import Attribution, Stance
from saksi.records.claim import Claim, Event
from saksi.records.span import Evidence, Quote, quote

REPLIES = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS})
SHORT = 9  # words of a content that only points back ("klaim tersebut", "the accusations")


def bare_replies(view: View) -> list[Claim]:
    """Replies whose content tells no event of its own and only points back."""
    told = {f.attribution for f in view.doc.frames}
    found: list[Claim] = []
    for n, att in enumerate(view.doc.attributions):
        if att.stance in REPLIES and n not in told and att.cue and _points_back(view, att):
            anchor = _anchor(view, att)
            for speaker in speakers_of(view, n):
                evidence = [Evidence(anchor.begin, anchor.end, anchor.text, "event")]
                if speaker.source.begin is not None and speaker.source.end is not None:
                    s = speaker.source
                    evidence.append(Evidence(s.begin, s.end, view.doc.text[s.begin : s.end], "source"))  # type: ignore[arg-type]
                evidence.append(Evidence(att.cue.begin, att.cue.end, att.cue.text, "cue"))
                found.append(Claim("", anchor, speaker.source, att.stance, evidence=tuple(evidence)))
    return found


def _points_back(view: View, att: Attribution) -> bool:
    """The content is short, or a noun of saying stands in it ("the claim", "tuduhan")."""
    if att.about:
        return True
    begin, end = _content_bounds(att)
    inside = view.tokens_in(begin, end)
    if not inside:
        return att.stance is Stance.DENIES
    back = any(view.words[i] in view.language.profile.definite for i in inside)
    return any(i in view.saying_nouns for i in inside[:SHORT]) or (
        len(inside) <= SHORT and (back or att.stance is Stance.DENIES)
    )


def _content_bounds(att: Attribution) -> tuple[int, int]:
    return (min(c.begin for c in att.content), max(c.end for c in att.content)) if att.content else (0, 0)


def _anchor(view: View, att: Attribution) -> Quote:
    """The cue, with its object where that follows at once."""
    assert att.cue is not None
    begin, end = _content_bounds(att)
    reach = end if att.content and 0 <= begin - att.cue.end <= 3 and end - begin < 80 else att.cue.end
    return quote(view.doc.text, att.cue.begin, reach)


def link_replies(claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims with each reply's ``about``; a bare reply takes the event of the claim it answers.

    Replies with the same words ("Ankara and Baku denied it") answer the same claim.
    """
    done = []
    for claim in claims:
        answered = _answered(claim, claims) if claim.stance in REPLIES else None
        if answered:
            claim = replace(claim, about=answered.id, event=_filled(claim.event, answered.event))
        elif claim.stance is Stance.CONFIRMS:
            claim = replace(claim, stance=Stance.ASSERTS)  # nobody had said it before
        done.append(claim)
    return tuple(c for c in done if c.event is not None or c.stance is Stance.DENIES)


def _filled(event: Event | None, answered: Event | None) -> Event | None:
    """The reply's event, with place and day of the claim it answers where it states none."""
    if event is None or answered is None:
        return answered
    place = event.place if event.place and "carried" not in event.place.basis else answered.place or event.place
    return replace(event, place=place, time=event.time or answered.time)


def _answered(reply: Claim, claims: list[Claim]) -> Claim | None:
    """The claim it speaks about: by what it is about, then by nearness in the text. ``claims`` stand in text order."""
    place = reply.anchor.begin
    claims = claims[
        bisect_left(claims, place - FARTHEST, key=_place) : bisect_left(claims, place + FARTHEST, key=_place)
    ]
    voices = [c for c in claims if c.anchor == reply.anchor and c.stance is reply.stance]
    last = max((c.anchor.begin for c in claims if c.anchor.begin < reply.anchor.begin and c not in voices), default=-1)
    scored = [(sum(_fit(v, c, last) for v in voices), -abs(c.anchor.begin - reply.anchor.begin), c) for c in claims]
    good = [s for s in scored if s[0] > 0 and s[2] not in voices]
    return max(good, key=lambda s: (s[0], s[1]))[2] if good else None


FARTHEST = 5_000  # code points from a reply to what it answers


def _place(claim: Claim) -> int:
    return claim.anchor.begin


DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "SUPPORT"})
FADE = 150  # code points, about a sentence, that cost as much as half a feature


def _fit(reply: Claim, claim: Claim, last: int) -> float:
    """How well the reply answers the claim; not positive: it cannot."""
    return sum(score for _, score in fit_parts(reply, claim, last))


def fit_parts(reply: Claim, claim: Claim, last: int) -> list[tuple[str, float]]:
    """What speaks for the reply's answering the claim, in words; empty where it cannot. ``last``: where the claim told
    right before it stands.

    Weights by hand: a denier is mostly who is said to have done it; then the nearest before; deeds rather than words.
    """
    own = claim.source.country is not None and claim.source.country == reply.source.country
    if claim.event is None or claim.stance in REPLIES or claim.source.name == reply.source.name or own:
        return []
    event, before = claim.event, claim.anchor.begin < reply.anchor.begin
    rows = (
        ("told before it" if before else "told after it", 4.0 if before else 1.5),
        ("farther off", -abs(claim.anchor.begin - reply.anchor.begin) / FADE / 2),
        ("accuses", 1.0 if claim.stance is Stance.ACCUSES else 0.0),
        ("told right before", 1.0 if claim.anchor.begin == last and reply.event is None else 0.0),
        ("who replies is said to have done it", 2.0 if any(_is(a, reply) for a in event.initiator) else 0.0),
        ("who replies is said to have suffered it", 0.5 if any(_is(a, reply) for a in event.target) else 0.0),
        ("words rather than a deed", 0.0 if event.type in DEEDS else -2.0),
        ("alike in act, place, parties", _likeness(reply.event, event) if reply.event is not None else 0.0),
    )
    return [row for row in rows if row[1]]


def _is(actor: Actor, reply: Claim) -> bool:
    return bool(actor.country) and actor.country == reply.source.country


def _likeness(a: Event, b: Event) -> float:
    if a.type != b.type or a.acled != b.acled:
        return -6.0
    same_place = bool(a.place and b.place and a.place.name == b.place.name)
    same_people = bool({x.name for x in a.initiator + a.target} & {x.name for x in b.initiator + b.target})
    return 1.0 * same_place + 1.0 * same_people
