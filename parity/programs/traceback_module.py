"""The traceback module: text of frames and of exceptions, and linecache."""

import linecache
import traceback


def fail():
    raise LookupError("nothing there")


try:
    fail()
except LookupError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.filename, frame.lineno, frame.name, frame.line)
    print(traceback.format_exception_only(error))
    print(linecache.getline(__file__, 8), end="")
