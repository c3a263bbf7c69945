"""Each loss goes to the act that caused it, once for each party that tells it; Veria and Tolmar are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.records.claim import Claim
from saksi.records.codec import document_from
from saksi.records.quantity import Quantity
from saksi.run.read import read


def claims(text: str, code: str = "en") -> list[Claim]:
    doc = read(document_from({"text": text, "language": code, "published": "2024-05-17"}))
    return [c for c in doc.claims if c.event and (c.event.killed or c.event.injured)]


def told(text: str, code: str = "en") -> list[tuple[str | None, int | None, int | None]]:
    """(sub-event, killed, injured) of the claims that count anybody."""
    events = [c.event for c in claims(text, code) if c.event]
    return [(e.acled, best(e.killed), best(e.injured)) for e in events]


def best(count: Quantity | None) -> int | None:
    return count.best if count else None


SHELLING = "Shelling/artillery/missile attack"


@pytest.mark.parametrize(
    ("code", "text", "want"),
    [
        ("en", "A Tolmari rocket struck a bus, killing nine and wounding 30, officials said.", (SHELLING, 9, 30)),
        ("en", "Nine people were killed and 30 wounded when a rocket hit a market, police said.", (SHELLING, 9, 30)),
        ("en", "Two reporters of the Sarun Post were wounded when the town was shelled.", (SHELLING, None, 2)),
        ("en", "Rebels shelled a village. A woman and a child were killed.", (SHELLING, 2, None)),
        ("en", "Shelling killed three people in Velt and two in Sarun.", (SHELLING, 5, None)),
        ("en", "Officials said 16 soldiers were killed and 100 others wounded in the region.", (None, 16, 100)),
        ("id", "Menurut pejabat, 16 tentara tewas dan 100 lainnya terluka di wilayah itu.", (None, 16, 100)),
        ("id", "Sembilan orang tewas dan 30 lainnya luka-luka ketika roket menghantam pasar.", (SHELLING, 9, 30)),
        ("id", "Artileri Tolmar menggempur sebuah desa. Tidak ada korban.", (SHELLING, 0, 0)),
    ],
)  # fmt: skip
def test_the_losses_of_an_act_are_its_own(
    code: str, text: str, want: tuple[str | None, int | None, int | None]
) -> None:
    assert told(text, code) == [want]


def test_the_losses_of_one_side_are_not_the_act_of_another() -> None:
    text = "Veria said two of its soldiers were killed while Tolmar said its forces shelled a village."
    assert told(text) == [(None, 2, None)]


def test_a_running_toll_is_an_event_of_its_own() -> None:
    text = "The ministry said 12 more soldiers had been killed, bringing its losses since May 3 to 45."
    assert told(text) == [(None, 12, None), (None, 45, None)]
    assert all(c.event and c.event.killed and c.event.killed.cumulative for c in claims(text))


def test_the_toll_of_one_attack_belongs_to_it() -> None:
    (claim,) = claims("The death toll from the attack rose to ten.")
    assert claim.anchor.text == "attack"


def test_a_loss_another_party_tells_again_is_another_claim() -> None:
    sources = [c.source.name for c in claims("Rockets killed seven people. Medics said seven people were killed.")]
    assert len(sources) == len(set(sources)) == 2


COUNTS = st.integers(3, 40)
HARMS = st.sampled_from(["killed", "wounded"])


@settings(deadline=None, max_examples=40)
@given(COUNTS, HARMS, st.integers(1, 3))
def test_no_party_tells_one_loss_in_two_claims(count: int, harm: str, times: int) -> None:
    again = f" {count} people were {harm} in the attack." * times
    found = claims(f"A rocket hit a market in Sarun, leaving {count} people {harm}.{again}")
    assert len(found) == 1
