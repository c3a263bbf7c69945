"""The shape of a language's files. A wrong key or type is an error that names the file.

Every entry has an ``example`` in which its words stand in [brackets]; ``not`` lists sentences in which
the entry must not be found. The tests run both.
"""

from typing import Literal

import msgspec


class Unless(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that must (``if``) or must not (``unless``) stand right before, right after or in the sentence.

    ``before`` and ``after`` look at the neighbouring words (a phrase of several words is allowed), skipping nothing;
    ``near`` anywhere in the sentence.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every lexicon entry has.

    Either ``forms`` (surface forms, lower case, words separated by spaces; a mapping gives each a grammatical tag)
    or ``lemma`` with ``paradigm`` (expanded by morphology.yaml; ``forms`` then overrides or adds).
    """

    lemma: str = ""
    paradigm: str = ""
    forms: tuple[str, ...] | dict[str, str | tuple[str, ...]] = ()
    means: str = ""
    example: str = ""
    not_: tuple[str, ...] = msgspec.field(default=(), name="not")
    unless: Unless | None = None
    if_: Unless | None = msgspec.field(default=None, name="if")
    note: str = ""
    source: str = ""
    homograph: bool = False  # its base forms are also ordinary words: taken only where this word class stands

    @property
    def name(self) -> str:
        """What the entry is called in its file: its lemma or its first form."""
        if self.lemma:
            return self.lemma
        first = next(iter(self.forms.values())) if isinstance(self.forms, dict) else self.forms[0]
        return first if isinstance(first, str) else first[0]


class Cue(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that attribute (cues.yaml).

    ``frame`` says where source and content stand:
    ``verb`` source is its subject, content follows (or precedes, or is quoted) · ``report`` like verb, but the
    object is who was told ("told Reuters") · ``according`` source follows, content is the rest of the sentence ·
    ``noun`` "the claim that", "a statement from" · ``via`` the source is an outlet ("dilansir X") ·
    ``mark`` a colon or dash after the name ("Armenia: …").
    ``act``: say claim accuse deny confirm doubt call threaten offer agree believe fear plan ask reject.
    Also: show condemn hope withhold (docs/attribution.md).
    ``content``: what may be its content: clause, quote, infinitive, object; ``of`` (noun), ``subject``, ``sentence``;
    ``before``: the sentence or quotation right before ("Thus said X").
    """

    frame: Literal["verb", "report", "according", "noun", "via", "mark"] = "verb"
    act: str = "say"
    stance: Literal["asserts", "accuses", "denies", "confirms", "doubts"] = "asserts"
    content: tuple[str, ...] = ("clause", "quote")
    needs: Literal["", "that", "quote", "infinitive", "that or quote"] = ""
    noun: bool = False  # a verb whose base and third-person forms are also nouns ("claims"); the place decides
    sourceless: bool = False  # nobody is said to speak ("reportedly", "it is unclear")


class Trigger(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that evoke an event (triggers.yaml).

    ``type``, ``mode``: PLOVER. ``acled``: sub-event type, or ``""`` for none, or ``"rule"``:
    decided by weapon, initiator and target (taxonomy/readings.yaml), or ``"territory"``: the taking
    of a place, likewise.
    ``frame`` says what its arguments mean (taxonomy/frames.yaml):
    ``does`` subject acts on object · ``mutual`` both sides act on each other · ``happens`` nobody is said to act
    (an explosion) · ``suffers`` the subject is who it was done to
    (died, fell) · ``speaks`` the subject calls, offers, threatens; the object is whom.
    ``weapon``: English name of the weapon the word itself implies ("shelled": artillery).
    ``weak``: evokes an event only with an armed party, a weapon, or losses in its clause.
    ``behind``: of a noun in a language whose modifiers follow: whether a bare noun phrase behind it is who acts
    ("serangan Veria") or whom it was done to ("penculikan guru").
    ``object``: ``weapon`` where the object is what it is done with ("menembakkan roket ke Lenz"), never whom.
    """

    type: str
    mode: str = ""
    acled: str = ""
    frame: Literal["does", "mutual", "happens", "suffers", "speaks"] = "does"
    pos: Literal["verb", "noun"] = "verb"
    weapon: str = ""
    weak: bool = False
    modality: str = ""
    needs: tuple[str, ...] = ()  # "initiator:armed", "target:object" ... see docs/knowledge.md
    muc: str = ""
    behind: Literal["agent", "target"] = "agent"
    object: Literal["target", "weapon"] = "target"
    transitive: bool = False  # never without an object: a past form with none behind it is a participle


class ActorNoun(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Head nouns and pronouns that name parties (actors.yaml).

    ``name``: plain-English pattern, ``{of}`` stands for the country or group that modifies it
    ("Ministry of Defence of {of}"). ``kind``: actor kind. ``role``: head (a noun that takes modifiers) · pronoun ·
    both ("both sides") · enemy ("the enemy") · title ("President", before a person's name) · collective ("people").
    ``speaks``: may be a source. ``armed``: may fight.
    """

    english: str = ""
    kind: str = "unknown"
    role: Literal["head", "pronoun", "both", "enemy", "title", "collective", "possessive", "definite"] = "head"
    speaks: bool = True
    armed: bool = False
    tactic: str = ""  # of a branch of forces: what it fights with ("air force": air)
    plural: bool = False
    place: Literal["", "town", "region"] = ""  # of a definite noun ("the city"): the last such place named
    adjective: bool = False  # also an adjective: no party before a small word ("an official visit")
    unnamed: bool = False  # "officials", "residents" without a name: an unnamed source


class WeaponWord(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Weapons and platforms (weapons.yaml). ``english``: plain word; ``tactic``: air drone artillery explosive firearm
    chemical suicide grenade armour ship antiair blade crowd mine vehicle."""

    english: str
    tactic: str
    platform: bool = False


class Morphology(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How forms are made: paradigm → tag → rewriting rules, the first whose pattern matches is used."""

    paradigms: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the language-free mechanisms must know of a language (language.yaml). All words lower case."""

    code: str
    english: str
    direction: Literal["ltr", "rtl"] = "ltr"
    modifiers: Literal["before", "after"] = "before"  # where adjectives and nouns that modify a head stand
    cased: bool = True  # names start with a capital
    decimal: str = "."
    thousands: str = ","
    abbreviations: tuple[str, ...] = ()  # with their period; do not end a sentence
    clitics: tuple[str, ...] = ()  # written onto the word's end; dropped when a form is looked up
    clitic_subject: tuple[str, ...] = ()  # of those, the ones that mean "his, its"
    articles: tuple[str, ...] = ()
    negators: tuple[str, ...] = ()
    auxiliaries: dict[str, tuple[str, ...]] = {}  # passive, perfect, future, modal, ...
    verb_left: tuple[str, ...] = ()  # right before a word that could be noun or verb, these make it a verb
    verb_right: tuple[str, ...] = ()  # the same, right after it
    noun_left: tuple[str, ...] = ()  # right before it, these make it a noun; so do ``articles``
    noun_right: tuple[str, ...] = ()  # right after it; names and numbers there make it a verb
    that: tuple[str, ...] = ()  # complementisers
    relative: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()  # "but", "while", "meanwhile": a new clause, the subject may change
    subordinators: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()  # if, whether: hypothetical
    possible: tuple[str, ...] = ()  # may, could
    future: tuple[str, ...] = ()
    past_marks: tuple[str, ...] = ()
    background: tuple[str, ...] = ()  # "since the collapse of", "years ago": history
    roles: dict[str, tuple[str, ...]] = {}  # agent, target, place, weapon, source, beneficiary … → prepositions
    between: tuple[str, ...] = ()
    possessor: tuple[str, ...] = ()  # of, dari
    # Verbs that lend a noun voice and subject ("carry out", "melakukan"): ``active``, ``passive``; ``determined``: only
    # with an article or possessive between ("continued its assault", not "continued attacks"); ``happening``: behind
    # the noun, saying only that it took place ("clashes broke out"); ``going_on``: that it goes on.
    light_verbs: dict[str, tuple[str, ...]] = {}
    stopwords: tuple[str, ...] = ()
    classes: dict[str, tuple[str, ...]] = {}  # adverb, modal, pronoun, time … → words (docs/attribution.md)
    actor_adjectives: tuple[str, ...] = ()  # may stand between a party's head and what modifies it
    definite: tuple[str, ...] = ()  # the, this; itu, tersebut: point back to something told before
    purpose: tuple[str, ...] = ()  # to, in order to; untuk, guna: what follows is what the act before is for
    bare_agent: bool = False  # a passive's agent may follow it without a preposition
