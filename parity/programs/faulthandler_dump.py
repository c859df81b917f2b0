"""faulthandler writes the stack itself, innermost call first."""

import faulthandler
import sys


def inner():
    faulthandler.dump_traceback(all_threads=False)


def outer():
    inner()


print(faulthandler.is_enabled())
sys.stdout.flush()
outer()
