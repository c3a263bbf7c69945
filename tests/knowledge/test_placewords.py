"""Every noun and relation of places.yaml is found in its own example."""

import re

import pytest

from saksi.knowledge.language import LANGUAGES, available
from saksi.knowledge.placewords import PlaceFile, PlaceNoun, PlaceRelation
from saksi.knowledge.read import read_yaml
from tests.place_reading import found, texts

BRACKET = re.compile(r"\[([^\]]+)\]")


def _files() -> list[tuple[str, PlaceFile]]:
    return [
        (code, read_yaml(LANGUAGES / code / "places.yaml", PlaceFile))
        for code in available()
        if (LANGUAGES / code / "places.yaml").is_file()
    ]


NOUNS = [(code, noun) for code, file in _files() for noun in file.nouns]
RELATIONS = [(code, entry) for code, file in _files() for entry in file.relations]


@pytest.mark.parametrize(("code", "noun"), NOUNS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_a_noun_makes_a_place_of_its_example(code: str, noun: PlaceNoun) -> None:
    mentions = texts(noun.example.replace("[", "").replace("]", ""), code)
    for name in BRACKET.findall(noun.example):
        assert any(name in m or m in name for m in mentions), mentions


@pytest.mark.parametrize(("code", "noun"), [(c, n) for c, n in NOUNS if n.not_], ids=str)
def test_a_noun_alone_is_no_place(code: str, noun: PlaceNoun) -> None:
    for sentence in noun.not_:
        assert not texts(sentence, code)


@pytest.mark.parametrize(("code", "entry"), RELATIONS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_a_relation_is_told_of_the_place_behind_it(code: str, entry: PlaceRelation) -> None:
    mentions = found(entry.example.replace("[", "").replace("]", ""), code)
    assert entry.relation in [m.hint("relation") for m in mentions]
