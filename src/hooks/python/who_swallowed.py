"""Who swallowed this exception?"""

import sys
from difflib import get_close_matches

from catching import IN_DEL, IN_TASK, Catching
from handlers import is_fallback, message_of
from reporting import at_the_end, charged, is_library, report, say, short
from reporting import source_line, stack_of

TYPE = ""

# What a program catches in its usual course.
USUAL = {"StopIteration", "StopAsyncIteration", "GeneratorExit"}
USUAL_FOR_OTHERS = {"AttributeError", "LookupError", "CancelledError"}


class Caught:
    """An exception as it was caught: its text, and nothing of itself."""

    def __init__(self, frame, error, trace):
        kinds = type.mro(type(error))
        self.kind = kinds[0].__name__
        self.names = {each.__name__ for each in kinds}
        self.names |= {f"{each.__module__}.{each.__name__}" for each in kinds}
        self.message = message_of(error)
        self.stack = (*stack_of(frame)[:-1], *places(trace, error))


def places(trace, error):
    """(file, line, name) of each frame that an exception has come through."""
    while trace:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith("<frozen "):
            yield code.co_filename, trace.tb_lineno, code.co_name
        trace = trace.tb_next
    if issubclass(type(error), SyntaxError) and error.filename:
        yield error.filename, error.lineno, "<module>"


class Swallowed:
    def __init__(self):
        self.times = {}
        self.usual = {}
        self.others = {}

    def ended(self, caught, by, line):
        where = f"{short(by)}:{line}, {source_line(by, line)}" if line else by
        if TYPE and TYPE not in caught.names:
            count(self.others, caught.kind)
        elif not TYPE and is_usual(caught, by, line):
            count(self.usual, caught.kind)
        elif count(self.times, (caught.stack, caught.kind, where)) == 1:
            report(
                f"`{caught.kind}` was swallowed",
                caught.stack,
                message=caught.message or "(none)",
                swallowed_by=where,
            )

    def tell(self, not_followed):
        for (_, kind, where), times in self.times.items():
            if times > 1:
                say(f"`{kind}` was swallowed {times:,} times by {where}")
        if not_followed and self.times:
            say(f"{not_followed:,} more came from the same lines.")
        if not self.times:
            say(f"no {wanted()} was swallowed by a line of the project.")
            self.tell_others()
        if self.usual:
            some = in_numbers(self.usual)
            say(f"caught as usual, and shown if you name the type: {some}.")

    def tell_others(self):
        if not self.others:
            return
        say(f"of other types there were swallowed: {in_numbers(self.others)}.")
        for name in get_close_matches(TYPE, self.others, 1):
            say(f"did you mean `{name}`?")


def is_usual(caught, by, line):
    if caught.names & USUAL:
        return True
    if by in (IN_TASK, IN_DEL):
        return False
    if line is None or is_library(by):
        return bool(caught.names & USUAL_FOR_OTHERS)
    file, _, _ = charged(caught.stack)[-1]
    missing = "ModuleNotFoundError" in caught.names
    return missing and file == by and is_fallback(by, line)


def wanted():
    return f"`{TYPE}`" if TYPE else "exception"


def count(counts, key):
    counts[key] = counts.get(key, 0) + 1
    return counts[key]


def in_numbers(counts):
    return ", ".join(f"{times:,} `{kind}`" for kind, times in counts.items())


def start():
    swallowed = Swallowed()
    catching = Catching(Caught, swallowed.ended)

    def tell():
        catching.stop()
        swallowed.tell(catching.not_followed)

    at_the_end.append(tell)
    catching.start()
