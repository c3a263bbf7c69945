"""The act that caused a loss: in its sentence, or told right before it; and who speaks of the two.

Source: GOLD.md, 'What counts as an event': losses of an act belong to its claim.
"""

from saksi.extract.view import View
from saksi.records.frame import Frame
from saksi.records.loss import Loss

BACK = 2  # sentences from an act to a sentence that tells nothing but its losses
TOLL_OF = 5  # words from "death toll" to the act it is of


def is_of_others(view: View, a: int, b: int) -> bool:
    """Two different parties tell what stands at the two tokens."""
    x, y = view.innermost(a), view.innermost(b)
    if x is None or y is None or x == y:
        return False
    one, other = view.doc.attributions[x], view.doc.attributions[y]
    if one.parent == y or other.parent == x or not one.source or not other.source:
        return False
    return one.source.text != other.source.text and not _side(view, x) & _side(view, y)


def is_of_one(view: View, a: int, b: int) -> bool:
    """One party tells what stands at the two tokens."""
    x, y = view.innermost(a), view.innermost(b)
    if x is None or y is None or x == y:
        return x == y
    return not is_of_others(view, a, b)


def _side(view: View, attribution: int) -> set[str]:
    """Countries and names of the parties that the source names."""
    source = view.doc.attributions[attribution].source
    assert source is not None
    actors = [m.actor for _, m in view.parties_in(source.begin, source.end) if m.actor]
    return {a.country or a.name for a in actors}


def in_sentence(view: View, acts: list[Frame], loss: Loss) -> Frame | None:
    """The act of the sentence that caused the loss: the nearest; one before it wins over one behind it."""
    if loss.quantity.cumulative:
        return _of_the_toll(acts, loss)
    fit = [f for f in acts if not is_of_others(view, f.first, loss.word[0]) and not _is_aside(view, f, loss)]
    return min(
        fit,
        key=lambda f: (loss.first - f.last) if f.first <= loss.first else 2 * (f.first - loss.last) + 3,
        default=None,
    )


def _of_the_toll(acts: list[Frame], loss: Loss) -> Frame | None:
    """ "the death toll from *the attack*": a toll of one act."""
    end = loss.word[1]
    return next((f for f in acts if f.pos == "noun" and f.definite and end <= f.first <= end + TOLL_OF), None)


def _is_aside(view: View, frame: Frame, loss: Loss) -> bool:
    """Behind the loss in a relative clause ("killed two men who had attacked a post")."""
    return any(view.has(i, "relative") and not view.has(i, "subordinators") for i in range(loss.last, frame.first))


def just_told(view: View, rows: list[Frame], loss: Loss, sentence: int, harm_words: set[int]) -> Frame | None:
    """The act told right before a sentence that tells nothing but losses ("Five people were killed.")."""
    if loss.quantity.cumulative or any(f.sentence == sentence and f.first not in harm_words for f in rows):
        return None
    for number in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        before = [f for f in rows if f.sentence == number]
        if before:
            return _fitting(view, before, loss, sentence, number, harm_words)
        if view.doc.sentences[number].paragraph != view.doc.sentences[sentence].paragraph:
            return None
    return None


def _fitting(
    view: View, before: list[Frame], loss: Loss, sentence: int, number: int, harm_words: set[int]
) -> Frame | None:
    acts = [f for f in before if f.type == "ASSAULT" and f.modality == "actual" and f.kind != "suffers"]
    if not acts or (len(acts) > 1 and not _is_none(loss)):
        return None
    act = acts[-1]
    told = {view.doc.losses[n].harm for n in act.losses} | {view.doc.losses[n].harm for f in before for n in f.losses}
    if loss.harm in told or (act.first in harm_words and not act.losses):
        return None
    if is_of_others(view, act.first, loss.word[0]) or not places_in(view, sentence) <= places_in(view, number):
        return None
    return act


def _is_none(loss: Loss) -> bool:
    return loss.quantity.high == 0


def places_in(view: View, sentence: int) -> set[str]:
    """Names of the places a sentence mentions, adjectives left out."""
    s = view.doc.sentences[sentence]
    found = dict.fromkeys(n for n in view.at["place"][s.first : s.last] if n >= 0)
    places = (view.doc.mentions[n] for n in found)
    return {m.place.name if m.place else m.text for m in places if not m.hint("demonym")}
