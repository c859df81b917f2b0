"""Follows exceptions from where they are raised to where they end."""

import dis
import sys

from handlers import handling
from listening import free_tool, listen, monitoring
from watching import Watcher, harmless, is_own

CO_COROUTINE = 128
IN_TASK = "its task, which nobody asked for its result"
IN_DEL = "Python, since nobody calls __del__"
FOLLOWED = 100  # Exceptions of a kind, in one line: further ones only count.


class Pending:
    """What a frame is handling: texts, and no exception is kept by it."""

    def __init__(self, identity, file, line, caught):
        self.id, self.line, self.caught = identity, line, caught
        self.handlers = handling(file, line)
        self.by = None

    def goes_on(self, line):
        """Whether this line is still about handling it."""
        for first, last, named in self.handlers:
            if first <= line <= last:
                self.by = named
                return True
        # An `await` in this line handles it first, and passes it on.
        return line == self.line and self.by is None


class Catching(Watcher):
    """Says when an exception that has come through the project ends.

    `describe(frame, error, trace)` makes of it what is kept of it, and
    `ended(caught, by, line)` hears of it: by a file, or in words of C code.
    """

    def __init__(self, describe, ended):
        self.describe, self.tell = describe, ended
        self.pending = {}
        self.escaped = {}
        self.counts = {}
        self.not_followed = 0
        self.described = None, None
        harmless(self, "handled", "passed_on", "reached", "returned")
        harmless(self, "unwound", "trace", "trace_own")

    # What happens, on every Python.

    def handled(self, frame, error, trace):
        """A frame looks what to do with an exception."""
        file = frame.f_code.co_filename
        if not file.startswith("<frozen ") and passes_project(trace):
            if caught := self.text_of(frame, error, trace):
                here = self.pending.setdefault(id(frame), [])
                here[:] = [each for each in here if each.id != id(error)]
                line = trace.tb_lineno
                here.append(Pending(id(error), file, line, caught))

    def passed_on(self, error, trace):
        if is_new(trace):
            self.described = None, None
            self.end_escaped(id(error))
        self.drop(id(error))

    def end_escaped(self, identity):
        """It has been freed: its number is another one's."""
        if identity in self.escaped:
            caught, code = self.escaped.pop(identity)
            self.tell(caught, ended_in(code), None)

    def reached(self, frame, line):
        here = self.pending.get(id(frame), ())
        while here and not here[-1].goes_on(line):
            self.swallowed(frame, here.pop())

    def returned(self, frame):
        here = self.pending.get(id(frame), ())
        while here:
            self.swallowed(frame, here.pop())
        self.pending.pop(id(frame), None)

    def unwound(self, frame, error):
        self.pending.pop(id(frame), None)
        trace = error.__traceback__
        if frame.f_back and trace and is_own(frame.f_code.co_filename):
            if caught := self.text_of(frame, error, trace):
                self.escaped[id(error)] = caught, frame.f_code

    def drop(self, identity):
        """It goes on elsewhere, or somebody shows it."""
        self.escaped.pop(identity, None)
        for here in self.pending.values():
            here[:] = [each for each in here if each.id != identity]

    def text_of(self, frame, error, trace):
        identity, caught = self.described
        if identity == id(error):
            return caught
        at = frame.f_code, trace.tb_lineno, type(error)
        self.counts[at] = self.counts.get(at, 0) + 1
        if self.counts[at] > FOLLOWED:
            self.not_followed += 1
            return None
        caught = self.describe(frame, error, trace)
        self.described = id(error), caught
        return caught

    def swallowed(self, frame, pending):
        # A generator may have done it for the `with` that is around it.
        self.drop(pending.id)
        first = [named for _, _, named in pending.handlers[:1]]
        line = pending.by or (first or [frame.f_lineno])[0]
        self.tell(pending.caught, frame.f_code.co_filename, line)

    def stop(self):
        if super().stop():
            for identity in [*self.escaped]:
                self.end_escaped(identity)

    # Python 3.12 and newer: nothing is followed but exceptions.

    def monitor(self):
        events = monitoring.events
        self.tool = free_tool()
        inside = events.LINE | events.PY_RETURN
        showing = []

        def handled(code, offset, error):
            if printer := not showing and code_that_prints():
                showing.append(printer)
                local = monitoring.set_local_events
                local(self.tool, printer, events.PY_START)
            frame = sys._getframe(1)
            self.handled(frame, error, error.__traceback__)
            if self.pending.get(id(frame)):
                monitoring.set_local_events(self.tool, code, inside)

        def raised(code, offset, error):
            self.passed_on(error, error.__traceback__)

        def unwound(code, offset, error):
            self.unwound(sys._getframe(1), error)

        def lined(code, line):
            self.reached(sys._getframe(1), line)

        def returned(code, offset, value):
            self.returned(sys._getframe(1))

        def started(code, offset):
            self.drop(id(sys._getframe(1).f_locals.get("exc_value")))

        everywhere = {
            events.EXCEPTION_HANDLED: handled,
            events.RAISE: raised,
            events.RERAISE: raised,
            events.PY_UNWIND: unwound,
        }
        in_some = {
            events.LINE: lined,
            events.PY_RETURN: returned,
            events.PY_START: started,
        }
        listen(self.tool, everywhere | in_some)
        monitoring.set_events(self.tool, sum(everywhere))

    # Python 3.11: what the project catches itself.

    def trace(self, frame, event, argument):
        if is_own(frame.f_code.co_filename):
            frame.f_trace_lines = False
            return self.trace_own
        if frame.f_code is code_that_prints():
            self.drop(id(frame.f_locals.get("exc_value")))
        return None

    def trace_own(self, frame, event, argument):
        if event == "exception":
            _, error, trace = argument
            self.passed_on(error, trace)
            self.handled(frame, error, trace)
            frame.f_trace_lines = bool(self.pending.get(id(frame)))
        elif event == "line":
            self.reached(frame, frame.f_lineno)
            frame.f_trace_lines = bool(self.pending.get(id(frame)))
        elif event == "return" and returns(frame):
            self.returned(frame)
        elif event == "return":
            self.left_by_error(frame)
        return self.trace_own

    def left_by_error(self, frame):
        # The last one leaves it, and those before are its contexts.
        for last in self.pending.pop(id(frame), ())[-1:]:
            if frame.f_back:
                self.escaped[last.id] = last.caught, frame.f_code


LEAVING = {
    dis.opmap.get(name)
    for name in ("RETURN_VALUE", "RETURN_GENERATOR", "YIELD_VALUE")
}


def returns(frame):
    """Whether a frame that is left is not left by an exception."""
    return frame.f_code.co_code[frame.f_lasti] in LEAVING


def is_new(trace):
    return trace is None or trace.tb_next is None


def passes_project(trace):
    while trace:
        if is_own(trace.tb_frame.f_code.co_filename):
            return True
        trace = trace.tb_next
    return False


def code_that_prints():
    """What makes the text of a traceback, if anybody has loaded it."""
    names = vars(sys.modules.get("traceback", sys))
    kind = names.get("TracebackException")
    return kind and getattr(kind.__init__, "__code__", None)


def ended_in(code):
    """Where an exception goes that leaves a function and comes nowhere."""
    if code.co_flags & CO_COROUTINE:
        return IN_TASK
    if code.co_name == "__del__":
        return IN_DEL
    # Python 3.11 sees nothing of other code, in C or not.
    kind = "C code" if monitoring else "code"
    return f"the {kind} that called {code.co_qualname}"
