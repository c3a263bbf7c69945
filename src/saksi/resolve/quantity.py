"""Stated counts to low, best and high, by the rules of a codebook."""

from dataclasses import replace

from saksi.knowledge.counting import DEFAULT_POLICY, Count, policies, read_count
from saksi.records.document import Document
from saksi.records.loss import Loss
from saksi.records.mention import Mention, MentionKind
from saksi.records.quantity import Quantity


def resolve_quantities(doc: Document, policy: str = DEFAULT_POLICY) -> Document:
    """The document with every count, of mentions and of losses, read by this policy ("acled", "ucdp").

    The extractors read by the default already; only another policy changes anything. ``KeyError`` for an unknown one.
    Source: taxonomy/counting.yaml.
    """
    policies()[policy]
    mentions = tuple(resolve_quantity(m, policy) if m.kind is MentionKind.QUANTITY else m for m in doc.mentions)
    return replace(doc, mentions=mentions, losses=tuple(resolve_loss(x, policy) for x in doc.losses))


def resolve_quantity(mention: Mention, policy: str = DEFAULT_POLICY) -> Mention:
    """The mention with its stated count read by this policy; unchanged where nothing countable was stated."""
    count = stated_count(mention)
    if count is None or mention.quantity is None:
        return mention
    return replace(mention, quantity=_reread(mention.quantity, count, policy))


def resolve_loss(loss: Loss, policy: str = DEFAULT_POLICY) -> Loss:
    """The loss with its stated count read by this policy."""
    if loss.stated is None:
        return loss
    bound, value, upper = loss.stated
    return replace(loss, quantity=_reread(loss.quantity, Count(bound, value, upper), policy))  # type: ignore[arg-type]


def stated_count(mention: Mention) -> Count | None:
    """What the text states, before any policy: from the hints ``bound``, ``value`` and ``upper``."""
    bound, value, upper = mention.hint("bound"), mention.hint("value"), mention.hint("upper")
    if bound is None or value is None:
        return None
    return Count(bound, int(value), int(upper) if upper else None)  # type: ignore[arg-type]


def lowest(quantity: Quantity) -> int | None:
    """The most conservative single number, for a table that has one cell: low, else best, else high.

    Source: ACLED, "Fatalities": where figures differ or are vague, the lowest is recorded.
    """
    return next((n for n in (quantity.low, quantity.best, quantity.high) if n is not None), None)


def _reread(quantity: Quantity, count: Count, policy: str) -> Quantity:
    read = read_count(count, policy)
    return replace(quantity, low=read.low, best=read.best, high=read.high)
