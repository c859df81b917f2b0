"""`python -m`: runpy's two frames are below the module's own."""

import sys

print(__name__, __spec__.name, __package__)
print(sys.argv, sys.path[0])
raise LookupError("in a module")
