"""PYTHON… variables are read before the program starts."""

import sys

import extra

print(sys.flags.optimize, sys.warnoptions, sys.flags.dont_write_bytecode)
print(extra.__file__)
