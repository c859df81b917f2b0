"""Ctrl-D at a terminal ends one read; the next one goes on."""

import sys

for number in range(3):
    try:
        print(number, repr(input()))
    except EOFError:
        print(number, "end of file")
print("rest:", repr(sys.stdin.read()))
print("lines:", [line for line in sys.stdin])
print("line:", repr(sys.stdin.readline()))
