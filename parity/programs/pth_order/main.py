"""`.pth` files: in the order of their names, before the program."""

import sys

print("main")
import from_extra

print(from_extra.WHERE)
print([entry.rpartition("/")[2] for entry in sys.path if "extra" in entry])
