"""A raised limit, and calls that go through C: the stack ends before it."""

import sys


class Endless:
    def __getattr__(self, name):
        return getattr(self, name)


sys.setrecursionlimit(6000)
print("start", flush=True)
try:
    Endless().anything
except RecursionError:
    print("caught")
