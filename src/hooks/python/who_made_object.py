"""Where is each object of this class made?"""

import functools
import sys
import traceback
from importlib.machinery import SourceFileLoader
from operator import attrgetter

MODULE = "shop.models"
CLASS = "User"

real_exec_module = SourceFileLoader.exec_module


def report(heading):
    print(f"\n{heading}", file=sys.stderr)
    traceback.print_list(
        caller
        for caller in traceback.extract_stack()
        if caller.filename != __file__
        and not caller.filename.startswith("<frozen ")
    )


def plant(module):
    made = attrgetter(CLASS)(module)
    real_init = made.__init__

    @functools.wraps(real_init)
    def telling_init(self, *arguments, **named):
        real_init(self, *arguments, **named)
        report(f"{object.__repr__(self)} was made by")

    made.__init__ = telling_init


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
