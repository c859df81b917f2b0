"""Which line changes this object?"""

import sys

from finding import ABSENT, CannotWatch, follow, modules_named, steps_of
from finding import why_absent
from guarding import Guard, get_frame
from listening import free_tool, listen, monitoring
from looking import Look
from reporting import at_the_end, is_library, place, report, say, stack_of
from wording import text, texts_of

MODULE = "sys"
NAME = "path"

TARGET = f"{MODULE}.{NAME}"
REMEMBERED = 200  # The changes that may still be undone.


class Change:
    """From one look at the object to the next one."""

    def __init__(self, stack, before, after):
        self.stack, self.before, self.after = stack, before, after
        self.facts = {}

    def tell(self):
        before, after = texts_of(self.before, self.after)
        report(
            f"{TARGET} was changed by",
            self.stack,
            before=before,
            after=after,
            **self.facts,
        )


class Watch:
    """Looks at the object whenever a line of the program ends."""

    def __init__(self):
        self.guard = Guard(self.stop)
        self.steps, self.module = steps_of(NAME), None
        self.looker, self.refusal = Look(), None
        self.before, self.last = ABSENT, None
        self.changes, self.count = [], 0

    def look(self):
        if self.module is None:
            found = modules_named(MODULE)
            if not found:
                return ABSENT
            self.module = found[0]
        try:
            value = follow(self.module, self.steps)
        except CannotWatch as why:
            self.refusal = f"{TARGET} cannot be watched: {why}"
            self.stop()
            return ABSENT
        return value if value is ABSENT else self.looker.at(value)

    def compare(self, frame, line):
        """Charges the line before, and remembers this one."""
        now = self.look()
        if now != self.before:
            if self.last and self.before is not ABSENT:
                self.remember(now)
            self.before = now
        self.last = frame and (frame, line)

    def remember(self, now):
        frame, line = self.last
        *outer, (file, _, name) = stack_of(frame)
        change = Change((*outer, (file, line, name)), self.before, now)
        self.count += 1
        for at in reversed(range(len(self.changes))):
            if self.changes[at].before == now:
                self.undo(self.changes[at:], change)
                break
        self.changes.append(change)
        if len(self.changes) > REMEMBERED:
            self.changes.pop(0).tell()

    def undo(self, changes, change):
        for each in changes:
            if "undone_later" not in each.facts:
                where = place(change.stack)
                each.facts["undone_later"] = f"yes, by {where}"
        change.facts["undoes"] = f"what {place(changes[0].stack)} did"

    def leave(self, frame):
        """After a return, the line of the caller is the current one."""
        while frame and is_library(frame.f_code.co_filename):
            frame = frame.f_back
        self.compare(frame, frame and frame.f_lineno)

    def tell(self):
        self.stop()
        self.guard.guarded(self.compare, None, None)
        for change in self.changes:
            change.tell()
        if self.refusal:
            say(f"{self.refusal}.")
        elif self.before is ABSENT and not self.count:
            say(why_absent(MODULE, self.steps))
        elif not self.count:
            say(f"{TARGET} was never changed: it is {text(self.before)}.")
        if not self.looker.is_whole:
            say(f"{TARGET} is large: what lies deep in it is not watched.")
        self.guard.tell_faults()


class Monitored(Watch):
    """By sys.monitoring; code of Python itself costs one event a line."""

    def begin(self):
        on, self.tool = monitoring.events, free_tool()
        callbacks = {
            on.LINE: self.on_line,
            on.PY_RESUME: self.on_line,
            on.PY_RETURN: self.on_leave,
            on.PY_YIELD: self.on_leave,
            on.PY_UNWIND: self.on_unwind,
            on.PY_THROW: self.on_unwind,
        }
        listen(self.tool, callbacks)
        monitoring.set_events(self.tool, sum(callbacks))

    def stop(self):
        monitoring.set_events(self.tool, 0)

    def on_line(self, code, line_or_offset):
        if is_library(code.co_filename):
            return monitoring.DISABLE
        frame = get_frame(1)
        self.guard.timed(self.compare, frame, frame.f_lineno)

    def on_leave(self, code, offset, value):
        if is_library(code.co_filename):
            return monitoring.DISABLE
        self.guard.timed(self.leave, get_frame(1).f_back)

    def on_unwind(self, code, offset, exception):
        if not is_library(code.co_filename):
            self.guard.timed(self.leave, get_frame(1).f_back)


class Traced(Watch):
    """By sys.settrace, where Python is older than 3.12."""

    def begin(self):
        import threading

        self.mine = self.trace
        threading.settrace(self.mine)
        sys.settrace(self.mine)

    def stop(self):
        self.was_mine = sys.gettrace() == self.mine
        sys.settrace(None)

    def trace(self, frame, event, argument):
        if is_library(frame.f_code.co_filename):
            return None
        if event == "return":
            self.guard.timed(self.leave, frame.f_back)
        elif event in ("call", "line"):
            self.guard.timed(self.compare, frame, frame.f_lineno)
        return self.mine

    def tell(self):
        super().tell()
        if not self.was_mine and not self.guard.is_stopped:
            say("the program set a trace of its own, which ended this one.")


def start():
    watch = (Monitored if monitoring else Traced)()
    watch.before = watch.look()
    at_the_end.append(watch.tell)
    watch.begin()
