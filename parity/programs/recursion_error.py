"""Too deep a recursion, with its repeated frames counted."""

import sys


def down(level):
    return down(level + 1)


print(sys.getrecursionlimit())
down(0)
