"""Which words of a text are place names."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.place_reading import found, texts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The train from Baku to Tbilisi was late.", ["Baku", "Tbilisi"]),
        ("Ministers of Saudi Arabia met in New York City.", ["Saudi Arabia", "New York City"]),
        ("Turkish and Armenian officials spoke in Geneva.", ["Turkish", "Armenian", "Geneva"]),
        ("The U.S. and the EU signed it.", ["U.S.", "EU"]),
        ("They live in Paris, Texas.", ["Paris", "Texas"]),
        ("A plant near Springfield, Ill., was closed.", ["Springfield", "Ill."]),
        ("It rained in Henry, Clay and Lee counties.", ["Henry", "Clay", "Lee"]),
        ("The village of Sarunvale lies in Georgia.", ["Sarunvale", "Georgia"]),
        ("Traffic on Highway 17 was slow.", ["Highway 17"]),
        ("They crossed the Sarun River.", ["Sarun River"]),
        ("The ferry left for Port of Spain.", ["Port of Spain"]),
    ],
)
def test_names_of_places_are_found(text: str, names: list[str]) -> None:
    assert texts(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton smiled.",
        "President Lincoln wrote a letter.",
        "Mr. Houston was tired.",
        "Jackson said so.",
        "Andrew Jackson bought a horse. Later Jackson sold it.",
        "She left on Sunday in March.",
        "Reading is fun.",
        "Nobody in our family speaks French.",
        "They met us there.",
    ],
)
def test_people_words_and_days_are_no_places(text: str) -> None:
    assert texts(text) == []


def test_a_name_inside_an_organisation_says_so() -> None:
    mention = found("He reads the Washington Post.")[0]
    assert mention.hint("role") == "group"


def test_a_dateline_says_so() -> None:
    mentions = found("BAKU, Azerbaijan (AP) — Two bridges opened on Monday. Work goes on in Sheki.")
    assert [m.hint("role") for m in mentions] == ["dateline", "dateline", None]


def test_a_demonym_carries_its_country() -> None:
    assert found("Azerbaijani engineers came.")[0].hint("demonym") == "AZE"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pejabat Armenia bertemu di Jakarta Selatan.", ["Armenia", "Jakarta Selatan"]),
        ("Hujan turun di Jabar dan Sulteng.", ["Jabar", "Sulteng"]),
        ("Baku membantah kabar itu.", ["Baku"]),
        ("JAKARTA - Jembatan di Kabupaten Bogor selesai.", ["JAKARTA", "Kabupaten Bogor"]),
        ("Perundingan AS dan Uni Eropa dimulai.", ["AS", "Uni Eropa"]),
        ("Presiden Joko Widodo tersenyum.", []),
    ],
)
def test_indonesian_names_follow_their_nouns(text: str, names: list[str]) -> None:
    got = texts(text, "id")
    assert [g.removeprefix("Kabupaten ") for g in got] == [n.removeprefix("Kabupaten ") for n in names]


WORDS = st.sampled_from(
    [
        "Paris",
        "Texas",
        ",",
        ".",
        "in",
        "İzmir",
        "Kraków",
        "the",
        "🙂",
        "Sana’a",
        "\r\n",
        "\n\n",
        "U.S.",
        "Nagorno-Karabakh",
        "“",
        "São",
        "Paulo",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["NFC", "NFD"]), st.sampled_from(["en", "id"]))
def test_offsets_are_code_points_of_the_text_as_given(words: list[str], form: str, language: str) -> None:
    text = unicodedata.normalize(form, " ".join(words))  # type: ignore[arg-type]
    last = 0
    for mention in found(text, language):
        assert text[mention.begin : mention.end] == mention.text
        assert mention.begin >= last
        last = mention.end


def test_decomposed_text_names_the_same_places() -> None:
    text = "Füzuli and Ağdam lie west of Kraków and İzmir."
    composed = [unicodedata.normalize("NFC", t) for t in texts(unicodedata.normalize("NFC", text))]
    decomposed = [unicodedata.normalize("NFC", t) for t in texts(unicodedata.normalize("NFD", text))]
    assert composed == decomposed
