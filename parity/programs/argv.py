"""sys.argv as the shell gave it."""

import sys

print(sys.argv)
print(sys.orig_argv[1:])
