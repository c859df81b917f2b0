"""Watches a program from within, and lets it run as it would."""

import functools
import os
import sys

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


def claim():
    """A number for this tool that no other one has."""
    tools = sys.monitoring
    number = next(each for each in (4, 3, 5) if not tools.get_tool(each))
    tools.use_tool_id(number, "firstthing")
    return number


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
