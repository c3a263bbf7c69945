"""Whose verb it is: subjects over what was put in between. Veria and the people in it are invented."""

import pytest

from tests.party_reading import acts

# (what the case protects, language, text, who, whom of the last act told)
CASES: list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]] = [
    ("over an apposition", "en", "The rebels, a group from the hills, attacked a bank.", ("rebels",), ("bank",)),
    ("over a relative clause", "en", "Rebels who attacked the town were killed.", (), ("Rebels",)),
    ("over a participle's object", "en", "Soldiers guarding the bridge arrested a student.", ("Soldiers",),
     ("student",)),
    ("over a parenthesis", "en", "The rebels (a small group) attacked a bank.", ("rebels",), ("bank",)),
    ("over who led them", "en", "Troops led by a colonel arrested a student.", ("Troops",), ("student",)),
    ("shared after but", "en", "Rebels left the town but later attacked a bank.", ("Rebels",), ("bank",)),
    ("a time is no clause", "en", "Rebels after four years attacked a bank.", ("Rebels",), ("bank",)),
    ("a group of", "en", "A group of students attacked a bank.", ("students",), ("bank",)),
    ("scores of", "en", "Police arrested scores of students.", ("Police",), ("students",)),
    ("a list of names", "en", "Ada Holm, a judge, and Jon Lind were killed.", (), ("Ada Holm", "Jon Lind")),
    ("a list of objects", "en", "Rebels attacked a bank, the mayor's house and two farms.", ("Rebels",),
     ("bank", "house", "farms")),
    ("a number before them", "en", "Rebels killed at least two soldiers.", ("Rebels",), ("soldiers",)),
    ("over a relative clause", "id", "Pemberontak yang menyerang desa itu membakar dua rumah.", ("Pemberontak",),
     ("rumah",)),
    ("a list of objects", "id", "Pemberontak menculik dua guru dan tiga perawat.", ("Pemberontak",), ("guru",
     "perawat")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "who", "whom"), [c[1:] for c in CASES], ids=[f"{c[1]}: {c[0]}" for c in CASES]
)
def test_the_subject_is_found(code: str, text: str, who: tuple[str, ...], whom: tuple[str, ...]) -> None:
    assert acts(text, code)[-1][1:3] == (who, whom)
