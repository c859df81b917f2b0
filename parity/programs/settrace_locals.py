"""A trace function that finds the line where a value changes."""

import sys


def watch(frame, event, argument):
    if frame.f_code.co_name == "work":
        print(event, frame.f_lineno, frame.f_locals.get("total"))
        return watch


def work():
    total = 0
    for number in range(2):
        total += number + 1
    del total


sys.settrace(watch)
work()
