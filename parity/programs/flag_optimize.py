"""-O removes assertions and clears __debug__."""

import sys

assert False, "an assertion that counts"
print(__debug__, sys.flags.optimize)
