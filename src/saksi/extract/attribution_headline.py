"""Who says what a headline tells, after a dash at its end: "3 killed in shelling - officials"."""

from saksi.extract.attribution_reading import Reading
from saksi.extract.attribution_view import CLAUSE, MARK, NOT_SPEAKER, OUTLET, PREPOSITION, PRONOUN, TIME, Text
from saksi.extract.noun_phrase import DASHES
from saksi.records.token import Match, Sentence

SIGNATURE = 5  # words a speaker after the dash may have
LEAST = 2  # words a headline before the dash has


def signed(text: Text, sentence: Sentence) -> list[Reading]:
    """The attribution of a headline that ends with a dash and its speaker; none for other sentences.

    The speaker is known as a party or an outlet, so that "Sunday - the first day" and "live - more follows" are none.
    """
    last = sentence.last
    if last - sentence.first > 30 or text.flags[last - 1] & MARK or text.mark is None:
        return []
    dash = next((k for k in range(last - 1, max(sentence.first, last - SIGNATURE - 2), -1) if _parts(text, k)), 0)
    if dash - sentence.first < LEAST or not _is_speaker(text, dash + 1, last):
        return []
    key, cue = text.mark
    r = Reading(
        Match(dash, dash + 1, key, ""), cue, dash, dash + 1, sentence.first, last, (dash + 1, last), dash, last, "after"
    )
    r.content = [(sentence.first, dash)]
    return [r]


def _parts(text: Text, k: int) -> bool:
    """A dash with a space on either side stands at ``k``."""
    return (
        text.words[k] in DASHES and not text.tokens[k].glued and not text.tokens[min(k + 1, len(text.tokens) - 1)].glued
    )


def _is_speaker(text: Text, first: int, last: int) -> bool:
    tokens = range(first, last)
    if any(text.flags[k] & (MARK | TIME | PRONOUN | CLAUSE | NOT_SPEAKER | PREPOSITION) for k in tokens):
        return False
    if any(text.is_verb(k) or text.tokens[k].kind != "w" for k in tokens):
        return False
    return any(k in text.actors for k in tokens) or any(
        text.flags[k] & OUTLET and text.tokens[k].capital for k in tokens
    )


OPENING = 7  # tokens up to a headline's colon
SHOUTED = (
    5  # letters; longer words in capitals before a colon are a dateline ("NEW DELHI:"), shorter ones may speak ("UN:")
)


def with_speaker(text: Text, sentence: Sentence, matches: list[Match]) -> list[Match]:
    """The matches with the colon of "Tolmar: bridge not hit", where something took it for a dateline's mark."""
    if text.mark is None:
        return matches
    for k in range(sentence.first, min(sentence.first + OPENING, sentence.last)):
        if text.words[k] != ":":
            continue
        if any(m.first == k for m in matches) or any(_is_shouted(text, i) for i in range(sentence.first, k)):
            return matches
        return sorted([*matches, Match(k, k + 1, text.mark[0], "")])
    return matches


def _is_shouted(text: Text, i: int) -> bool:
    word = text.doc.text[text.tokens[i].begin : text.tokens[i].end]
    return len(word) > SHOUTED and word.isupper()
