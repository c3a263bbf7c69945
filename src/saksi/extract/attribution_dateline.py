"""Where a paragraph begins after its dateline."""

from saksi.extract.attribution_view import TIME, Text
from saksi.extract.noun_phrase import DASHES
from saksi.records.token import Sentence

DATELINE = 14  # tokens a dateline may have


def after_dateline(text: Text, sentence: Sentence) -> int:
    """The token after "WASHINGTON (AP) —" at a paragraph's beginning; else the sentence's first."""
    dash = 0
    for i in range(sentence.first, min(sentence.last, sentence.first + DATELINE)):
        t = text.tokens[i]
        if text.words[i] in DASHES:
            dash = i
        elif dash:
            break
        elif not (t.capital or t.kind != "w" or text.flags[i] & TIME):
            return sentence.first
    named = dash and any(text.tokens[k].capital for k in range(sentence.first, dash))
    return dash + 1 if named and dash > sentence.first else sentence.first
