"""Who is said to have said what: one sentence or paragraph a pattern, English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extract.attributions import find_attributions
from saksi.extract.matching import find_matches
from saksi.knowledge.language import load_language
from saksi.language.segment import segment
from saksi.records.attribution import Attribution
from saksi.records.document import Document

# (text, [(source, cue, content, act, stance)]) of the attributions that lie in no other
Case = tuple[str, list[tuple[str | None, str, list[str], str, str]]]

CASES: list[Case] = [
    (
        "The Defence Ministry of Veria said that two bridges over the Sarun had been destroyed.",
        [
            (
                "The Defence Ministry of Veria",
                "said",
                ["that two bridges over the Sarun had been destroyed"],
                "say",
                "asserts",
            )
        ],
    ),
    (
        "Two bridges were destroyed, the ministry said.",
        [("the ministry", "said", ["Two bridges were destroyed"], "say", "asserts")],
    ),
    (
        '"The bridge is open," said Doran Velek, the mayor of Sarun. "Drive slowly."',
        [("Doran Velek, the mayor of Sarun", "said", ['"The bridge is open,"', '"Drive slowly."'], "say", "asserts")],
    ),
    (
        "According to the mayor, the bridge is open.",
        [("the mayor", "According to", ["the bridge is open"], "say", "asserts")],
    ),
    (
        "The bridge is open, according to the mayor of Sarun.",
        [("the mayor of Sarun", "according to", ["The bridge is open"], "say", "asserts")],
    ),
    ("Shelling kills 3, ministry says", [("ministry", "says", ["Shelling kills 3"], "say", "asserts")]),
    ("Tolmar: bridge was not hit", [("Tolmar", ":", ["bridge was not hit"], "say", "asserts")]),
    (
        "Veria was accused by Tolmar of shelling two villages.",
        [("Tolmar", "was accused", ["Veria", "of shelling two villages"], "accuse", "accuses")],
    ),
    (
        "It was reported that two bridges had been destroyed.",
        [(None, "was reported", ["that two bridges had been destroyed"], "say", "asserts")],
    ),
    (
        "Tolmar threatened to close the bridge.",
        [("Tolmar", "threatened", ["to close the bridge"], "threaten", "asserts")],
    ),
    (
        "The United Nations called on both sides to stop the fighting.",
        [("The United Nations", "called on", ["both sides to stop the fighting"], "call", "asserts")],
    ),
    (
        "The claim that the bridge was hit has not been confirmed.",
        [(None, "has not been confirmed", ["The claim that the bridge was hit"], "confirm", "doubts")],
    ),
    (
        "The general said the road was open and denied that anyone had been hurt.",
        [
            ("The general", "said", ["the road was open"], "say", "asserts"),
            ("The general", "denied", ["that anyone had been hurt"], "deny", "denies"),
        ],
    ),
    (
        "The ministry did not confirm the report.",
        [("The ministry", "did not confirm", ["the report"], "confirm", "doubts")],
    ),
    (
        "The claims could not be independently verified.",
        [(None, "could not be independently verified", ["The claims"], "doubt", "doubts")],
    ),
    (
        "The president told Reuters that talks had failed.",
        [("The president", "told", ["that talks had failed"], "say", "asserts")],
    ),
    (
        "Police said, citing witnesses, that two men fled.",
        [
            ("Police", "said", ["that two men fled"], "say", "asserts"),
            ("Police", "citing", ["witnesses"], "cite", "asserts"),
        ],
    ),
    (
        "The mayor, who said the bridge was open, has resigned.",
        [("The mayor, who", "said", ["the bridge was open"], "say", "asserts")],
    ),
    (
        "Doran Velek, the mayor of Sarun, said on Friday the bridge was open.",
        [("Doran Velek, the mayor of Sarun,", "said", ["the bridge was open"], "say", "asserts")],
    ),
    (
        "Veria said its forces had shot down a drone, but Tolmar denied the claim.",
        [
            ("Veria", "said", ["its forces had shot down a drone"], "say", "asserts"),
            ("Tolmar", "denied", ["the claim"], "deny", "denies"),
        ],
    ),
    (
        (
            'The mayor arrived on Friday. "We will rebuild the bridge," '
            'he said. "It will take a year."\n\n"Nobody was hurt."'
        ),
        [
            (
                "he",
                "said",
                ['"We will rebuild the bridge,"', '"It will take a year."', '"Nobody was hurt."'],
                "say",
                "asserts",
            )
        ],
    ),
    (
        'Speaking in Veria, the minister added:\n\n"We want peace. We have always wanted peace."',
        [("the minister", "added", ['"We want peace. We have always wanted peace."'], "say", "asserts")],
    ),
    (
        "As the radio reported the bridge is open.",
        [("the radio", "reported", ["the bridge is open"], "say", "asserts")],
    ),
    (
        "The bridge, officials said, was hit at midnight.",
        [("officials", "said", ["The bridge", "was hit at midnight"], "say", "asserts")],
    ),
    (
        "Veria accused Tolmar of shelling two villages, saying its army had fired first.",
        [
            ("Veria", "accused", ["Tolmar of shelling two villages"], "accuse", "accuses"),
            ("Veria", "saying", ["its army had fired first"], "say", "asserts"),
        ],
    ),
    (
        "Tolmar's claim that the bridge was hit was rejected.",
        [(None, "was rejected", ["Tolmar's claim that the bridge was hit"], "reject", "asserts")],
    ),
    (
        "In a statement from the ministry, Veria said it would not withdraw.",
        [("Veria", "said", ["it would not withdraw"], "say", "asserts")],
    ),
    (
        "The minister said that Tolmar had admitted that its troops crossed the river.",
        [("The minister", "said", ["that Tolmar had admitted that its troops crossed the river"], "say", "asserts")],
    ),
    (
        "Officials, speaking on condition of anonymity, said the talks had failed.",
        [("Officials", "said", ["the talks had failed"], "say", "asserts")],
    ),
    (
        "Residents fear the truce will not hold.",
        [("Residents", "fear", ["the truce will not hold"], "fear", "asserts")],
    ),
    ("The army plans to reopen the road.", [("The army", "plans", ["to reopen the road"], "plan", "asserts")]),
    (
        'The mayor described the strike as "a crime".',
        [("The mayor", "described", ['the strike as "a crime"'], "say", "asserts")],
    ),
    (
        "A report by monitors found that 12 houses were damaged.",
        [("A report by monitors", "found", ["that 12 houses were damaged"], "believe", "asserts")],
    ),
    (
        "The two sides agreed to exchange prisoners.",
        [("The two sides", "agreed", ["to exchange prisoners"], "agree", "asserts")],
    ),
    ('"Who fired first?" the envoy asked.', [("the envoy", "asked", ['"Who fired first?"'], "ask", "asserts")]),
    ("Tolmar has offered to mediate.", [("Tolmar", "has offered", ["to mediate"], "offer", "asserts")]),
    (
        "The bridge was hit, the agency reported, citing local officials.",
        [
            ("the agency", "reported", ["The bridge was hit"], "say", "asserts"),
            ("the agency", "citing", ["local officials"], "cite", "asserts"),
        ],
    ),
    (
        "Veria says three of its soldiers were killed; Tolmar says none were.",
        [
            ("Veria", "says", ["three of its soldiers were killed"], "say", "asserts"),
            ("Tolmar", "says", ["none were"], "say", "asserts"),
        ],
    ),
    (
        "Three soldiers were reportedly killed.",
        [(None, "were reportedly", ["Three soldiers", "killed"], "claim", "asserts")],
    ),
    (
        "He neither confirmed nor denied the report.",
        [
            ("He", "neither confirmed", ["the report"], "confirm", "doubts"),
            ("He", "denied", ["the report"], "deny", "confirms"),
        ],
    ),
]


def read(text: str) -> tuple[Attribution, ...]:
    language = load_language("en")
    doc = find_matches(segment(Document("d", text), language.profile), language)
    return find_attributions(doc, language)


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[c[0][:50] for c in CASES])
def test_source_cue_and_content_are_read(text: str, wanted: list[tuple[str | None, str, list[str], str, str]]) -> None:
    found = [
        (a.source and a.source.text, a.cue and a.cue.text, [c.text for c in a.content], a.act, a.stance.value)
        for a in read(text)
        if a.parent is None
    ]
    assert found == wanted


def test_an_attribution_within_another_names_its_parent() -> None:
    outer, inner = read("The minister said that Tolmar had admitted that its troops crossed the river.")
    assert outer.parent is None
    assert inner.parent == 0
    assert inner.source
    assert inner.source.text == "Tolmar"


def test_the_outlet_that_was_told_is_kept_as_via() -> None:
    (told,) = read("The president told Reuters that talks had failed.")
    assert [v.text for v in told.via] == ["Reuters"]


def test_somebody_told_who_is_no_outlet_is_not_via() -> None:
    (told,) = read("The president told the envoy that talks had failed.")
    assert told.via == ()


@pytest.mark.parametrize(
    "text",
    [
        "The state of the bridge is bad.",
        "Human Rights Watch opened an office in Veria.",
        "They turned back at the bridge.",
        "The report is long.",
        "Veria lies on the Sarun.",
        "WASHINGTON (AP) - The bridge is open.",
        "The talks, led by the mayor, end at 12:30.",
    ],
)
def test_words_that_only_look_like_cues_attribute_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_quotation_over_two_paragraphs_has_a_piece_for_each() -> None:
    (said,) = read("“We will rebuild the bridge,” the mayor said. “It takes time.\n\n“Nobody was hurt.”")
    assert [c.text for c in said.content] == [
        "“We will rebuild the bridge,”",
        "“It takes time.",
        "“Nobody was hurt.”",
    ]


def test_a_new_speaker_takes_the_quotations_that_follow() -> None:
    first, second = read('"We won," the general said. "Easily."\n\n"We lost," the mayor said. "Everything."')
    assert [c.text for c in first.content] == ['"We won,"', '"Easily."']
    assert [c.text for c in second.content] == ['"We lost,"', '"Everything."']


@given(st.text(alphabet="aAbs .,:;!?\"“”'’«»()—-\n\t0123 said that according to", max_size=200))
def test_every_span_is_its_words(text: str) -> None:
    for a in read(text):
        for q in (*a.content, *a.via, *(s for s in (a.source, a.cue) if s)):
            assert text[q.begin : q.end] == q.text
            assert q.text


@given(st.lists(st.sampled_from([c[0] for c in CASES]), min_size=1, max_size=6))
def test_parents_form_no_circle(texts: list[str]) -> None:
    found = read("\n\n".join(texts))
    for n, a in enumerate(found):
        seen, at = {n}, a.parent
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = found[at].parent
