"""Follows the lines that mention a name, and no others."""

import sys

from listening import free_tool, listen, monitoring
from reporting import source_line
from watching import hide


class Mentions:
    """Has `after()` called when a line that mentions the name has run.

    Code that runs already is followed from its next line on. `soon()` has
    something done before the next step of whoever is calling.
    """

    def __init__(self, name, after):
        self.name, self.after = name, after
        self.is_due = False
        self.waiting = []
        self.tool = None

    def step(self, file, line):
        """Another line begins, or none does any more."""
        if self.is_due:
            self.is_due = False
            self.after()
        if line and self.name in source_line(file, line):
            self.is_due = True

    def soon(self, frame, action):
        self.waiting.append(action)
        if self.tool is not None:
            self.follow(frame.f_code, monitoring.events.INSTRUCTION)
        else:
            frame.f_trace = self.trace
            frame.f_trace_opcodes = True

    def act(self):
        actions, self.waiting = self.waiting, []
        for action in actions:
            action()

    def start(self):
        if monitoring:
            self.monitor()
        elif sys.gettrace() is None:  # A debugger goes first.
            hide(self.trace)
            sys.settrace(self.trace)
            for frame in frames_up(sys._getframe().f_back):
                frame.f_trace = self.trace

    # Python 3.12 and newer.

    def follow(self, code, more=0):
        events = monitoring.events
        if self.name in code.co_names:
            more |= events.LINE | events.PY_RETURN
        monitoring.set_local_events(self.tool, code, more)

    def monitor(self):
        events = monitoring.events
        self.tool = free_tool()

        def started(code, offset):
            self.follow(code)
            return monitoring.DISABLE

        def lined(code, line):
            self.step(code.co_filename, line)

        def returned(code, offset, value):
            self.step(code.co_filename, None)

        def stepped(code, offset):
            self.act()
            self.follow(code)

        callbacks = {
            events.PY_START: started,
            events.LINE: lined,
            events.PY_RETURN: returned,
            events.INSTRUCTION: stepped,
        }
        listen(self.tool, callbacks)
        monitoring.set_events(self.tool, events.PY_START)
        for frame in frames_up(sys._getframe()):
            self.follow(frame.f_code)

    # Python 3.11.

    def trace(self, frame, event, argument):
        if event == "opcode":
            frame.f_trace_opcodes = False
            self.act()
            return self.trace
        code = frame.f_code
        if self.name not in code.co_names:
            return None
        if event in ("line", "return"):
            is_line = event == "line"
            self.step(code.co_filename, is_line and frame.f_lineno)
        return self.trace


def frames_up(frame):
    while frame:
        yield frame
        frame = frame.f_back
