"""One cue as far as it has been read."""

from dataclasses import dataclass, field

from saksi.extract.noun_phrase import Span
from saksi.knowledge.schema import Cue
from saksi.records.token import Match


@dataclass(slots=True)
class Reading:
    """One cue read so far. ``first`` … ``last``: its verb group. ``start``: where its clause begins.

    ``after``: where to look for content on the right. ``side``: how its source stands to it ("before", "after",
    "shared", "none"). ``lo``, ``hi``: the tokens it may use.
    """

    match: Match
    cue: Cue
    first: int
    last: int
    lo: int
    hi: int
    source: Span | None = None
    start: int = 0
    after: int = 0
    side: str = "none"
    passive: bool = False
    negated: bool = False
    as_clause: bool = False
    subject: Span | None = None  # of a passive
    content: list[Span] = field(default_factory=list)
    via: list[Span] = field(default_factory=list)
    about: list[Span] = field(default_factory=list)
    clitic: int = 0  # length of a subject written onto the cue ("katanya")
    object_clitic: int = 0  # length of an object written onto the cue ("membantahnya")
    pending: bool = False  # its content is the quotation that follows
    dropped: bool = False
