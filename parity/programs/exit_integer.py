"""sys.exit with a number: the code, and no traceback."""

import sys

print("leaving")
sys.exit(3)
