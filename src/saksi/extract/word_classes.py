"""Plain words: in no closed class, lexicon entry or value, so that they may be nouns, adjectives, names."""

from functools import lru_cache

from saksi.extract.view import View
from saksi.knowledge.language import load_language

# Classes of Profile.classes whose words never stand inside a noun phrase or a name.
CLOSED = (
    "adverb", "be", "auxiliary", "modal", "pronoun", "determiner", "article", "possessive", "genitive", "preposition",
    "clause_word", "question", "relative_subject", "infinitive", "agent", "coordinator", "of", "time", "verb",
)  # fmt: skip


@lru_cache(maxsize=32)
def closed_words(code: str) -> frozenset[str]:
    """The language's words of closed classes."""
    classes = load_language(code).profile.classes
    return frozenset(word for name in CLOSED for word in classes.get(name, ()))


def is_word(view: View, i: int) -> bool:
    """An open-class word that is no act, no saying, no time and no number."""
    return (
        view.doc.tokens[i].kind == "w"
        and i not in view.marks
        and i not in view.lexical
        and view.at["time"][i] < 0
        and view.at["quantity"][i] < 0
        and view.words[i] not in closed_words(view.language.code)
    )


FILLERS = ("adverb", "auxiliary", "be", "modal")  # may stand between a subject and its verb, or before another verb


@lru_cache(maxsize=32)
def _filler_words(code: str) -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    classes = load_language(code).profile.classes
    words = frozenset(word for name in FILLERS for word in classes.get(name, ()))
    return words, classes.get("adverb_ending", ()), frozenset(classes.get("not_adverb", ()))


def is_filler(view: View, i: int) -> bool:
    """An adverb, an auxiliary or a time: nothing that begins a clause."""
    words, endings, no_adverbs = _filler_words(view.language.code)
    word = view.words[i]
    return word in words or view.at["time"][i] >= 0 or (word.endswith(endings) and word not in no_adverbs)


@lru_cache(maxsize=32)
def _verb_shapes(code: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    classes = load_language(code).profile.classes
    endings = classes.get("verb_ending", ()) + classes.get("participle_ending", ())
    not_verbs = frozenset(classes.get("not_verb", ()) + classes.get("not_adverb", ()))
    return endings + classes.get("adverb_ending", ()), classes.get("verb_beginning", ()), not_verbs


def looks_verbal(view: View, i: int) -> bool:
    """By its shape a verb or adverb ("-ed", "-ing", "-ly"; "me-", "di-"), unless written with a capital."""
    word = view.words[i]
    endings, beginnings, not_verbs = _verb_shapes(view.language.code)
    if (view.cased and view.doc.tokens[i].capital) or word in not_verbs or len(word) < 5:
        return False
    return word.endswith(endings) or (bool(beginnings) and word.startswith(beginnings))
