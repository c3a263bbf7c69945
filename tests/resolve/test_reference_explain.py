"""Whom a referring word could have meant."""

from saksi.records.codec import document_from
from saksi.records.document import Document
from saksi.records.explanation import Candidate
from saksi.resolve.reference_explain import explain_reference
from saksi.run.read import read

# After public reports of 27 September 2020.
TEXT = (
    "Armenian troops clashed with Azerbaijani forces in Nagorno-Karabakh on Sunday. Russia's foreign ministry said "
    "that it was worried. It urged both sides to stop."
)


def doc() -> Document:
    return read(document_from({"text": TEXT, "language": "en", "published": "2020-09-27"}))


def explained(words: str, n: int = 0) -> tuple[str, tuple[Candidate, ...]]:
    article = doc()
    mention = [m for m in article.mentions if m.text == words and m.kind == "actor"][n]
    return explain_reference(article, mention)


def test_a_pronoun_shows_the_parties_before_it_nearest_first() -> None:
    rule, candidates = explained("It")
    assert rule.startswith("in its own sentence the speaker")
    (taken,) = [c for c in candidates if c.taken]
    assert taken.name.startswith("Ministry of Foreign Affairs of Russia")
    assert [r.words for r in taken.reasons][:2] == ["1 sentence before", "speaks there"]


def test_both_sides_are_those_that_fight() -> None:
    rule, candidates = explained("both sides")
    assert rule.startswith("both sides")
    assert sorted(c.name.split(" (")[1][:3] for c in candidates if c.taken) == ["ARM", "AZE"]


def test_who_is_taken_is_whom_the_mention_means() -> None:
    article = doc()
    for mention in article.mentions:
        if mention.kind != "actor" or not mention.parties:
            continue
        names = {p.name for p in mention.parties}
        _, candidates = explain_reference(article, mention)
        assert len([c for c in candidates if c.taken]) == len(names)


def test_a_party_that_is_named_needs_no_rule() -> None:
    assert explained("Armenian troops") == ("", ())
