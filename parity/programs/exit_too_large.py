"""Only the low byte of an exit code gets out."""

import sys

sys.exit(256 + 7)
