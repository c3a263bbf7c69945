"""What a word inside or beside a noun phrase is: a participle, a relative clause's verb, the start of an apposition."""

from saksi.extract.attribution_view import (
    ADVERB,
    AGENT,
    CLAUSE,
    CONTRAST,
    COORD,
    DETERMINER,
    FINITE,
    FRONTED,
    GENITIVE,
    MARK,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    THAT,
    TIME,
    Text,
)


def is_participle(text: Text, j: int, lo: int) -> bool:
    """A verb form inside a phrase ("a report released Friday", "officials who fled")."""
    if relative_before(text, j, lo):
        return True
    after = text.flags[j + 1] if j + 1 < len(text.flags) else MARK
    before = text.flags[j - 1] if j > lo else MARK
    alone = text.words[j - 1] in text.classes.quantifiers if j > lo else False  # "a second one wounded"
    if before & (DETERMINER | GENITIVE | PREPOSITION) and not alone:
        return True
    word, classes = text.words[j], text.classes
    ed = word in classes.participles or (bool(classes.verb_endings) and word.endswith(classes.verb_endings))
    return ed and not before & (PRONOUN | MARK | GENITIVE) and bool(after & (PREPOSITION | TIME | ADVERB | AGENT))


def relative_before(text: Text, j: int, lo: int) -> bool:
    for k in range(j - 1, max(lo, j - 6) - 1, -1):
        if text.flags[k] & MARK:
            return False
        if text.flags[k] & RELATIVE and not text.flags[k] & THAT:
            return k > lo and text.words[k - 1] != ","
    return False


def is_apposition(text: Text, first: int, last: int) -> bool:
    """These words name the same again: no relative clause, no adverbial."""
    f = text.flags[first]
    if f & (QUESTION | PREPOSITION | FRONTED | CLAUSE | COORD | CONTRAST | PRONOUN) or text.is_adverb(first):
        return False
    return first < last and not f & (FINITE | TIME) and not text.words[first].endswith("ing")
