"""Hears of each module that is run, half made, or not to be compiled."""

import os
import sys
import warnings

from reporting import START_FOLDER, say, stack_of


def absolute(file):
    """A file by one name, wherever it was looked for."""
    return os.path.normpath(os.path.join(START_FOLDER, file))


class Imports:
    """`ran(name, file, stack, globals)` and `half_made(name, stack)`."""

    def __init__(self, ran, half_made):
        self.ran, self.half_made = ran, half_made
        self.compiled = {}

    def start(self):
        sys.addaudithook(self.heard)
        # What Python calls for a module that is being made, and only then.
        system = sys.modules["_frozen_importlib"]
        wait_for = system._lock_unlock_module

        def asked_while_made(name):
            try:
                self.half_made(name, stack_of(sys._getframe(1)))
            finally:
                wait_for(name)

        system._lock_unlock_module = asked_while_made

    def heard(self, event, arguments):
        if event not in ("compile", "exec"):
            return
        frame = sys._getframe().f_back
        try:
            if event == "compile":
                self.compiles(frame, *arguments)
            else:
                self.runs(frame, *arguments)
        except Exception as fault:
            # An error in here would be the program's own.
            say(f"one import was not followed, as the hook failed: {fault!r}.")

    def compiles(self, frame, source, file):
        if type(file) is str and type(source) is bytes:
            self.compiled[absolute(file)] = source, stack_of(frame)

    def runs(self, frame, code):
        if getattr(code, "co_name", None) != "<module>":
            return
        file = absolute(code.co_filename)
        self.compiled.pop(file, None)
        if frame is None:
            self.ran("__main__", file, (), None)
        elif names := globals_of_run(frame):
            self.ran(names.get("__name__"), file, stack_of(frame), names)

    def not_compiled(self):
        """(file, stack, error) of what was read, and never run."""
        for file, (source, stack) in self.compiled.items():
            if error := error_in(source, file):
                yield file, stack, error


def globals_of_run(frame):
    """Where a module is run by importlib or runpy: its names."""
    names = frame.f_locals
    if frame.f_code.co_filename.startswith("<frozen importlib"):
        given = names.get("args", ())
        return given[1] if len(given) == 2 else None
    return names.get("run_globals")


def error_in(source, file):
    """What the compiler says of a source; its warnings have been given."""
    shown = warnings._showwarnmsg
    warnings._showwarnmsg = lambda message: None
    try:
        compile(source, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return error
    finally:
        warnings._showwarnmsg = shown
    return None
