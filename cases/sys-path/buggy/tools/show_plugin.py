"""Try out one plug-in: python tools/show_plugin.py rain"""

import sys
from importlib import import_module
from pathlib import Path

BASE = Path(__file__).resolve().parents[1]

sys.path.insert(0, str(BASE))  # Python has put only tools/ there
sys.path.insert(1, str(BASE / "plugins"))

print(import_module(sys.argv[1]).text())
