"""Who calls, seen by Python's own events: nothing is replaced."""

import sys

from finding import held_by, modules_named
from guarding import SAMPLE, Guard, get_frame
from listening import free_tool, listen, monitoring
from reporting import at_the_end, charged, clock, place, say, stack_of

GENERATORS = 0x20 | 0x80 | 0x200  # Generators and coroutines, of all kinds.
LOOKS = 10_000


class Watch:
    """Tells where the wanted code of a module starts.

    `look()` finds what is wanted now: code objects, and a function that knows
    a wanted callable without code of its own, or None. It is asked whenever
    code runs for the first time. What `started(code, frame, caller)` and
    `called(callable, caller)` return is raised, if they return something.
    """

    def __init__(self, module, first_name, look, started, called, raised):
        self.guard = Guard(self.stop)
        self.calls = 0
        self.module, self.first_name, self.look = module, first_name, look
        self.started, self.called, self.raised = started, called, raised
        self.codes, self.is_wanted = {}, None
        self.imported_by, self.looks, self.near = {}, LOOKS, []

    def note_import(self, code, frame):
        name = frame.f_globals.get("__name__")
        if code.co_name == "<module>" and type(name) is str:
            stack = charged(stack_of(frame.f_back))
            self.imported_by.setdefault(name, stack and place(stack))

    def first_start(self, code, frame):
        self.note_import(code, frame)
        self.look_again()

    def look_again(self):
        codes, self.is_wanted = self.look()
        self.codes = {id(code): code for code in codes}
        self.near = [
            held_by(each, type(each)) for each in modules_named(self.module)
        ]

    def is_near(self):
        """Whether a look would find more than the last one."""
        for names in self.near:
            if self.first_name in names:
                self.looks -= 1
                return self.looks > 0
        return False

    def how_imported(self):
        if self.module not in sys.modules:
            return f"{self.module} is the program's own script"
        by = self.imported_by.get(self.module)
        return f"{self.module} was imported by {by or 'Python itself'}"

    def tell_faults(self):
        self.guard.tell_faults()


class Monitored(Watch):
    """By sys.monitoring: code that is not wanted is seen once."""

    def begin(self):
        on = self.on = monitoring.events
        self.tool = free_tool()
        listen(
            self.tool,
            {
                on.PY_START: self.on_start,
                on.CALL: self.on_call,
                on.RAISE: self.on_raise,
            },
        )
        self.events = None
        self.guard.guarded(self.look_again)

    def stop(self):
        monitoring.set_events(self.tool, 0)

    def look_again(self):
        known = self.codes.keys()
        super().look_again()
        # Until it is found, a call may be the first that needs it.
        missing = self.near and not self.codes and self.looks > 0
        events = self.on.PY_START
        if self.is_wanted or missing:
            events |= self.on.CALL
        if self.is_wanted and self.raised:
            events |= self.on.RAISE
        if self.events != events:
            self.events = events
            monitoring.set_events(self.tool, events)
        if not self.codes.keys() <= known:
            monitoring.restart_events()

    def on_start(self, code, offset):
        frame = get_frame(1)
        if id(code) not in self.codes:
            self.guard.timed(self.first_start, code, frame)
            if id(code) not in self.codes:
                return monitoring.DISABLE
        problem = self.guard.guarded(self.started, code, frame, frame.f_back)
        if problem:
            raise problem

    def on_call(self, code, offset, function, first):
        self.calls += 1
        if self.is_wanted is None and self.is_near():
            self.guard.timed(self.look_again)
        began = 0 if self.calls % SAMPLE else clock()
        wanted = self.is_wanted and self.is_wanted(function)
        if began:
            self.guard.sampled += clock() - began
        if wanted:
            problem = self.guard.guarded(self.called, function, get_frame(1))
            if problem:
                raise problem

    def on_raise(self, code, offset, exception):
        self.guard.guarded(self.raised, exception, get_frame(1))


class Profiled(Watch):
    """By sys.setprofile, where Python is older than 3.12."""

    def begin(self):
        import threading

        self.starts = {}
        self.mine = self.profile
        threading.setprofile(self.mine)
        sys.setprofile(self.mine)
        self.guard.guarded(self.look_again)

    def stop(self):
        sys.setprofile(None)

    def profile(self, frame, event, argument):
        if event == "call":
            problem = self.on_start(frame.f_code, frame)
            if problem:
                raise problem
            return
        self.calls += 1
        began = 0 if self.calls % SAMPLE else clock()
        problem = None
        if event == "c_call" and self.is_wanted:
            if self.is_wanted(argument):
                problem = self.guard.guarded(self.called, argument, frame)
        if began:
            self.guard.sampled += clock() - began
        if problem:
            raise problem

    def on_start(self, code, frame):
        if id(code) not in self.starts:
            # Held, so that no other code gets its id.
            self.starts[id(code)] = code, frame.f_lasti
            self.guard.timed(self.first_start, code, frame)
        elif not self.codes and not self.is_wanted and self.is_near():
            self.guard.timed(self.look_again)
        # A generator begins once, and is resumed further down.
        begins = frame.f_lasti == self.starts[id(code)][1]
        if begins and id(code) in self.codes:
            return self.guard.guarded(self.started, code, frame, frame.f_back)
        return None

    def tell_faults(self):
        self.guard.tell_faults()
        if not self.guard.is_stopped and sys.getprofile() != self.mine:
            say("the program took the profiler, which ended the watching.")


def watch_calls(module, first_name, look, started, called, raised=None):
    kind = Monitored if monitoring else Profiled
    watch = kind(module, first_name, look, started, called, raised)
    watch.begin()
    at_the_end.append(watch.tell_faults)
    return watch
