"""-X options, with and without a value."""

import sys

print(sorted(sys._xoptions.items()), sys.flags.dev_mode)
print(sys.flags.utf8_mode)
