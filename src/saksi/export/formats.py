"""The formats by name. A new format is a module and a row here."""

from importlib import import_module

from saksi.export.base import Format

FORMATS: dict[str, str] = {
    "csv": "one flat row a claim, for spreadsheets and statistics",
    "geojson": "one feature a claim, for maps",
    "jsonl": "one JSON object a claim, with everything and its evidence",
}


def format_named(name: str) -> Format:
    """The writer of a format in ``FORMATS``."""
    writer: Format = import_module(f"saksi.export.{name}").rows
    return writer
