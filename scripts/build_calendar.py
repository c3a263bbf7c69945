"""Writes src/saksi/knowledge/calendar.yaml: weekday and month names of our languages, from CLDR through Babel.

Run after a new Babel: ``python scripts/build_calendar.py``. Each language is read in a process of its own:
Babel 2.18 lets the stand-alone names of one locale leak into the next one that is loaded.
"""

import json
import subprocess
import sys
from pathlib import Path

LANGUAGES = ["en", "id", "ms", "ru", "uk", "tr", "az", "ar", "fa", "es", "fr", "hy", "ka"]
OUT = Path(__file__).parents[1] / "src" / "saksi" / "knowledge" / "calendar.yaml"
HEAD = """\
# Weekday names (1 Monday … 7 Sunday) and month names, full and short.
# Written by scripts/build_calendar.py from Unicode CLDR (Unicode License v3) through Babel {version}; do not edit:
# corrections stand in lang/<code>/time.yaml.
"""


def names(code: str) -> dict[str, dict[str, list[str]]]:
    """CLDR's names for one language, in the form used within a date and the form used alone."""
    from babel import Locale

    locale = Locale(code)
    found = {}
    for key, width in (("", "wide"), ("_short", "abbreviated")):
        for kind, table, first in (("weekdays", locale.days, 0), ("months", locale.months, 1)):
            found[kind + key] = {
                str(n - first + 1): list(dict.fromkeys(table[form][width][n] for form in ("format", "stand-alone")))
                for n in range(first, first + (7 if kind == "weekdays" else 12))
            }
    return found


def main() -> None:
    """One line of YAML a table, so that a change shows in a diff."""
    if len(sys.argv) == 2:
        print(json.dumps(names(sys.argv[1])))
        return
    from babel import __version__

    lines = [HEAD.format(version=__version__)]
    for code in LANGUAGES:
        run = subprocess.run([sys.executable, __file__, code], capture_output=True, text=True, check=True)
        lines.append(f"{code}:\n")
        for kind, table in json.loads(run.stdout).items():
            row = ", ".join(f"{n}: {json.dumps(forms, ensure_ascii=False)}" for n, forms in table.items())
            lines.append(f"  {kind}: {{{row}}}\n")
    OUT.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
