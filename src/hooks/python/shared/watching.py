"""Watches a program from within, and lets it run as it would."""

import functools
import os
import sys

from listening import let_go, monitoring
from reporting import LIBRARY, say

PACKAGES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")

own_files = {}


def is_own(file):
    """Is this a file of the project, not of Python or of a package?"""
    if file not in own_files:
        own_files[file] = not (
            file.startswith(("<frozen ", LIBRARY))
            or any(folder in file for folder in PACKAGES)
            or (file == "<string>" and sys.argv[:1] != ["-c"])
        )
    return own_files[file]


def own_frame(frame):
    """The innermost frame of the project, from here outwards."""
    while frame and not is_own(frame.f_code.co_filename):
        frame = frame.f_back
    return frame


def harmless(watcher, *names):
    """A fault in these methods ends the watching, and nothing else."""
    for name in names:
        setattr(watcher, name, careful(watcher, getattr(watcher, name)))


def careful(watcher, method):
    def method_with_care(*arguments):
        try:
            return method(*arguments)
        except RecursionError:
            return None  # The program is about to have it, too.
        except Exception as fault:
            watcher.stop()
            say(f"the watching ended here, as the hook failed: {fault!r}.")

    return method_with_care


class Watcher:
    """Watches by `monitor()`, or on Python 3.11 by `trace()`."""

    is_over = False

    def start(self):
        if monitoring:
            self.monitor()
        else:
            hide(self.trace)
            sys.settrace(self.trace)

    def stop(self):
        """Ends it, once; false if it has ended before."""
        if self.is_over:
            return False
        self.is_over = True
        if monitoring:
            let_go(self.tool)
        elif is_tracing(self.trace):
            sys.settrace(None)
        else:
            say(ENDED_EARLY)
        return True


ENDED_EARLY = (
    "the watching ended before the program did: it has set a trace function "
    "of its own, or a recursion was too deep. Newer Pythons go on."
)


def hide(trace):
    """Programs that ask for a trace function mean a debugger."""
    found = sys.gettrace

    @functools.wraps(found)
    def gettrace():
        function = found()
        return None if function == trace else function

    sys.gettrace = gettrace


def is_tracing(trace):
    return sys.gettrace.__wrapped__() == trace
