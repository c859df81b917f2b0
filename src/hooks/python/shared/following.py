"""Follows a program's own lines, by sys.monitoring or by sys.settrace."""

import functools
import os
import sys
import time
from _thread import _local

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


def unharmed(method):
    """A fault of the hook's own ends the watching, and nothing else."""

    @functools.wraps(method)
    def careful(self, *arguments):
        try:
            return method(self, *arguments)
        except RecursionError:
            return None  # The program is about to have it, too.
        except Exception as fault:
            self.stop()
            say(f"the watching ended here, as the hook failed: {fault!r}.")

    return careful


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


class Follower:
    """Says after each line of the project that it has run.

    `moment(frame, line)` hears of those lines. `elsewhere(frame)` hears when
    any other function starts, if `is_asked(code)`; `before(frame, line)` of
    the lines that are about to run, in the project and where asked.
    """

    def __init__(self, moment, is_asked, elsewhere, before):
        self.moment = moment
        self.is_asked = is_asked
        self.tell_elsewhere = elsewhere
        self.before = before
        self.asked = {}
        self.ended = None
        self.here = _local()
        self.steps = self.timed_steps = 0
        self.timed = 0.0

    def step(self, frame, line):
        self.steps += 1
        if self.steps & 31:
            self.moment(frame, line)
        else:
            start = time.perf_counter()
            self.moment(frame, line)
            self.timed += time.perf_counter() - start
            self.timed_steps += 1

    @unharmed
    def entered(self, frame):
        # What happened up to here was done by the line that calls.
        caller = own_frame(frame.f_back)
        self.step(caller, caller and caller.f_lineno)
        self.here.line = frame.f_lineno

    @unharmed
    def reached(self, frame, line):
        self.step(frame, getattr(self.here, "line", line))
        self.here.line = line
        self.before(frame, line)

    @unharmed
    def left(self, frame):
        self.step(frame, getattr(self.here, "line", frame.f_lineno))
        caller = own_frame(frame.f_back)
        self.here.line = caller and caller.f_lineno

    @unharmed
    def other_is_asked(self, code):
        if id(code) not in self.asked:
            # The code is kept, so that no other one gets its id.
            self.asked[id(code)] = code, self.is_asked(code)
        return self.asked[id(code)][1]

    @unharmed
    def elsewhere(self, frame):
        self.tell_elsewhere(frame)

    @unharmed
    def other_line(self, frame, line):
        return self.before(frame, line)

    def start(self):
        self.began = time.perf_counter()
        if hasattr(sys, "monitoring"):
            self.monitor()
        else:
            hide(self.trace)
            sys.settrace(self.trace)

    def stop(self):
        """Answers how long the program ran, and how much of it was this."""
        if self.ended:
            return self.ended
        whole = time.perf_counter() - self.began
        if hasattr(sys, "monitoring"):
            sys.monitoring.set_events(self.tool, 0)
            sys.monitoring.free_tool_id(self.tool)
        elif sys.gettrace.__wrapped__() == self.trace:
            sys.settrace(None)
        else:
            say(ENDED_EARLY)
        watching = self.timed / max(self.timed_steps, 1) * self.steps
        self.ended = whole, watching
        return self.ended

    # Python 3.12 and newer: only own code has its lines followed.

    def monitor(self):
        monitoring = sys.monitoring
        events = monitoring.events
        self.tool = next(
            each for each in (4, 3, 5) if monitoring.get_tool(each) is None
        )
        monitoring.use_tool_id(self.tool, "firstthing")
        inside = (
            events.LINE
            | events.PY_RETURN
            | events.PY_YIELD
            | events.PY_RESUME
        )

        def started(code, offset):
            if is_own(code.co_filename):
                monitoring.set_local_events(self.tool, code, inside)
                self.entered(sys._getframe(1))
            elif self.other_is_asked(code):
                monitoring.set_local_events(self.tool, code, events.LINE)
                self.elsewhere(sys._getframe(1))
            else:
                return monitoring.DISABLE

        def lined(code, line):
            if is_own(code.co_filename):
                self.reached(sys._getframe(1), line)
            elif self.other_line(sys._getframe(1), line) is False:
                return monitoring.DISABLE

        def resumed(code, offset):
            self.entered(sys._getframe(1))

        def returned(code, offset, value):
            self.left(sys._getframe(1))

        def unwound(code, offset, error):
            if is_own(code.co_filename):
                self.left(sys._getframe(1))

        for event, callback in (
            (events.PY_START, started),
            (events.LINE, lined),
            (events.PY_RESUME, resumed),
            (events.PY_RETURN, returned),
            (events.PY_YIELD, returned),
            (events.PY_UNWIND, unwound),
        ):
            monitoring.register_callback(self.tool, event, callback)
        monitoring.set_events(self.tool, events.PY_START | events.PY_UNWIND)

    # Python 3.11.

    def trace(self, frame, event, argument):
        if is_own(frame.f_code.co_filename):
            self.entered(frame)
            return self.trace_own
        if self.other_is_asked(frame.f_code):
            self.elsewhere(frame)
            return self.trace_other
        return None

    def trace_own(self, frame, event, argument):
        if event == "line":
            self.reached(frame, frame.f_lineno)
        elif event == "return":
            self.left(frame)
        return self.trace_own

    def trace_other(self, frame, event, argument):
        if event == "line":
            self.other_line(frame, frame.f_lineno)
        return self.trace_other
