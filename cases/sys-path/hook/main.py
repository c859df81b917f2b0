"""The morning round: every job of the river station, in turn."""

import pdb
import sys

before = None  # the line that ran last


def trace(frame, event, arg):
    global before
    if sys.path[0].endswith("/lib"):
        sys.settrace(None)
        print("Just ran:", before, sep="\n  ")
        pdb.set_trace()
        return None  # with `return trace`, pdb would lose this frame
    code = frame.f_code
    before = f"{code.co_filename}:{frame.f_lineno} {code.co_name}"
    return trace


sys.settrace(trace)

from folders import BASE  # it also tells Python where to look

from errands import Options, Runner

runner = Runner(Options(BASE))
runner.run()
