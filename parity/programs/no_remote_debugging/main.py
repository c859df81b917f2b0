"""Nobody attaches a debugger to a process here (3.14)."""

import os
import sys

print("can be debugged:", sys.is_remote_debug_enabled())
try:
    sys.remote_exec(os.getpid(), __file__)
except RuntimeError as error:
    print("RuntimeError:", error)
