"""pdb that stops where it is called, as since Python 3.13.

Before, it stopped a line later, which may be in another function. The
check puts this in the way of pdb: it loads the real one, and then itself.
"""

import importlib.util
import sys
import sysconfig
from pathlib import Path

place = Path(sysconfig.get_path("stdlib"), "pdb.py")
spec = importlib.util.spec_from_file_location("pdb", place)
real = importlib.util.module_from_spec(spec)
sys.modules["pdb"] = real
spec.loader.exec_module(real)


def set_trace(*, header=None):
    debugger = real.Pdb()
    if header is not None:
        debugger.message(header)
    debugger.reset()
    debugger.interaction(sys._getframe(1), None)


real.set_trace = set_trace
