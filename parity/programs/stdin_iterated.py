"""Standard input as a file."""

import sys

print(repr(sys.stdin.readline()))
print([line.rstrip("\n") for line in sys.stdin])
print(repr(sys.stdin.read()), sys.stdin.fileno())
