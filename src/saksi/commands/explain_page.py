"""Explanations as lines of text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from saksi.records.explanation import Candidate, Explanation, Reason, Rule

if TYPE_CHECKING:
    from rich.console import Console

FEW = 5  # candidates that are shown unless all are asked for
LABEL = 16  # letters of a label's column
STEP = 2


class Line(NamedTuple):
    """A line: how far it is moved in, its label, its text, and how it is shown on a terminal."""

    indent: int
    label: str
    text: str
    style: str = ""

    def plain(self) -> str:
        """The line as it stands in a pipe."""
        label = f"{self.label:{LABEL}}" if self.label else ""
        return f"{' ' * self.indent}{label}{self.text}".rstrip() + "\n"


def print_explanations(console: "Console", found: Iterable[Explanation], every: bool) -> None:
    """Prints the explanations one after another, plain in a pipe. ``every``: all candidates, not the first few."""
    from saksi.commands.settings import put

    for n, explanation in enumerate(found):
        lines = [*([Line(0, "", "")] if n else []), *explanation_lines(explanation, every)]
        if console.is_terminal:
            _show(console, lines)
        else:
            put("".join(line.plain() for line in lines))


def _show(console: "Console", lines: list[Line]) -> None:
    """Lines as rows of two columns, so that long ones stay beside their label."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    for line in lines:
        row = Table.grid()
        words = Text(line.text, style=line.style)
        if line.label:
            row.add_column(width=LABEL, no_wrap=True)
            row.add_row(Text(line.label, style="dim"), words)
        else:
            row.add_row(words)
        console.print(Padding(row, (0, 0, 0, line.indent), expand=False))


def explanation_lines(explanation: Explanation, every: bool, indent: int = 0) -> Iterator[Line]:
    """The head with the words, what they were read as, why, by which entries, and among which candidates."""
    yield Line(indent, "", _head(explanation), "bold")
    inner = indent + STEP
    yield Line(inner, "read as", explanation.value or "nothing")
    if explanation.basis:
        yield Line(inner, "basis", explanation.basis)
    for reason in explanation.reasons:
        yield Line(inner, reason.name, reason.words)
    for rule in explanation.rules:
        yield from _rule(rule, inner)
    yield from _candidates(explanation.candidates, every, inner)
    for part in explanation.parts:
        yield from explanation_lines(part, every, inner)


def _head(explanation: Explanation) -> str:
    words = f"  “{' '.join(explanation.text.split())}”" if explanation.text else ""
    place = f"  {explanation.begin}–{explanation.end}" if explanation.begin is not None else ""
    return f"{explanation.of}{words}{place}"


def _rule(rule: Rule, indent: int) -> Iterator[Line]:
    where = f"{rule.file}, line {rule.line}" if rule.line else rule.file
    yield Line(indent, "entry", f"{rule.key}  ({where})")
    says = "; ".join(f"{reason.name} {reason.words}" for reason in rule.says)
    if says:
        yield Line(indent, " ", says, "dim")


def _candidates(candidates: tuple[Candidate, ...], every: bool, indent: int) -> Iterator[Line]:
    if not candidates:
        return
    yield Line(indent, "candidates", "")
    shown = candidates if every else _first(candidates)
    digits = _digits(shown)
    for candidate in shown:
        mark = "→ " if candidate.taken else "  "
        score = "" if candidate.score is None else f"{candidate.score:.{digits}f}  "
        yield Line(indent + STEP, "", f"{mark}{score}{candidate.name}", "green" if candidate.taken else "")
        for reason in candidate.reasons:
            yield Line(indent + 4 * STEP, "", _because(reason), "dim")
    if len(shown) < len(candidates):
        yield Line(indent + STEP, "", f"  and {len(candidates) - len(shown)} more (--all)", "dim")


def _first(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The first few, and whatever was taken."""
    return (*candidates[:FEW], *(c for c in candidates[FEW:] if c.taken))


def _digits(candidates: tuple[Candidate, ...]) -> int:
    """Two decimals, three where two would make different scores look the same."""
    scores = {c.score for c in candidates if c.score is not None}
    return 2 if len({f"{s:.2f}" for s in scores}) == len(scores) else 3


def _because(reason: Reason) -> str:
    words = f"{reason.name}: {reason.words}" if reason.words else reason.name
    return words if reason.score is None else f"{reason.score:+.2f}  {words}"
