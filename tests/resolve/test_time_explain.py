"""What is told of a time is what was done with it."""

from dataclasses import replace
from datetime import date

import pytest

from saksi.extract.times import find_times
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.resolve.time import resolve_times
from saksi.resolve.time_dates import DATE_RULES, date_rule
from saksi.resolve.time_explain import TimeReading, day_words, explain_time

TEXT = (
    "Fighting began on Sunday. Shells fell from 27 September to 30 September. On the fifth day, at night, it was calm. "
    "Talks will be held on 3 January. It has lasted since March. Two days later a bus burned. It stopped for two weeks."
)


def resolved(text: str = TEXT, published: date | None = date(2020, 10, 1)) -> Document:
    language = load_language("en")
    doc = segment(Document("t", text, "en", published), language.profile)
    return resolve_times(replace(doc, mentions=find_times(doc, language)))


def explained(words: str, doc: Document | None = None) -> TimeReading:
    doc = doc or resolved()
    return explain_time(doc, next(m for m in doc.mentions if m.text == words))


def told(reading: TimeReading, name: str) -> list[str]:
    return [r.words for r in reading.reasons if r.name == name]


def test_the_last_days_told_are_those_of_the_mention() -> None:
    doc = resolved()
    assert len(doc.mentions) > 7
    for mention in doc.mentions:
        assert mention.time
        assert told(explain_time(doc, mention), "days")[-1] == day_words(mention.time)


def test_of_the_days_that_fit_the_one_taken_is_marked() -> None:
    best, *others = explained("3 January").candidates
    assert (best.name, best.taken, best.score) == ("Sunday 3 January 2021", True, -94.0)
    assert [c.taken for c in others] == [False, False]
    assert others[0].reasons[0].words == "272 days before publication, counted 2 times"


def test_a_day_of_the_text_is_the_anchor() -> None:
    night = explained("night")
    assert night.anchor
    assert night.anchor.text == "30 September"
    assert told(night, "anchor") == ["“30 September” (2020-09-30), named before"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Sunday", "a weekday: the latest such day"),
        ("27 September", "a day and month without year"),
        ("the fifth day", "a numbered day"),
        ("March", "a month without year"),
        ("Two days later", "a unit counted from “March”"),
        ("two weeks", "a duration: it fixes no day"),
    ],
)
def test_the_rule_is_named(words: str, rule: str) -> None:
    assert told(explained(words), "rule")[0].startswith(rule)


def test_later_steps_are_told_too() -> None:
    assert told(explained("March"), "rule")[1].startswith("since: from that day to publication")
    assert told(explained("30 September"), "rule")[1].startswith("one end of a range")


def test_without_a_publication_day_that_is_said() -> None:
    reading = explained("Sunday", resolved(published=None))
    assert told(reading, "anchor") == ["no publication day is known"]
    assert told(reading, "days") == ["none; no publication date to read it against"]
    assert reading.candidates == ()


def test_each_rule_for_calendar_fields_says_what_it_is() -> None:
    assert all(rule.words for rule in DATE_RULES)
    expressions = [m.expression for m in resolved().mentions if m.expression]
    assert all(date_rule(e) for e in expressions if e.kind == "date" and (e.weekday or e.day or e.month))
