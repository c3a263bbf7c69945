"""Lexicon matches: longest first, none overlapping, conditions kept, gaps bridged."""

from itertools import pairwise

from saksi.extract.matching import find_matches, phrase_end
from saksi.knowledge.language import GAP, Phrase, load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.token import Match


def found(text: str, code: str) -> list[tuple[str, str]]:
    language = load_language(code)
    doc = find_matches(segment(Document("1", text), language.profile), language)
    return [(m.entry, " ".join(t.norm for t in doc.tokens[m.first : m.last])) for m in doc.matches]


def test_matches_of_one_kind_do_not_overlap() -> None:
    language = load_language("id")
    text = "Kementerian Pertahanan Veria mengatakan kedua belah pihak melancarkan serangan artileri."
    doc = find_matches(segment(Document("1", text), language.profile), language)
    rows: dict[str, list[Match]] = {}
    for m in doc.matches:
        rows.setdefault(m.entry.split(":")[0], []).append(m)
    for row in rows.values():
        assert all(a.last <= b.first for a, b in pairwise(row))


def test_a_clitic_does_not_hide_a_word() -> None:
    assert any(words == "pasukannya" for _, words in found("Ia menarik pasukannya.", "id"))


def test_a_counterexample_in_the_entry_is_obeyed() -> None:
    assert not [e for e, _ in found("Ia meninggal akibat serangan jantung.", "id") if e.startswith("trigger:serang")]


def test_a_gap_takes_a_few_words_but_no_punctuation() -> None:
    phrase = Phrase(("took", GAP, "hostage"), "trigger:x", "", "trigger")
    assert phrase_end(["took", "two", "men", "hostage"], 0, phrase, 4) == 4
    assert phrase_end(["took", "it", ".", "hostage"], 0, phrase, 4) == 0
