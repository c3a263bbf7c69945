"""The codebooks' values are complete and say what the codebooks say."""

from saksi.knowledge.taxonomy import acled_inter, acled_types, plover_types, ucdp


def test_plover_has_sixteen_types_in_four_quads() -> None:
    assert len(plover_types()) == 16
    assert {t.quad for t in plover_types().values()} == {1, 2, 3, 4}


def test_a_mode_has_its_own_intensity_only_where_the_manual_gives_one() -> None:
    assault = plover_types()["ASSAULT"]
    assert assault.intensity_of("unconventional") == -10
    assert assault.intensity_of("beat") == assault.intensity_of(None) == -9


def test_cooperation_is_positive_and_conflict_negative() -> None:
    for kind in plover_types().values():
        assert all((kind.intensity_of(m) > 0) == (kind.quad < 3) for m in (None, *kind.modes))


def test_acled_has_25_sub_event_types_ranked_by_hierarchy() -> None:
    types = acled_types()
    assert len(types) == 25
    assert types["Non-state actor overtakes territory"].rank < types["Armed clash"].rank
    assert len({t.event_type for t in types.values()}) == 6


def test_only_excessive_force_is_both_violence_and_demonstration() -> None:
    both = [t.name for t in acled_types().values() if ";" in t.disorder_type]
    assert both == ["Excessive force against protesters"]
    assert acled_types()["Mob violence"].disorder_type == "Political violence"


def test_ucdp_and_inter_codes_are_complete() -> None:
    assert len(acled_inter()) == 8
    assert list(ucdp().where_prec) == [1, 2, 3, 4, 5, 6, 7]
