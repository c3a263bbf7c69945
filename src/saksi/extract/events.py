"""Frames: the acts a text tells of, each with its trigger and the mentions in its roles."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from msgspec import structs

from saksi.extract.arguments import Arguments
from saksi.extract.clauses import PREPOSITIONS, direct_object, is_hard
from saksi.extract.instruments import weapons_of
from saksi.extract.modality import modality_of
from saksi.extract.noun_roles import noun_arguments
from saksi.extract.roles import as_things, inner_object, lacks_object, told_to, verb_arguments
from saksi.extract.subjects import Earlier, subject_of
from saksi.extract.view import View
from saksi.knowledge.language import NOUN_FORMS
from saksi.knowledge.schema import Cue, Trigger
from saksi.records.frame import Frame
from saksi.records.mention import MentionKind
from saksi.records.token import Match, Sentence

LIGHT_REACH = 4  # words between a light verb and its noun ("carried out a series of attacks")


def find_frames(view: View) -> tuple[Frame, ...]:
    """The acts each sentence tells of, in text order, before places, times and losses are tied to them."""
    by_sentence = _matches_by_sentence(view)
    frames: list[Frame] = []
    for number, sentence in enumerate(view.doc.sentences):
        rows = by_sentence.get(number)
        if rows and not _is_heading(view, sentence):
            frames += _in_sentence(view, number, sentence, rows)
    return tuple(frames)


HEADING_WORDS = 14


def _is_heading(view: View, s: Sentence) -> bool:
    """A short line without a closing mark, in an article of several lines: what it says, the text says again.

    Source: GOLD.md, 'What counts as an event': a title is annotated only where the text does not repeat it.
    """
    lines = view.doc.sentences
    if len(lines) <= 3 or s.last - s.first > HEADING_WORDS or view.words[s.last - 1] in ENDINGS:
        return False
    return sum(x.paragraph == s.paragraph for x in lines[:40]) <= 1


ENDINGS = frozenset({".", "!", "?", "…", "...", "”", '"', "»", "؟", "։", ":", ")"})


def _matches_by_sentence(view: View) -> dict[int, list[Match]]:
    rows: dict[int, list[Match]] = {}
    ends = [s.last for s in view.doc.sentences]
    n = 0
    for match in view.doc.matches:
        if match.entry.startswith(("trigger:", "cue:")):
            while match.first >= ends[n]:
                n += 1
            rows.setdefault(n, []).append(match)
    return rows


def _in_sentence(view: View, number: int, s: Sentence, rows: list[Match]) -> Iterator[Frame]:
    verbs = verb_tokens(view, rows)
    earlier: Earlier = {}
    for match in rows:
        entry = view.language.of(match.entry)
        if isinstance(entry, Cue):
            if match.first in verbs:
                earlier.setdefault(match.first, None)
        elif isinstance(entry, Trigger) and not _inside_a_name(view, match, entry):
            if match.form in NOUN_FORMS and entry.pos == "verb":
                entry = structs.replace(entry, pos="noun")
            frame, surface = _frame(view, number, s, match, entry, verbs, earlier)
            if frame.pos == "verb":
                earlier[frame.first] = surface
            yield frame


def verb_tokens(view: View, rows: Iterable[Match]) -> frozenset[int]:
    """First tokens of the cues and triggers that are verbs."""
    return frozenset(m.first for m in rows if _is_verb(view, m) and not _is_noun_here(view, m))


def _is_verb(view: View, match: Match) -> bool:
    entry = view.language.of(match.entry)
    if isinstance(entry, Cue):
        return entry.frame in ("verb", "report")
    return isinstance(entry, Trigger) and entry.pos == "verb"


def _is_noun_here(view: View, match: Match) -> bool:
    """Behind an article or another word that only nouns follow ("the *calls* for help")."""
    left = view.language.neighbours.left.get(view.words[match.first - 1]) if match.first else None
    return left == "noun" and match.form in ("base", "third") and view.language.profile.verb_left != ()


def _inside_a_name(view: View, match: Match, entry: Trigger) -> bool:
    """The word is part of a weapon's or party's name ("attack helicopter", "protest leaders")."""
    for kind in ("weapon", "actor", "place", "time"):
        n = view.at[kind][match.first]
        if n >= 0:
            mention = view.doc.mentions[n]
            longer = mention.last - mention.first > match.last - match.first
            if longer and (kind != "actor" or (entry.pos == "noun" and match.last < mention.last)):
                return True
    return False


def _frame(
    view: View,
    number: int,
    s: Sentence,
    match: Match,
    entry: Trigger,
    verbs: frozenset[int],
    earlier: Earlier,
) -> tuple[Frame, tuple[int, ...]]:
    light = _light_verb(view, match, s) if entry.pos == "noun" else None
    start = light[0] if light else match.first
    passive = light[1] if light else entry.pos == "verb" and _is_passive(view, match, entry, s)
    args = Arguments()
    modifies = entry.pos == "verb" and _modifies(view, match, entry, s)
    if modifies:
        passive, args = True, Arguments(subject=direct_object(view, match.last, s.last, verbs))
    elif entry.pos == "verb" or light:
        args = verb_arguments(view, start, match.last, s.first, s.last, passive, earlier, verbs, entry)
        args = replace(args, object=inner_object(view, match) or args.object)
        if match.form == "ing" and view.words[start - 1] == "," and earlier and start > s.first:
            # "…, killing two": whoever did what was told before
            args = replace(args, subject=subject_of(view, max(earlier), s.first, earlier))
    if entry.pos == "noun":
        args = _join(args, noun_arguments(view, match.first, match.last, s.first, s.last, verbs, entry.behind))
    initiator, target = _roles(view, entry, args, passive, light is not None)
    if entry.frame == "speaks" and not target:
        target = told_to(view, match.last, s.last)
    target = as_things(view, target)
    weapons = weapons_of(view, match, entry, args, passive, s, verbs)
    frame = Frame(
        first=start, last=match.last, sentence=number, entry=match.entry, type=entry.type, mode=entry.mode,
        acled=entry.acled, kind=entry.frame, pos="verb" if light else entry.pos,
        voice="passive" if passive else "active", implied_weapon=entry.weapon,
        initiator=_parties(view, initiator), target=target, weapon=tuple(n for n in weapons if n not in target),
        modality=modality_of(view, start, s, verbs), definite=_definite(view, match, s), muc=entry.muc,
        word=match.first, more=_happening(view, match, entry, s),
    )  # fmt: skip
    return frame, args.subject


def _join(a: Arguments, b: Arguments) -> Arguments:
    return Arguments(
        a.subject,
        a.object,
        a.agent or b.agent,
        a.target or b.target,
        tuple(dict.fromkeys(a.partner + b.partner)),
        a.recipient or b.recipient,
        a.origin or b.origin,
        a.place or b.place,
        a.spot or b.spot,
    )


def _roles(
    view: View, entry: Trigger, args: Arguments, passive: bool, light: bool
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What subject, object and phrases mean for this kind of frame (schema.Trigger, ``frame``)."""
    acted = args.target + tuple(x for x in args.object if x not in args.target)
    if entry.frame == "mutual":
        return _mutual(entry, args)
    if entry.frame == "suffers" and light and not passive:  # "responsible for the death of"
        return args.subject or args.agent, acted
    if entry.frame == "suffers":
        return args.agent, args.subject or acted
    if entry.frame == "happens":
        return args.agent, _unarmed(view, acted) or args.spot or _things(view, args.subject)
    if entry.object == "weapon":
        hit = args.target or _unarmed(view, args.object) or (passive and _unarmed(view, args.subject)) or args.spot
        return args.agent if passive else args.subject or args.agent, _unarmed(view, hit)
    if passive:
        return args.agent, args.subject or acted
    target = args.object or args.target or (args.recipient if entry.pos == "noun" and entry.type in FORCE else ())
    if entry.mode in RULED:  # done to all who live there
        target = target or args.place
    if entry.type == "MOBILIZE":  # whose forces move is no target
        target = args.target
    elif entry.type in SHARED:
        target = args.partner or args.recipient or target
    elif entry.type not in FORCE:
        target = target or args.origin or args.partner or args.recipient
    if not target and not args.agent and entry.type in FORCE:  # "a bus blew up"
        target = _things(view, args.subject)
    return args.subject or args.agent, target or (args.agent if entry.frame == "speaks" and args.subject else ())


def _things(view: View, fillers: tuple[int, ...]) -> tuple[int, ...]:
    """The fillers, if all are things and no weapon is among them."""
    mentions = [view.doc.mentions[n] for n in fillers]
    dumb = all(m.hint("mute") and view.at["weapon"][m.last - 1] < 0 for m in mentions)
    return fillers if dumb else ()


def _unarmed(view: View, fillers: tuple[int, ...]) -> tuple[int, ...]:
    """The fillers that are no weapons ("fired two rockets at the post": the post)."""
    return tuple(n for n in fillers if view.doc.mentions[n].kind is not MentionKind.WEAPON)


RULED = frozenset({"curfew", "martial-law"})
SHARED = frozenset({"AGREE", "COOPERATE", "AID"})  # done with or for somebody: what is agreed on is no target
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def _mutual(entry: Trigger, args: Arguments) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Both sides of a clash are its initiators (GOLD.md); of a meeting, who is met is the target."""
    others = args.object + args.partner + args.target
    if entry.type in FORCE or not args.subject:
        return tuple(dict.fromkeys(args.subject + args.agent + others)), ()
    return args.subject, tuple(dict.fromkeys(others + args.recipient))


def _parties(view: View, fillers: tuple[int, ...]) -> tuple[int, ...]:
    """Only parties act: weapons are kept apart; things, and places that stand for nobody, fall away."""
    found = ((n, view.doc.mentions[n]) for n in fillers)
    return tuple(n for n, m in found if m.hint("demonym") or (m.kind is MentionKind.ACTOR and not m.hint("mute")))


def _modifies(view: View, match: Match, entry: Trigger, s: Sentence) -> bool:
    """A participle before its noun ("two *kidnapped* teachers", "the *wounded* soldiers"): it was done to them."""
    before = match.first - 1
    if not entry.transitive or match.form not in ("past", "participle") or before < s.first or match.last >= s.last:
        return False
    if view.language.profile.modifiers != "before" or view.doc.tokens[match.last].kind != "w":
        return False
    determined = view.has(before, "articles") or view.at["quantity"][before] >= 0 or view.possessive_at(before)
    governed = view.has(before, *PREPOSITIONS) and not view.has(before, "purpose")
    noun = not view.has(match.last, "articles") and not lacks_object(view, match.last, s.last)
    return (determined or governed) and noun


def _is_passive(view: View, match: Match, entry: Trigger, s: Sentence) -> bool:
    """A passive form, or a past form after a passive auxiliary, before an agent, or without an object it needs."""
    if match.form in ("passive", "accident"):
        return True
    if match.form not in PAST:
        return False
    for i in range(match.first - 1, max(s.first, match.first - 4) - 1, -1):
        if view.has(i, "aux:passive"):
            return True
        if is_hard(view, i) or view.words[i] == "," or view.at["actor"][i] >= 0 or view.has(i, "purpose"):
            break
    if match.form == "base" or match.last >= s.last:
        return False
    return view.has(match.last, "role:agent") or (entry.transitive and lacks_object(view, match.last, s.last))


PAST = frozenset({"past", "participle", "base"})  # "hit", "shot": some pasts look like the base


def _light_verb(view: View, match: Match, s: Sentence) -> tuple[int, bool] | None:
    """(first token, passive) of a light verb whose object the noun is ("carried out an attack")."""
    for i in range(match.first - 1, max(s.first, match.first - 1 - LIGHT_REACH) - 1, -1):
        row = view.marks.get(i, {})
        if "light:determined" in row and any(view.has(k, "articles") for k in range(i + 1, match.first)):
            return i, False
        for name in ("light:active", "light:passive"):
            if name in row and i + row[name] <= match.first:
                passive = name == "light:passive" and (
                    "light:active" not in row or (i > s.first and view.has(i - 1, "aux:passive"))
                )
                return i, passive
        if is_hard(view, i) or view.words[i] == "," or (view.at["actor"][i] >= 0 and not view.possessive_at(i)):
            return None
    return None


HAPPENING_REACH = 3  # words between an act's noun and the verb that only says it took place


def _happening(view: View, match: Match, entry: Trigger, s: Sentence) -> tuple[tuple[int, int], ...]:
    """The words of a verb behind an act's noun that only say that it took place ("clashes *broke out*")."""
    if entry.pos != "noun":
        return ()
    for i in range(match.last, min(s.last, match.last + HAPPENING_REACH)):
        row = view.marks.get(i, {})
        size = row.get("light:happening") or row.get("light:going_on")
        if size:
            return ((i, i + size),)
        if view.words[i] == "," or i in view.lexical or view.at["actor"][i] >= 0 or view.at["place"][i] >= 0:
            return ()
    return ()


def _definite(view: View, match: Match, s: Sentence) -> bool:
    """ "the attack", "serangan itu"."""
    words = view.language.profile.definite
    near = (
        view.words[max(s.first, match.first - 2) : match.first] + view.words[match.last : min(s.last, match.last + 1)]
    )
    return any(w in words for w in near)
