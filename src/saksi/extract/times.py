"""Time expressions of an article, with their parse."""

from collections.abc import Iterator, Sequence

from saksi.extract.time_context import in_context
from saksi.extract.time_merge import merged
from saksi.extract.time_rows import Atom, find_atoms
from saksi.extract.time_symbols import Reader
from saksi.knowledge.language import Language
from saksi.knowledge.time_words import load_time_words
from saksi.records.document import Document
from saksi.records.mention import Mention, MentionKind
from saksi.records.time_expression import TimeExpression, TimeKind


def find_times(doc: Document, language: Language) -> tuple[Mention, ...]:
    """The time expressions, by position; each with its parse in ``expression``, none resolved yet.

    A mention's words are TIMEX3's extent: modifiers within ("early 2009", "nearly five months"), prepositions
    without. Nothing is found in a language that has no time.yaml.

    Source: TimeML 1.2.1 annotation guidelines, section 2.2.
    """
    words = load_time_words(language.code)
    if words is None:
        return ()
    reader = Reader(doc.tokens, doc.text, words)
    found: list[Mention] = []
    for sentence in doc.sentences:
        atoms = list(find_atoms(reader, sentence.first, sentence.last))
        if atoms:
            atoms = in_context(reader, merged(reader, atoms, sentence.last), sentence.first, sentence.last)
            found.extend(_mentions(doc, atoms))
    return tuple(found)


def _mentions(doc: Document, atoms: Sequence[Atom]) -> Iterator[Mention]:
    for atom in atoms:
        begin, end = doc.tokens[atom.first].begin, doc.tokens[atom.last - 1].end
        expression = TimeExpression(kind=TimeKind(atom.kind), **atom.fields)
        if not expression.company:
            yield Mention(
                MentionKind.TIME,
                begin,
                end,
                doc.text[begin:end],
                first=atom.first,
                last=atom.last,
                entry=atom.form,
                expression=expression,
            )
