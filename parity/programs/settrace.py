"""sys.settrace: call, line, return and exception events."""

import sys


def tracer(frame, event, argument):
    value = argument[1] if event == "exception" else argument
    print(event, frame.f_code.co_name, frame.f_lineno, repr(value))
    return tracer


def risky(number):
    try:
        return {1: "one"}[number]
    except KeyError:
        return None


def count():
    for number in (1, 0):
        yield risky(number)


sys.settrace(tracer)
list(count())
sys.settrace(None)
