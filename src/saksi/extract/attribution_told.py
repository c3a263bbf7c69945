"""Who is told, in which medium, and where what is said begins after them."""

from saksi.extract.attribution_clause import is_finite
from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import (
    ADDRESSEE,
    CLAUSE,
    DETERMINER,
    GENITIVE,
    MARK,
    MEDIUM,
    OBJECT,
    OF,
    OUTLET,
    PREPOSITION,
    PRONOUN,
    TIME,
    Text,
)
from saksi.extract.noun_phrase import Span
from saksi.extract.noun_phrase_after import phrase_after


def names_medium(text: Text, r: Reading, at: int) -> bool:
    """The object is what one speaks in, not what one says ("wrote a letter to the council")."""
    for k in range(at + 1, min(r.hi, at + 5)):
        f = text.flags[k]
        if f & MEDIUM:
            return not has_clause(text, k, r.hi)
        if f or text.tokens[k].kind != "w":
            return False
    return False


def after_addressee(text: Text, r: Reading, at: int) -> tuple[str, int]:
    """The clause after the words for who is told."""
    if text.flags[at] & OBJECT:
        end = at + 1
    else:
        end = at
        while (
            end < r.hi
            and (text.flags[end] & OF or not text.flags[end] & (MARK | PRONOUN | PREPOSITION | TIME))
            and not text.is_verb(end)
        ):
            if end > at and text.flags[end] & DETERMINER:
                break
            joined = (text.flags[end] | text.flags[end - 1]) & (GENITIVE | OF)
            if end > at + 1 and text.tokens[end].capital != text.tokens[end - 1].capital and not joined:
                break
            end += 1
    while end < r.hi and text.flags[end] & TIME:
        end += 1
    if end < r.hi and not text.flags[end] & (MARK | PREPOSITION) and has_clause(text, end, r.hi):
        return "bare", end
    if end > at and end < r.hi and text.words[end] == ",":
        r.after = end
    return "", end


def has_clause(text: Text, at: int, hi: int) -> bool:
    """A finite verb stands before any subordinate clause."""
    for k in range(at, hi):
        if text.flags[k] & CLAUSE and not text.flags[k] & DETERMINER and k > at:
            return False
        if is_finite(text, k, at):
            return True
    return False


def addressee(text: Text, r: Reading) -> Span | None:
    """Who is told, where it is an outlet: "told Reuters"."""
    at = r.after
    if at < r.hi and text.flags[at] & ADDRESSEE and text.flags[at] & PREPOSITION:
        at += 1
    elif r.cue.frame != "report":
        return None
    span = phrase_after(text, at, r.hi) if at < r.hi else None
    if span and any(text.flags[k] & OUTLET and text.tokens[k].capital for k in range(*span)):
        return span
    return None
