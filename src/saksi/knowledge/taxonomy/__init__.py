"""The coded values of PLOVER, ACLED and UCDP, read from the files beside this one, once."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from saksi.errors import KnowledgeError

ROOT = Path(__file__).parent

MUC = frozenset(("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"))
TACTICS = frozenset(("air", "drone", "artillery", "explosive", "firearm", "chemical", "suicide", "grenade"))
TACTICS |= {"armour", "ship", "antiair", "blade", "crowd", "mine", "vehicle"}


class PloverType(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A PLOVER event type. ``modes``: name → intensity, ``None`` where the type's own holds."""

    quad: int
    intensity: float
    means: str = ""
    modes: dict[str, float | None] = {}

    def intensity_of(self, mode: str | None) -> float:
        """The intensity of this type in this mode, from -10 to +10."""
        own = self.modes.get(mode or "")
        return self.intensity if own is None else own


class SubEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sub-event type as the file lists it."""

    name: str
    disorder_type: str = ""
    muc: str = ""


class EventGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An ACLED event type with its sub-event types, highest first."""

    event_type: str
    disorder_type: str
    sub_event_types: tuple[SubEvent, ...]


class AcledType(msgspec.Struct, frozen=True, kw_only=True):
    """A sub-event type with what the codebook says of it. ``rank``: 0 is the highest of the whole order."""

    name: str
    event_type: str
    disorder_type: str
    muc: str
    rank: int


class _Plover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    types: dict[str, PloverType]


class _Acled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    events: tuple[EventGroup, ...]
    inter: tuple[str, ...]


class Ucdp(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """UCDP's codes, each with its meaning."""

    type_of_violence: dict[int, str]
    where_prec: dict[int, str]
    date_prec: dict[int, str]
    event_clarity: dict[int, str]


@lru_cache
def plover_types() -> dict[str, PloverType]:
    """PLOVER type → its quad, intensity and modes, in the codebook's order."""
    plover: _Plover = _read("plover.yaml", _Plover)
    return plover.types


@lru_cache
def acled_types() -> dict[str, AcledType]:
    """ACLED sub-event type → what the codebook says of it, highest in the hierarchy first."""
    acled: _Acled = _read("acled.yaml", _Acled)
    rows = [(group, sub) for group in acled.events for sub in group.sub_event_types]
    return {
        sub.name: AcledType(
            name=sub.name,
            event_type=group.event_type,
            disorder_type=sub.disorder_type or group.disorder_type,
            muc=sub.muc,
            rank=rank,
        )
        for rank, (group, sub) in enumerate(rows)
    }


@lru_cache
def acled_inter() -> tuple[str, ...]:
    """ACLED's actor types; a code is the position plus one."""
    acled: _Acled = _read("acled.yaml", _Acled)
    return acled.inter


@lru_cache
def ucdp() -> Ucdp:
    """UCDP's coded values."""
    codes: Ucdp = _read("ucdp.yaml", Ucdp)
    return codes


def muc_types() -> frozenset[str]:
    """MUC-4's incident types."""
    return MUC


def weapon_tactics() -> frozenset[str]:
    """What a weapon word may say of the way it is used."""
    return TACTICS


def _read(name: str, shape: Any) -> Any:
    try:
        return msgspec.convert(yaml.load((ROOT / name).read_bytes(), Loader=yaml.CSafeLoader), shape)
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"taxonomy/{name}: {error}") from error
