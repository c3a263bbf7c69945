"""Where: a place as read, with how precisely and on what ground."""

from dataclasses import dataclass
from enum import StrEnum


class GeoPrecision(StrEnum):
    """How closely a place is known, finest first (the order is the rank).

    Source: ACLED codebook, geo_precision 1-3; UCDP GED codebook, where_prec 1-7.
    """

    EXACT = "exact"  # a named town, village, base
    NEAR = "near"  # near, south of, on the road to
    DISTRICT = "district"
    ADMIN1 = "admin1"
    REGION = "region"  # a disputed or natural region, a front line
    COUNTRY = "country"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """The text's words name this place.

    ``latitude`` and ``longitude`` are WGS 84 degrees, ``None`` where the name was
    recognised but not resolved. ``country`` is ISO 3166-1 alpha-3. ``basis`` says what
    the choice rests on (``gazetteer: only candidate``, ``containment``, ``demonym`` ...).
    ``text``, ``begin``, ``end`` are where an event's place is stated.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin1: str | None = None
    geonames_id: int | None = None
    precision: GeoPrecision = GeoPrecision.UNKNOWN
    basis: str = ""
    relation: str | None = None  # "near", "south of": how the event lies to the named place
    text: str | None = None
    begin: int | None = None
    end: int | None = None
