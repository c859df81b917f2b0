"""Who calls this function?"""

import functools
import sys
import traceback
from importlib.machinery import SourceFileLoader
from operator import attrgetter

MODULE = "random"
FUNCTION = "seed"
RAISES = False

real_exec_module = SourceFileLoader.exec_module


def report(heading):
    print(f"\n{heading}", file=sys.stderr)
    traceback.print_list(
        caller
        for caller in traceback.extract_stack()
        if caller.filename != __file__
        and not caller.filename.startswith("<frozen ")
    )


def telling(function):
    @functools.wraps(function)
    def bomb(*arguments, **named):
        if RAISES:
            raise RuntimeError(f"{MODULE}.{FUNCTION} was called")
        report(f"{MODULE}.{FUNCTION} was called by")
        return function(*arguments, **named)

    return bomb


def plant(module):
    *owners, name = FUNCTION.split(".")
    owner = attrgetter(".".join(owners))(module) if owners else module
    setattr(owner, name, telling(getattr(owner, name)))


def exec_module(loader, module):
    real_exec_module(loader, module)
    if module.__name__ == MODULE:
        plant(module)


def start():
    # The module may be loaded already; if not, wait for it.
    if MODULE in sys.modules:
        plant(sys.modules[MODULE])
    else:
        SourceFileLoader.exec_module = exec_module
