"""The cues of a sentence: which words are cues here, and who is their source."""

from saksi.extract.attribution_dateline import after_dateline
from saksi.extract.attribution_noun import read_according, read_mark, read_noun
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_verb import read_verb
from saksi.extract.attribution_view import (
    ADVERB,
    ARTICLE,
    COORD,
    DETERMINER,
    MARK,
    MODAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TO,
    Text,
)
from saksi.extract.noun_phrase import Span
from saksi.knowledge.schema import Cue
from saksi.records.token import Match, Sentence


def read_cues(text: Text, sentence: Sentence, matches: list[Match]) -> list[Reading]:
    """The sentence's cues with their sources, in order; cues that turn out to be something else are left out."""
    found: list[Reading] = []
    opening = after_dateline(text, sentence)
    for m in matches:
        if _is_name(text, sentence, m) or _is_compound(text, m):
            continue
        cue: Cue = text.language.entries[m.entry]
        lo, hi = _bounds(text, sentence, m)
        if lo < opening:
            if m.first < opening:
                continue
            lo = opening
        r = Reading(m, cue, m.first, m.last, lo, hi, start=m.first, after=m.last)
        _read(text, r, found)
        if not r.dropped:
            found.append(r)
    return found


def _is_compound(text: Text, m: Match) -> bool:
    """The second half of a hyphenated word ("gun-related")."""
    t = text.tokens[m.first]
    return m.first > 0 and t.kind == "w" and t.glued and text.tokens[m.first - 1].kind == "w"


def _is_name(text: Text, sentence: Sentence, m: Match) -> bool:
    """A capitalised cue inside a sentence of small words is part of a name ("Human Rights Watch")."""
    t = text.tokens[m.first]
    if not t.capital or m.first == sentence.first or text.flags[m.first - 1] & MARK:
        return False
    after = text.tokens[m.last] if m.last < sentence.last else t
    if after.kind == "w" and not after.capital and after.end - after.begin > 3:
        return True
    words = [k for k in text.tokens[sentence.first : sentence.last] if k.kind == "w" and k.end - k.begin > 3]
    return sum(k.capital for k in words) < 0.6 * len(words)


def _bounds(text: Text, sentence: Sentence, m: Match) -> Span:
    """A cue within a quotation looks only within it."""
    n = text.inside[m.first]
    if n < 0:
        return sentence.first, sentence.last
    q = text.quotations[n]
    return max(sentence.first, q.inner), min(sentence.last, q.close)


def _read(text: Text, r: Reading, before: list[Reading]) -> None:
    frame = r.cue.frame
    if frame in {"verb", "report"}:
        if _is_noun(text, r):
            read_noun(text, r)
        else:
            read_verb(text, r, before)
    elif frame == "noun":
        read_noun(text, r)
    elif frame in {"according", "via"}:
        read_according(text, r)
    elif frame == "mark":
        read_mark(text, r)


def _is_noun(text: Text, r: Reading) -> bool:
    """A form that is verb and noun alike is a noun here ("the claims", "claims of")."""
    if r.match.form not in {"base", "third", ""}:
        return False
    i = r.match.first
    left = text.flags[i - 1] if i > r.lo else MARK
    if not r.cue.noun:
        return r.match.form == "base" and bool(left & (ARTICLE | POSSESSIVE)) and not left & PRONOUN
    if text.language.profile.modifiers == "after":
        return _is_noun_before_modifiers(text, r, left)
    return text.reads_as_noun(i, r.match.last, r.match.form, r.lo)


def _is_noun_before_modifiers(text: Text, r: Reading, left: int) -> bool:
    """The same where modifiers follow: "klaim itu", "klaim Veria bahwa" against "Veria klaim …"."""
    i, at = r.match.first, r.match.last
    if i == r.lo or left & (PREPOSITION | DETERMINER | COORD | TO) or text.is_verb(i - 1):
        return True
    if at < r.hi and text.words[at] in text.language.profile.definite:
        return True
    return not (left & (MARK | PRONOUN | ADVERB | MODAL) or text.tokens[i - 1].capital)
