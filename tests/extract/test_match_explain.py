"""Why words were, or were not, taken for an entry."""

from saksi.extract.match_explain import explain_matches
from saksi.extract.matching import find_matches
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.document import Document
from saksi.records.explanation import Candidate


def explained(text: str, word: str, code: str = "en") -> dict[str, Candidate]:
    language = load_language(code)
    doc = find_matches(segment(Document("t", text, code), language.profile), language)
    token = next(n for n, t in enumerate(doc.tokens) if t.norm == word)
    return {c.name: c for c in explain_matches(doc, language, token)}


def why(candidate: Candidate) -> str:
    return " ".join(f"{r.name}: {r.words}" for r in candidate.reasons if r.name != "form")


def test_what_was_taken_is_said() -> None:
    found = explained("The army shelled the town.", "shelled")
    assert found["trigger:shell"].taken


def test_a_condition_of_the_entry_is_named() -> None:
    found = explained("The fight against corruption goes on.", "fight")
    assert not any(c.taken for c in found.values())
    assert "condition: not meant with “against corruption” behind it" in map(why, found.values())


def test_a_verb_is_no_noun() -> None:
    found = explained("Troops attack the town.", "attack")
    assert found["trigger:attack"].taken
    assert why(found["trigger:attack.2"]) == "word class: a verb by the words around it; this entry is the noun"


def test_a_longer_row_of_words_wins() -> None:
    found = explained("Pesawat itu menembak jatuh sebuah drone.", "jatuh", "id")
    assert found["trigger:tembak jatuh"].taken
    assert why(found["trigger:jatuh"]) == "rival: “menembak jatuh” (trigger:tembak jatuh) was taken: longer"


def test_every_match_is_among_them() -> None:
    language = load_language("en")
    text = "Officials said that rebels opened fire on an army patrol near Sarun, killing five people, on Friday."
    doc = find_matches(segment(Document("t", text, "en"), language.profile), language)
    for match in doc.matches:
        taken = {c.name for c in explain_matches(doc, language, match.first) if c.taken}
        assert match.entry in taken


def test_an_unknown_word_has_none() -> None:
    assert explained("The zzyzx came.", "zzyzx") == {}
