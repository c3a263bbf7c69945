"""Where entries stand."""

import pytest

from saksi.knowledge.language import available, load_language
from saksi.knowledge.loss_schema import load_losses
from saksi.knowledge.origin import counting_rule, demonym_rule, rule_of, said, time_rule
from saksi.knowledge.read import ROOT
from saksi.records.explanation import Rule


def line(rule: Rule | None) -> str:
    assert rule
    assert rule.line
    return (ROOT / rule.file).read_text(encoding="utf8").splitlines()[rule.line - 1]


@pytest.mark.parametrize("code", available())
def test_every_entry_has_its_file_and_line(code: str) -> None:
    entries = load_language(code).entries
    for key, entry in list(entries.items())[::7]:
        name = getattr(entry, "name", "") or getattr(entry, "english", "")
        assert name.split("..")[0].strip(" .") in line(rule_of(code, key))


@pytest.mark.parametrize("code", available())
def test_every_harm_word_has_its_line(code: str) -> None:
    keys = {x.key for row in load_losses(code).harms.values() for x in row}
    assert all("harm:" in line(rule_of(code, key)) for key in keys)


def test_homonyms_are_told_apart() -> None:
    assert 'paradigm: "verb"' in line(rule_of("en", "trigger:fight"))
    assert 'pos: "noun"' in line(rule_of("en", "trigger:fight.2"))


def test_what_an_entry_states_is_said_without_how_it_is_found() -> None:
    names = [r.name for r in said(load_language("en").entries["trigger:shell"])]
    assert names[0] == "means"
    assert names[-1] == "example"
    assert {"type", "mode", "acled", "frame"} <= set(names)
    assert not {"forms", "paradigm", "unless", "lemma"} & set(names)


def test_other_files() -> None:
    assert '"WEEKDAY"' in line(time_rule("en", "WEEKDAY"))
    assert '"ARM"' in line(demonym_rule("en", "ARM", "Armenians"))
    assert line(counting_rule("ucdp", "about")).strip().startswith("about:")


def test_what_is_not_there_has_no_rule() -> None:
    assert rule_of("en", "trigger:no such word") is None
    assert rule_of("en", "party:no such party.3") is None
    assert rule_of("en", "loss:no such word") is None
    assert time_rule("en", "NO SUCH ROW") is None
