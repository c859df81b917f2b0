"""importlib.reload runs the module again, in the same namespace."""

import importlib
import pathlib
import sys

import settings

settings.EXTRA = "kept"
pathlib.Path("settings.py").write_text('NAME = "second, and longer"\n')
again = importlib.reload(settings)
print(again is settings, settings.NAME, settings.EXTRA)
del sys.modules["settings"]
importlib.reload(settings)
