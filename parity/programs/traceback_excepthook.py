"""sys.excepthook gets what nobody caught; the exit code stays 1."""

import sys


def report(kind, error, trace):
    print("hook:", kind.__name__, error, trace.tb_lineno)


sys.excepthook = report
raise ValueError("for the hook")
