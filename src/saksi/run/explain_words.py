"""Why words tell an act, attribute a statement, or do neither: their entries, and what became of them."""

from collections.abc import Iterator

from saksi.extract.build import act_facts
from saksi.extract.claims import Draft, make_drafts
from saksi.extract.events import verb_tokens
from saksi.extract.match_explain import explain_matches
from saksi.extract.modality import read_modality
from saksi.knowledge.origin import reading_rule
from saksi.knowledge.readings import load_readings
from saksi.knowledge.schema import Cue
from saksi.records.attribution import Attribution
from saksi.records.explanation import Candidate, Explanation, Reason, Rule
from saksi.records.frame import Frame
from saksi.records.token import Match
from saksi.run.explain_reading import Read

# --- acts ------------------------------------------------------------------------------------------------------

FRAMES = {
    "does": "somebody does it to somebody: the subject did it, the object had it done to them",
    "mutual": "all parties do it to each other",
    "happens": "it happens: nobody is said to do it",
    "suffers": "its subject had it done to them",
    "speaks": "its subject calls, offers or threatens; the object is whom",
}


def triggers_at(text: Read, offset: int) -> Iterator[Explanation]:
    """The acts that words at a code point tell, then entries found there that tell none, with where they were lost."""
    token = text.token_at(offset)
    found = [f for f in text.doc.frames if any(a <= token < b for a, b in spans(f))]
    yield from (frame_explained(text, frame) for frame in found)
    for match in text.doc.matches:
        if match.entry.startswith("trigger:") and match.first <= token < match.last and not found:
            yield _lost(text, match)


def spans(frame: Frame) -> tuple[tuple[int, int], ...]:
    """First and last tokens of all words that tell the act."""
    return ((frame.first, frame.last), *frame.more)


def frame_explained(text: Read, frame: Frame) -> Explanation:
    """Why these words tell this act."""
    drafts = [d for d in make_drafts(text.view) if d.frame is frame]
    acled = drafts[0].claim.event.acled if drafts and drafts[0].claim.event else None
    value = " · ".join(x for x in (frame.type, frame.mode, acled) if x)
    begin, end = text.begin(frame.first), text.doc.tokens[frame.last - 1].end
    reasons = tuple(act_reasons(text, frame))
    rules = (*text.rules(_entries(text, frame)), *(r for d in drafts[:1] if (r := acled_rule(text, d))))
    return Explanation(
        "trigger", value, begin, end, text.doc.text[begin:end], frame.entry, reasons, rules,
        _rivals(text, frame.last - 1, "trigger"),
    )  # fmt: skip


def _entries(text: Read, frame: Frame) -> list[str]:
    joined = (m.entry for a, b in frame.more for m in text.matches(("trigger",), a, b))
    return [frame.entry, *joined]


def _rivals(text: Read, token: int, kind: str) -> tuple[Candidate, ...]:
    """The entries of this kind whose words stand there, where there is more than the one taken."""
    rows = [c for c in explain_matches(text.doc, text.language, token) if c.name.startswith(kind + ":")]
    return tuple(rows) if len(rows) > 1 else ()


def act_reasons(text: Read, frame: Frame) -> Iterator[Reason]:
    """What was read of the act's words: frame, voice, parties, setting, and whose words they are."""
    yield Reason("frame", f"{frame.kind}: {FRAMES.get(frame.kind, '')}")
    if frame.pos == "verb":
        yield Reason("voice", frame.voice)
    for a, b in frame.more:
        yield Reason("joined", f"also told by “{text.words(a, b)}”")
    for name in ("initiator", "target", "weapon"):
        if fillers := getattr(frame, name):
            yield Reason(name, ", ".join(f"“{text.doc.mentions[n].text}”" for n in fillers))
    if frame.implied_weapon:
        yield Reason("implied weapon", frame.implied_weapon)
    if frame.definite:
        yield Reason("definite", "may point back to an act told before")
    yield from modality_reasons(text, frame)
    if frame.attribution is not None:
        att = text.doc.attributions[frame.attribution]
        words = att.source.text if att.source else "somebody not named"
        yield Reason("attribution", f"in the words of “{words}”" + (f" (“{att.cue.text}”)" if att.cue else ""))
    else:
        yield Reason("attribution", "in the outlet's own voice: no attribution that tells of it holds it")


def modality_reasons(text: Read, frame: Frame) -> Iterator[Reason]:
    """The word that makes the act negated, future or hypothetical; nothing for an actual one."""
    sentence = text.doc.sentences[frame.sentence]
    rows = [m for m in text.doc.matches if m.entry.startswith(("trigger:", "cue:"))]
    verbs = verb_tokens(text.view, [m for m in rows if sentence.first <= m.first < sentence.last])
    said, at = read_modality(text.view, frame.first, sentence, verbs)
    if at >= 0 and said is frame.modality:
        yield Reason("modality", f"{said.value}: “{text.words(at, at + 1)}” before it")
    elif frame.modality != "actual":
        yield Reason("modality", f"{frame.modality.value}: what it is told by calls for, offers, plans or fears it")


def acled_rule(text: Read, draft: Draft) -> Rule | None:
    """The reading that gave the act's ACLED sub-event, with the facts that it asks; ``None`` where the entry says."""
    event, frame = draft.claim.event, draft.frame
    if event is None:
        return None
    facts = act_facts(text.view, frame, event.initiator, event.target, event.place)
    for n, reading in enumerate(load_readings()):
        if reading.given == frame.acled and all(any(f in facts for f in w.split(" or ")) for w in reading.when):
            when = ", ".join(reading.when) or "nothing before fits"
            says = [Reason("acled", reading.acled or "none"), Reason("when", when)]
            says += [Reason("note", reading.note)] if reading.note else []
            return reading_rule(n, (*says, Reason("facts", ", ".join(sorted(facts)))))
    return None


def _lost(text: Read, match: Match) -> Explanation:
    """An entry whose words stand there and tell no event."""
    begin, end = text.begin(match.first), text.doc.tokens[match.last - 1].end
    reason = Reason("no event", _where_lost(text, match))
    return Explanation(
        "trigger", "", begin, end, text.doc.text[begin:end], match.entry, (reason,), text.rules([match.entry])
    )


def _where_lost(text: Read, match: Match) -> str:
    """The words of the step that took its frame away."""
    seen = False
    for words, frames in text.steps:
        there = any(a < match.last and match.first < b for f in frames for a, b in spans(f))
        if seen and not there:
            return words
        seen = seen or there
    return "in a heading, or part of a name or of another act's words"


# --- attributions ----------------------------------------------------------------------------------------------

CUES = {
    "verb": "a verb: its subject is the source, what follows, precedes or is quoted the content",
    "report": "a verb whose object is who was told: its subject is the source",
    "according": "the source follows it, the rest of the sentence is the content",
    "noun": "a noun for what is said: its owner is the source",
    "via": "the source is an outlet that the words are taken from",
    "mark": "a mark behind the source's name",
}


def cues_at(text: Read, offset: int) -> Iterator[Explanation]:
    """The attributions whose cue holds a code point, then cues found there that attribute nothing."""
    token = text.token_at(offset)
    found = [a for a in text.doc.attributions if a.cue and a.cue.begin <= offset < a.cue.end]
    yield from (attribution_explained(text, a) for a in found)
    for match in text.doc.matches:
        if match.entry.startswith("cue:") and match.first <= token < match.last and not found:
            begin, end = text.begin(match.first), text.doc.tokens[match.last - 1].end
            why = Reason(
                "no attribution", "no source and content were found for it, or another cue of the clause leads"
            )
            yield Explanation(
                "cue", "", begin, end, text.doc.text[begin:end], match.entry, (why,), text.rules([match.entry])
            )


def attribution_explained(text: Read, att: Attribution) -> Explanation:
    """Why this cue attributes this content to this source."""
    cue = att.cue
    value = f"{att.source.text if att.source else 'nobody named'} {att.stance.value}"
    reasons = tuple(attribution_reasons(text, att))
    begin, end = (cue.begin, cue.end) if cue else (None, None)
    rivals = _rivals(text, text.token_at(end - 1), "cue") if end else ()
    words = cue.text if cue else ""
    return Explanation("cue", value, begin, end, words, att.entry, reasons, text.rules([att.entry]), rivals)


def attribution_reasons(text: Read, att: Attribution) -> Iterator[Reason]:
    """Frame, act, stance, source and content of an attribution."""
    entry = text.language.entries.get(att.entry)
    if isinstance(entry, Cue):
        yield Reason("frame", f"{entry.frame}: {CUES[entry.frame]}")
        negated = " (the entry's, turned by a negation)" if entry.stance != att.stance else ""
        yield Reason("stance", f"{att.stance.value}{negated}")
    yield Reason("act", att.act)
    yield Reason("source", f"“{att.source.text}”" if att.source else "none is named")
    for quote in att.content:
        yield Reason("content", f"“{short(quote.text)}” ({quote.begin}–{quote.end})")
    for quote in att.via:
        yield Reason("via", f"“{quote.text}”")
    if att.parent is not None and (outer := text.doc.attributions[att.parent].cue):
        yield Reason("inside", f"what “{outer.text}” attributes")


SHORT = 90  # code points of a content that are shown


def short(words: str) -> str:
    """The words on one line, the middle left out where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= SHORT else f"{line[: SHORT * 2 // 3]} … {line[-SHORT // 3 :]}"


# --- words that were read as nothing ---------------------------------------------------------------------------


def words_at(text: Read, offset: int) -> Iterator[Explanation]:
    """The word at a code point, and which entries it was not taken for."""
    token = text.token_at(offset)
    if token < 0:
        return
    found = explain_matches(text.doc, text.language, token)
    marks = text.view.marks.get(token, {})
    reasons = [Reason("function", f"a function word: {', '.join(sorted(marks))}")] if marks else []
    if not found:
        reasons.append(Reason("unknown", "no entry of the lexicons has this word, and nothing names something here"))
    begin, end = text.begin(token), text.doc.tokens[token].end
    rules = text.rules([c.name for c in found])
    yield Explanation("word", "", begin, end, text.doc.text[begin:end], "", tuple(reasons), rules, found)
