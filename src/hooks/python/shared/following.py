"""Follows a program's own lines, by sys.monitoring or by sys.settrace."""

import sys
import time
from _thread import _local

from listening import free_tool, listen, monitoring
from watching import Watcher, harmless, is_own, own_frame


class Follower(Watcher):
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
        self.here = _local()
        harmless(self, "entered", "reached", "left", "elsewhere", "other_line")
        harmless(self, "other_is_asked")
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

    def entered(self, frame):
        # What happened up to here was done by the line that calls.
        caller = own_frame(frame.f_back)
        self.step(caller, caller and caller.f_lineno)
        self.here.line = frame.f_lineno

    def reached(self, frame, line):
        self.step(frame, getattr(self.here, "line", line))
        self.here.line = line
        self.before(frame, line)

    def left(self, frame):
        self.step(frame, getattr(self.here, "line", frame.f_lineno))
        caller = own_frame(frame.f_back)
        self.here.line = caller and caller.f_lineno

    def other_is_asked(self, code):
        if id(code) not in self.asked:
            # The code is kept, so that no other one gets its id.
            self.asked[id(code)] = code, self.is_asked(code)
        return self.asked[id(code)][1]

    def elsewhere(self, frame):
        self.tell_elsewhere(frame)

    def other_line(self, frame, line):
        return self.before(frame, line)

    def spent(self):
        """How long the watching took, in seconds."""
        return self.timed / max(self.timed_steps, 1) * self.steps

    # Python 3.12 and newer: only own code has its lines followed.

    def monitor(self):
        events = monitoring.events
        self.tool = free_tool()
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

        callbacks = {
            events.PY_START: started,
            events.LINE: lined,
            events.PY_RESUME: resumed,
            events.PY_RETURN: returned,
            events.PY_YIELD: returned,
            events.PY_UNWIND: unwound,
        }
        listen(self.tool, callbacks)
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
