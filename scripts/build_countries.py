"""Write knowledge/countries.yaml: ISO 3166-1 alpha-3 → English name, from CLDR through Babel.

usage: python scripts/build_countries.py [--check]
"""

import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global

OUT = Path(__file__).parents[1] / "src/saksi/knowledge/countries.yaml"
SHORT = {  # names that news uses where CLDR's are long
    "PSE": "Palestine",
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "MMR": "Myanmar",
    "TUR": "Turkey",
    "CIV": "Ivory Coast",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "BIH": "Bosnia and Herzegovina",
}


def main() -> int:
    names = Locale("en").territories
    rows = {}
    for alias, targets in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1 and targets[0] in names:
            rows[alias] = SHORT.get(alias, names[targets[0]])
    text = "# Made by scripts/build_countries.py from CLDR (Unicode licence); do not edit.\n"
    text += "".join(f'"{code}": "{rows[code]}"\n' for code in sorted(rows))
    if "--check" in sys.argv:
        return int(OUT.read_text(encoding="utf8") != text)
    OUT.write_text(text, encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
