"""The shape of losses.yaml: the words that say people were killed, injured, missing, captured or displaced."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from saksi.knowledge.language import LANGUAGES, form_words
from saksi.knowledge.morphology import expand
from saksi.knowledge.read import read_yaml
from saksi.knowledge.schema import Entry, Morphology

Harm = Literal["killed", "injured", "missing", "captured", "displaced", "hit", "casualties"]
HARMS: tuple[Harm, ...] = ("killed", "injured", "missing", "captured", "displaced", "hit", "casualties")


class LossWord(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that say people came to harm.

    ``harm``: killed injured missing captured displaced · ``hit``: struck by a bullet or blade, whether they lived is
    told elsewhere · ``casualties``: killed or injured, the text does not say which.
    ``frame`` says where the victims stand:
    ``subject`` before it ("five people died") · ``object`` after it ("menewaskan lima orang") ·
    ``verb`` before it in the passive and where it is an adjective, after it in the active ("killed"): the form's tag
    decides (active, passive, participle, ing ...), or where it is ambiguous the neighbours ·
    ``of`` after it with a preposition, or before it with a possessive ("the death of two boys", "her death") ·
    ``counted`` the number stands right before it ("45 deaths") or after it with a copula · ``toll`` the number
    follows
    somewhere in the clause ("the death toll rose to 45") · ``suffers`` before a verb of suffering
    ("sustained injuries") · ``spared`` before a word of survival ("the crew survived"): nobody came to this harm.
    ``linked``: a subject further away than a word or two needs an auxiliary before the harm word ("were ... dead").
    ``who``: only of a stated number of these ("lost 20 *men*"). ``cumulative``: a running toll. ``times``: how
    many it says by itself ("double homicide": 2).
    ``reads``: how many the example states (low, best, high), tested.
    """

    harm: Harm
    frame: Literal["subject", "object", "verb", "of", "counted", "toll", "suffers", "spared"] = "verb"
    linked: bool = False
    who: tuple[str, ...] = ()
    cumulative: bool = False
    times: int = 0
    reads: tuple[int | None, int | None, int | None] | int | None = None


class PersonWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Nouns and pronouns for people. ``sex``: f m or "" · ``age``: child adult or "" · ``role``: noun · pronoun ·
    reflexive ("himself") · possessive ("her") · other ("another", "three others") · both ("both",
    "ketiga": as many as ``size``). ``size``: how many one of it is
    ("couple": 2). ``mass``: stays many where a pointing word follows ("warga itu"), unlike other nouns that are the
    same for one and many ("tentara itu": one)."""

    forms: tuple[str, ...]
    many: bool = False
    sex: str = ""
    age: str = ""
    size: int = 0
    mass: bool = False
    role: Literal["noun", "pronoun", "reflexive", "possessive", "other", "title", "both"] = "noun"


class LossWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language's losses.yaml. All forms lower case.

    ``people`` nouns and pronouns · ``things`` what can be counted before a harm word but is nobody ("three houses") ·
    ``one`` articles and possessives that make a noun one person · ``possessive`` words for an owner before a noun
    ("their son"), ``owners`` those that mean one person ("her death") · ``more`` words that say the people come
    on top
    of others ("another three") · ``else`` words that
    keep a zero from being one ("no one else was hurt") · ``including`` what follows is part of the number before ·
    ``total`` words in the sentence that make a count a running toll, ``since`` words that do so before a date ·
    ``all`` words that say everybody ("all three survived") · ``this`` words behind a noun that make it one person
    where nouns are the same for one and many ("tentara itu"), ``plural_before`` words that keep it many
    ("para") · ``suffer`` verbs and phrases before "injuries" ·
    Between the victims and the harm word: ``adverbs``, ``linkers`` (half auxiliaries: "left", "been"),
    ``singular`` and ``plural`` auxiliaries · ``oblique`` prepositions: what follows is not the victim · ``of`` ·
    ``to`` and ``from`` the new and the old figure of a toll · ``attempted`` right before a harm word: not done,
    or not
    said to be · ``not_names`` capitalised words that are no person's name.
    """

    harms: tuple[LossWord, ...] = ()
    people: tuple[PersonWord, ...] = ()
    things: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    else_: tuple[str, ...] = msgspec.field(default=(), name="else")
    including: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    all_: tuple[str, ...] = msgspec.field(default=(), name="all")
    this: tuple[str, ...] = ()
    plural_before: tuple[str, ...] = ()
    suffer: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    linkers: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    from_: tuple[str, ...] = msgspec.field(default=(), name="from")
    to: tuple[str, ...] = ()
    attempted: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()


class LossLexeme(NamedTuple):
    """These words play this role; ``entry`` is the harm or person word, ``tag`` a harm word's form."""

    words: tuple[str, ...]
    role: str
    entry: LossWord | PersonWord | None = None
    tag: str = ""
    key: str = ""


class Losses(NamedTuple):
    """A language's loss table: first word → lexemes, longest first. ``harms``: of harm words; ``at``: of all
    others."""

    at: dict[str, tuple[LossLexeme, ...]]
    harms: dict[str, tuple[LossLexeme, ...]]
    words: LossWords


ROLES: tuple[str, ...] = (
    "things",
    "one",
    "possessive",
    "more",
    "else_",
    "including",
    "total",
    "suffer",
    "adverbs",
    "linkers",
    "singular",
)
ROLES += ("since", "all_", "this", "plural_before", "plural", "oblique", "of", "from_", "to", "attempted", "not_names")


@lru_cache(maxsize=32)
def load_losses(code: str) -> Losses:
    """The loss table of a language; empty where it has no losses.yaml."""
    folder = LANGUAGES / code
    path = folder / "losses.yaml"
    if not path.is_file():
        return Losses({}, {}, LossWords())
    words: LossWords = read_yaml(path, LossWords)
    morphology: Morphology = read_yaml(folder / "morphology.yaml", Morphology)
    lexemes = list(_lexemes(words, morphology))
    others = _by_first_word(x for x in lexemes if x.role != "harm")
    return Losses(others, _by_first_word(x for x in lexemes if x.role == "harm"), words)


def _by_first_word(lexemes: Iterable[LossLexeme]) -> dict[str, tuple[LossLexeme, ...]]:
    table: dict[str, list[LossLexeme]] = {}
    for lexeme in lexemes:
        table.setdefault(lexeme.words[0], []).append(lexeme)
    return {word: tuple(sorted(row, key=lambda x: -len(x.words))) for word, row in table.items()}


def _lexemes(words: LossWords, morphology: Morphology) -> Iterator[LossLexeme]:
    for entry in words.harms:
        for tag, forms in expand(entry, morphology).items():
            for form in dict.fromkeys(forms):
                yield LossLexeme(form_words(form), "harm", entry, tag, f"loss:{entry.name}")
    for person in words.people:
        for form in person.forms:
            yield LossLexeme(form_words(form), person.role, person)
    for role in ROLES:
        for form in getattr(words, role):
            yield LossLexeme(form_words(form), role)
