"""What becomes an event of its own: weak words beside violent acts, nouns with the verbs that only carry them on."""

import pytest

from saksi.records.document import Document
from saksi.run.read import read

ACTS = [
    ("a weak participle of a violent act", "Rebels began an offensive in Idlib, targeting Kelm.", "targeting"),
    ("an operation that somebody launches", "In October 2019 Turkey launched a military operation.", "launched"),
    ("what is gone on with", "Rebels continued their assault on Kelm.", "continued their assault"),
    ("a march by forces", "Rebel columns marched on the capital.", "marched on"),
]
NO_ACTS = [
    ("a weak word alone", "The magazine is targeting younger readers.", "targeting"),
    ("an operation that is only spoken of", "Critics praised the hospital's operations.", "operations"),
]


def acts(text: str) -> list[str]:
    """The words of the acts a text tells of."""
    doc = read(Document("d", text, language="en"))
    return [text[doc.tokens[f.first].begin : doc.tokens[f.last - 1].end] for f in doc.frames]


@pytest.mark.parametrize(("rule", "text", "act"), ACTS, ids=[a[0] for a in ACTS])
def test_it_is_an_act(rule: str, text: str, act: str) -> None:
    assert any(words.startswith(act) for words in acts(text)), rule


@pytest.mark.parametrize(("rule", "text", "act"), NO_ACTS, ids=[a[0] for a in NO_ACTS])
def test_it_is_none(rule: str, text: str, act: str) -> None:
    assert act not in acts(text), rule


def test_a_verb_that_only_says_it_took_place_belongs_to_the_noun() -> None:
    doc = read(Document("d", "Clashes broke out near Kelm on Monday.", language="en"))
    (frame,) = doc.frames
    words = [doc.text[doc.tokens[a].begin : doc.tokens[b - 1].end] for a, b in frame.more]
    assert words == ["broke out"]
