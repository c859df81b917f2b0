"""A moderately raised limit works: Python calls need no C stack."""

import sys


def depth(level=0):
    try:
        return depth(level + 1)
    except RecursionError:
        return level


sys.setrecursionlimit(6000)
print(5900 < depth() < 6000)
