"""Who imports this file, and by which names?"""

import sys

from importing import Imports, absolute
from reporting import at_the_end, report, say

FILE = "shop/models.py"


def is_asked_for(file):
    return file.replace("\\", "/").endswith("/" + FILE)


class Runs:
    """How often the file was run under each of its names."""

    def __init__(self):
        self.names = {}

    def ran(self, name, file, stack, names):
        if not is_asked_for(file):
            return
        again = " again" if name in self.names else ""
        self.names[name] = self.names.get(name, 0) + 1
        if stack:
            report(f"{FILE} is run{again} as {called(name)}, by", stack)
        else:
            say(f"{FILE} is run as {called(name)}.")

    def half_made(self, name, stack):
        module = sys.modules.get(name)
        file = getattr(getattr(module, "__spec__", None), "origin", None)
        if type(file) is str and is_asked_for(absolute(file)):
            report(f"{FILE} is half made, and asked for as `{name}` by", stack)

    def tell(self, imports):
        for file, stack, error in imports.not_compiled():
            if is_asked_for(file):
                report(
                    f"{FILE} is not run, though it is asked for by",
                    (*stack, (file, error.lineno, "<module>")),
                    error=f"{type(error).__name__}: {error}",
                )
                return
        if not self.names:
            say(f"{FILE} was never run, and nobody imported it.")
        elif len(self.names) > 1:
            modules = " and ".join(map(called, self.names))
            say(f"{FILE} is {len(self.names)} modules: {modules}.")
        elif sum(self.names.values()) == 1:
            (name,) = self.names
            gone = "" if name in sys.modules else AND_GONE
            say(f"{FILE} was run once, as {called(name)}{gone}.")


AND_GONE = ", which is gone: its run ended in an error, or it was removed"


def called(name):
    if name == "__main__":
        return "the program’s own script, `__main__`"
    return f"the module `{name}`"


def start():
    runs = Runs()
    imports = Imports(runs.ran, runs.half_made)
    at_the_end.append(lambda: runs.tell(imports))
    imports.start()
