"""os.environ: what was given, what is set, what a copy is."""

import os

print(os.environ["GREETING"], os.environ.get("MISSING"))
os.environ["ADDED"] = "é"
print(os.getenv("ADDED"), os.environb[b"ADDED"])
del os.environ["ADDED"]
print("ADDED" in os.environ, os.path.expandvars("$GREETING!"))
