"""Each stream keeps its order, whatever the other does."""

import os
import sys

for number in range(3):
    print("out", number)
    print("err", number, file=sys.stderr)
sys.stdout.write("no newline")
sys.stderr.write("none either")
sys.stdout.flush()
os.write(1, b"|raw\n")
os.write(2, b"|raw\n")
print("end", end="")
