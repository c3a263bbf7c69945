"""Explanations say what was read, and by what: never anything else."""

import subprocess
import sys
from pathlib import Path

import pytest

from saksi.errors import InputError
from saksi.ingest.text_file import read_text_file
from saksi.knowledge.read import ROOT
from saksi.records.codec import document_from
from saksi.records.document import Document
from saksi.records.explanation import Explanation, Rule
from saksi.run.explain import explain_at, explain_claim, read_again
from saksi.run.read import read

DEMO = sorted((Path(__file__).parents[2] / "demo").glob("*.txt"))
# After public reports of 4 October 2020.
TEXT = (
    "BAKU, Oct 4 (Example Wire) - The mayor of Tolmar spoke of the fight against corruption on Monday.\n"
    "Azerbaijani officials said Armenian forces had shelled the city of Ganja on Sunday, killing at least one civilian."
    " Armenia's defence ministry denied the attack. Azerbaijan said its army had captured the town of Jabrayil."
)


def article(path: Path) -> Document:
    doc = read_text_file(path).doc
    assert doc
    return doc


def made(text: str = TEXT) -> Document:
    return document_from({"text": text, "language": "en", "published": "2020-10-04"})


def at(words: str, of: str = "", text: str = TEXT) -> Explanation:
    """The explanation of that sort where the words first stand."""
    found = explain_at(made(text), text.index(words))
    return next(e for e in found if of in ("", e.of))


def reasons(explanation: Explanation) -> dict[str, str]:
    return {r.name: r.words for r in explanation.reasons}


def all_of(explanation: Explanation) -> list[Explanation]:
    """The explanation and all its parts."""
    return [explanation, *(e for part in explanation.parts for e in all_of(part))]


def stands(rule: Rule) -> bool:
    """The file is there, and its line begins an entry."""
    path = ROOT / rule.file
    if rule.line is None:
        return path.is_file()
    line = path.read_text(encoding="utf8").splitlines()[rule.line - 1]
    return line.lstrip().startswith("-") or rule.file == "taxonomy/counting.yaml"


# --- one place -------------------------------------------------------------------------------------------------


def test_a_place_shows_the_candidates_and_which_was_taken() -> None:
    place = at("Ganja", "place")
    assert place.value.startswith("Ganja")
    (taken,) = [c for c in place.candidates if c.taken]
    assert taken.place
    assert taken.place.country == "AZE"
    assert place.rules[0].file == "places/gazetteer.bin"


def test_a_time_shows_parse_anchor_rule_and_the_days_it_could_be() -> None:
    when = at("Sunday", "time")
    assert reasons(when)["parse"] == "date: weekday Sunday"
    assert reasons(when)["anchor"] == "the publication day, Sunday 4 October 2020"
    assert "latest such day" in reasons(when)["rule"]
    assert [(c.name, c.taken) for c in when.candidates] == [
        ("Sunday 4 October 2020", True),
        ("Sunday 11 October 2020", False),
    ]


def test_a_count_shows_both_policies() -> None:
    loss = at("least one", "loss")
    assert [c.name for c in loss.candidates] == [
        "acled: low 1 · best 1 · high –",
        "ucdp: low 1 · best 1 · high 1",
    ]
    assert reasons(loss)["stated"] == "at least 1"
    assert {r.key for r in loss.rules} >= {"acled:at_least"}


def test_a_trigger_shows_entry_frame_and_reading() -> None:
    shelled = at("shelled", "trigger")
    assert reasons(shelled)["initiator"] == "“Armenian forces”"
    assert reasons(shelled)["frame"].startswith("does")
    entry = shelled.rules[0]
    assert (entry.key, entry.file) == ("trigger:shell", "lang/en/triggers.yaml")


def test_a_reading_rule_shows_the_facts_it_asked() -> None:
    text = "Rebels attacked an army base near Sarun on Tuesday."
    attacked = at("attacked", "trigger", text)
    rule = next(r for r in attacked.rules if r.file == "taxonomy/readings.yaml")
    says = {r.name: r.words for r in rule.says}
    assert says["acled"] == "Armed clash"
    assert "target:armed" in says["facts"].split(", ")
    assert stands(rule)


def test_a_cue_shows_source_and_content() -> None:
    said = at("said Armenian", "cue")
    assert reasons(said)["source"] == "“Azerbaijani officials”"
    assert "shelled the city" in reasons(said)["content"]
    assert said.rules[0].key == "cue:say"


def test_a_possessive_shows_whom_it_could_mean() -> None:
    its = at("its army", "actor")
    assert its.basis == "possessive"
    assert next(c for c in its.candidates if c.taken).name.startswith("Government of Azerbaijan")


def test_a_word_that_was_not_taken_says_why() -> None:
    fight = at("fight against")
    assert (fight.of, fight.value) == ("word", "")
    assert any("against corruption" in r.words for c in fight.candidates for r in c.reasons)


def test_an_act_that_was_dropped_says_where() -> None:
    text = "The minister praised the fight of the nurses in Sarun."
    lost = at("fight", "trigger", text)
    assert lost.value == ""
    assert reasons(lost)["no event"].startswith("a weak word")


def test_nothing_is_between_words_and_an_offset_must_be_in_the_text() -> None:
    assert explain_at(made(), TEXT.index(" The mayor")) == ()
    with pytest.raises(InputError, match="code points"):
        explain_at(made(), len(TEXT))


def test_a_language_without_knowledge_is_said() -> None:
    with pytest.raises(InputError, match='no knowledge for language "sw"'):
        explain_at(document_from({"text": "Habari za leo.", "language": "sw"}), 0)


# --- claims ----------------------------------------------------------------------------------------------------


def test_a_claim_has_a_part_for_each_value() -> None:
    doc = read(made())
    number = next(n for n, c in enumerate(doc.claims, 1) if "shelled" in c.anchor.text)
    claim = explain_claim(made(), str(number))
    parts = {p.of: p for p in claim.parts}
    assert {"source", "stance", "modality", "type", "acled", "initiator", "target", "place", "time", "killed"} <= set(
        parts
    )
    assert parts["type"].rules[0].key == "trigger:shell"
    assert parts["acled"].value == "Shelling/artillery/missile attack"
    assert reasons(parts["initiator"])["role"] == "the subject of an act that somebody does"
    assert parts["killed"].value == "≥ 1"


def test_a_claim_is_found_by_its_id_too() -> None:
    ident = read(made()).claims[0].id
    assert explain_claim(made(), ident) == explain_claim(made(), "1")


def test_a_denial_shows_what_it_could_answer() -> None:
    doc = read(made())
    number = next(n for n, c in enumerate(doc.claims, 1) if c.stance == "denies")
    about = next(p for p in explain_claim(made(), str(number)).parts if p.of == "about")
    assert next(c for c in about.candidates if c.taken).score
    assert len(about.candidates) > 1


def test_a_claim_that_is_not_there_is_said() -> None:
    for which in ("99", "0", "zzzz"):
        with pytest.raises(InputError, match="in this document"):
            explain_claim(made(), which)


# --- every article ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", DEMO[::3], ids=lambda path: path.stem)
def test_everything_that_was_read_can_be_explained(path: Path) -> None:
    """Each claim's values and each mention, with rules that stand where they say and words that stand in the text."""
    doc = article(path)
    done = read(doc)
    for n, claim in enumerate(done.claims, 1):
        explanation = explain_claim(doc, str(n))
        stance = next(p for p in explanation.parts if p.of == "stance")
        assert stance.value == claim.stance.value
        for part in all_of(explanation):
            assert part.begin is None or doc.text[part.begin : part.end] == part.text
            assert all(stands(rule) for rule in part.rules)
    for mention in done.mentions[::5]:
        found = explain_at(doc, mention.begin)
        assert any((e.begin, e.end) == (mention.begin, mention.end) for e in found)


def test_reading_again_gives_what_reading_gave() -> None:
    doc = article(DEMO[0])
    assert read_again(doc).doc.claims == read(doc).claims


def test_reading_needs_no_explainer() -> None:
    """What reads articles does not even load what explains them."""
    code = "import sys, saksi.run.read; print(*(m for m in sys.modules if 'explain' in m))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []
