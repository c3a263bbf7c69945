"""Weapons and platforms named in the text."""

from saksi.extract.view import View
from saksi.records.mention import Mention, MentionKind
from saksi.records.token import Match


def find_weapons(view: View) -> tuple[Mention, ...]:
    """Weapon mentions in text order; adjacent words ("pesawat perang Su-25") are one, named by its designation."""
    rows = sorted(
        (
            m
            for m in view.doc.matches
            if m.entry.startswith("weapon:") or (m.entry.startswith("designation:") and is_one_name(view, m))
        ),
        key=lambda m: (m.first, -m.last),
    )
    found: list[Mention] = []
    for match in rows:
        entry = view.language.of(match.entry)
        hints = (
            ("english", entry.english),
            ("tactic", entry.tactic),
            ("platform", "1" if entry.platform else ""),
        )
        first = match.first
        if found and found[-1].last >= first:
            if found[-1].last >= match.last:
                continue
            before = found.pop()
            if before.entry.startswith("designation:"):  # "Su-25 jets"
                found.append(_mention(view, before.first, match.last, before.entry, before.hints))
                continue
            first = before.first
        found.append(_mention(view, first, match.last, match.entry, hints))
    return tuple(found)


SHORT = 2  # letters; "at", "as", "su", "с" are words of some language, "bmp" and "mig" of none


def is_one_name(view: View, match: Match) -> bool:
    """The letters and the number of a designation are one name, and not words that happen to stand together.

    "AT-4", "S-300" and, within a sentence, "S 300" are; "at 4 pm", "a 10 per cent rise", "с 300 бойцами" are not.
    """
    tokens, first = view.doc.tokens, match.first
    letters = tokens[first]
    if match.last - first < 2 or letters.end - letters.begin > SHORT or tokens[first + 1].glued:
        return True
    written = view.doc.text[letters.begin : letters.end]
    if not tokens[first + 1].norm[:1].isdigit() or written.lower() == written.upper():
        return True
    return written.isupper() and written not in "AА" and first > 0 and tokens[first - 1].kind == "w"


def _mention(view: View, first: int, last: int, entry: str, hints: tuple[tuple[str, str], ...]) -> Mention:
    begin, end = view.doc.tokens[first].begin, view.doc.tokens[last - 1].end
    text = view.doc.text[begin:end]
    return Mention(MentionKind.WEAPON, begin, end, text, first=first, last=last, entry=entry, hints=hints)
