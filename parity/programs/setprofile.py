"""sys.setprofile: calls into C are seen as well."""

import sys


def profile(frame, event, argument):
    name = frame.f_code.co_name
    print(event, name, getattr(argument, "__name__", None))


def work():
    return len(sorted([2, 1]))


sys.setprofile(profile)
work()
sys.setprofile(None)
