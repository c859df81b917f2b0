"""Who makes the temporary files that are still there at the end?"""

import atexit
import os
import sys
import traceback

PREFIX = "tmp"

makers = {}


def remember(event, arguments):
    if event in ("tempfile.mkdtemp", "tempfile.mkstemp"):
        (path,) = arguments
        if os.path.basename(os.fsdecode(path)).startswith(PREFIX):
            makers[path] = traceback.extract_stack()[:-1]


def report():
    for path, callers in makers.items():
        if os.path.exists(path):
            print(f"\n{path} was left behind, made by", file=sys.stderr)
            traceback.print_list(
                caller
                for caller in callers
                if os.path.basename(caller.filename) != "tempfile.py"
                and not caller.filename.startswith("<frozen ")
            )


def start():
    # Registered first, so it runs last: after the program has cleaned up.
    atexit.register(report)
    sys.addaudithook(remember)
