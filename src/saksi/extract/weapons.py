"""Weapons and platforms named in the text."""

from saksi.extract.view import View
from saksi.records.mention import Mention, MentionKind


def find_weapons(view: View) -> tuple[Mention, ...]:
    """Weapon mentions in text order; adjacent words ("pesawat perang Su-25") are one, named by its designation."""
    rows = sorted(
        (m for m in view.doc.matches if m.entry.startswith(("weapon:", "designation:"))),
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
            first = found[-1].first
            found.pop()
        found.append(_mention(view, first, match.last, match.entry, hints))
    return tuple(found)


def _mention(view: View, first: int, last: int, entry: str, hints: tuple[tuple[str, str], ...]) -> Mention:
    begin, end = view.doc.tokens[first].begin, view.doc.tokens[last - 1].end
    text = view.doc.text[begin:end]
    return Mention(MentionKind.WEAPON, begin, end, text, first=first, last=last, entry=entry, hints=hints)
