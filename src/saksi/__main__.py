"""``python -m saksi`` is ``saksi``."""

from saksi.cli import main

main()
