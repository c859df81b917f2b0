"""An exception in an atexit function: told of, and the code stays 0."""

import atexit
import sys


def fail():
    raise ValueError("too late to be caught")


def report(raised):
    print("ignored:", raised.exc_value, raised.exc_traceback.tb_lineno)


sys.unraisablehook = report
atexit.register(print, "after it")
atexit.register(fail)
