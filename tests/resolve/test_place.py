"""Which place a name means."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.knowledge.gazetteer import Gazetteer
from saksi.records.mention import Mention
from saksi.records.place import GeoPrecision, Place
from saksi.resolve.place import resolve_places
from tests.place_reading import found, resolved


def places(text: str, language: str = "en") -> dict[str, Place]:
    return {m.text: m.place for m in resolved(text, language).mentions if m.place}


def test_the_text_says_what_holds_a_place() -> None:
    here = places("The museum is in Paris, Texas.")["Paris"]
    assert (here.country, here.admin1, here.basis) == ("USA", "Texas", "containment")


def test_a_bare_name_is_the_greatest_place_of_that_name() -> None:
    here = places("The museum is in Paris.")["Paris"]
    assert (here.country, here.geonames_id) == ("FRA", 2988507)


def test_the_other_places_of_the_article_decide() -> None:
    text = "Walker County and Huntsville are in Texas. The fair in Huntsville opens on Friday."
    assert places(text)["Huntsville"].admin1 == "Texas"
    assert places(text)["Walker County"].admin1 == "Texas"


def test_a_country_is_the_context_of_its_towns() -> None:
    assert places("Rain fell in Sudan. In Malha the wells are full again.")["Malha"].country == "SDN"


def test_one_name_has_one_sense_in_an_article() -> None:
    doc = resolved("The museum of Paris, Texas, reopened. People in Paris were glad.")
    assert {m.place.admin1 for m in doc.mentions if m.place and m.text == "Paris"} == {"Texas"}


def test_except_where_the_text_says_otherwise_on_the_spot() -> None:
    doc = resolved("She flew from Paris, France, to Paris, Texas.")
    assert [m.place.country for m in doc.mentions if m.place and m.text == "Paris"] == ["FRA", "USA"]


def test_georgia_is_read_by_its_neighbours() -> None:
    assert places("Georgia and Armenia opened a bridge near Tbilisi.")["Georgia"].country == "GEO"
    assert places("Georgia and Alabama opened a bridge near Columbus.")["Georgia"].country == "USA"


def test_a_demonym_stands_for_its_country() -> None:
    here = places("Turkish engineers came.")["Turkish"]
    assert (here.name, here.country, here.precision, here.basis) == ("Turkey", "TUR", GeoPrecision.COUNTRY, "demonym")


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("It is in Baku.", "Baku", GeoPrecision.EXACT),
        ("It is south of Baku.", "Baku", GeoPrecision.NEAR),
        ("It is in Walker County.", "Walker County", GeoPrecision.DISTRICT),
        ("It is in Texas.", "Texas", GeoPrecision.ADMIN1),
        ("It is in the Sahel.", "Sahel", GeoPrecision.REGION),
        ("It is in Egypt.", "Egypt", GeoPrecision.COUNTRY),
    ],
)
def test_precision_is_what_the_words_allow(text: str, name: str, precision: GeoPrecision) -> None:
    assert places(text)[name].precision == precision


def test_the_relation_is_kept() -> None:
    assert places("A bus broke down ten miles south of Baku.")["Baku"].relation == "south of"


def test_an_unknown_village_lies_in_what_the_text_names_and_says_so() -> None:
    here = places("They left the village of Sarunvale, Georgia.")["Sarunvale"]
    assert here.precision in (GeoPrecision.COUNTRY, GeoPrecision.ADMIN1)
    assert here.basis.startswith("not in the gazetteer; in Georgia")


def test_an_unknown_place_alone_stays_unknown() -> None:
    here = places("They left the village of Sarunvale.")["Sarunvale"]
    assert (here.latitude, here.precision, here.basis) == (None, GeoPrecision.UNKNOWN, "not in the gazetteer")


def test_an_unknown_street_is_near_the_town_named_beside_it() -> None:
    here = places("In Baku, crowds filled Sarunvale Avenue.")["Sarunvale Avenue"]
    assert here.precision == GeoPrecision.NEAR
    assert "near Baku" in here.basis


def test_indonesian_places() -> None:
    here = places("Warga Stepanakert dan Baku mendengar kabar dari Moskow.", "id")
    assert {p.country for p in here.values()} == {"AZE", "RUS"}


TEXTS = [
    "Paris and London are twinned.",
    "Paris, Texas, and Huntsville lie in Texas.",
    "Springfield is in Illinois.",
    "Georgia and Armenia opened a bridge.",
    "Fans came to Springfield from Ohio.",
]


@settings(max_examples=25, deadline=None)
@given(st.permutations(TEXTS))
def test_a_reading_does_not_depend_on_other_documents(order: list[str]) -> None:
    assert {t: resolved(t) for t in order} == {t: resolved(t) for t in TEXTS}


@settings(max_examples=25, deadline=None)
@given(st.randoms())
def test_a_reading_does_not_depend_on_the_order_of_sentences(random: object) -> None:
    sentences = ["Paris is quiet.", "Rain fell in Texas.", "Huntsville has a fair.", "Roads near Houston are dry."]
    want = {t: (p.name, p.country) for t, p in places(" ".join(sentences)).items()}
    random.shuffle(sentences)  # type: ignore[attr-defined]
    assert {t: (p.name, p.country) for t, p in places(" ".join(sentences)).items()} == want


def test_mentions_of_other_kinds_pass_unchanged() -> None:
    doc = resolved("It is in Baku.")
    other: Mention = replace(
        found("It is in Baku.")[0], begin=0, end=2, text="It", kind=type(doc.mentions[0].kind)("actor")
    )
    again = resolve_places(replace(doc, mentions=(other, *doc.mentions)), Gazetteer.open())
    assert again.mentions[0] == other
