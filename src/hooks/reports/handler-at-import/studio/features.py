"""Features of a recording."""

import signal
import sys


def leave(number, frame):
    sys.exit(0)


signal.signal(signal.SIGINT, leave)


def loudness(samples):
    return max(samples, default=0)
