"""Where the parts of the station lie."""

import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent
PLUGINS = BASE / "plugins"  # ours, and those of the villages
VENDOR = BASE / "vendor"  # tools that others wrote

sys.path.insert(1, str(VENDOR))  # behind our own modules
