"""How long the gazetteer takes to open and what it costs in memory.

usage: python bench/gazetteer.py
"""

import resource
import time

from saksi.knowledge.gazetteer import Gazetteer

started = time.process_time()
gazetteer = Gazetteer.open()
opened = time.process_time() - started
rows = gazetteer.lookup("Springfield")
looked = time.process_time() - started - opened
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"open {opened * 1e3:.1f} ms, look-up {looked * 1e3:.1f} ms ({len(rows)} places), peak memory {peak:.0f} MB")
