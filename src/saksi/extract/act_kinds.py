"""Kinds of acts by how they lie to places: PLOVER types."""

SPOT_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST"})  # acts that happen at a spot
MOVING = frozenset({"MOBILIZE", "RETREAT", "PROTEST", "AID"})  # acts that a "to" can end
LEAVING = {"RETREAT": 3.0, "COERCE": 1.5}  # acts that happen where they lead away from

# Acts whose object is a partner or an opponent, never a spot: "urged Veria".
SPOKEN = frozenset(
    {
        "ACCUSE",
        "AGREE",
        "AID",
        "CONCEDE",
        "CONSULT",
        "COOPERATE",
        "REJECT",
        "REQUEST",
        "SANCTION",
        "SUPPORT",
        "THREATEN",
    }
)
