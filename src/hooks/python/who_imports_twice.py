"""Who imports this file, and by which names?"""

import os
import sys
import traceback
from importlib.machinery import SourceFileLoader

FILE = "shop/models.py"

real_exec_module = SourceFileLoader.exec_module


def report(heading):
    print(f"\n{heading}", file=sys.stderr)
    traceback.print_list(
        caller
        for caller in traceback.extract_stack()
        if caller.filename != __file__
        and not caller.filename.startswith("<frozen ")
    )


def telling_exec_module(loader, module):
    path = os.path.abspath(loader.path).replace(os.sep, "/")
    if path.endswith("/" + FILE):
        report(f"{FILE} is run as the module {module.__name__}, imported by")
    real_exec_module(loader, module)


def start():
    SourceFileLoader.exec_module = telling_exec_module
