"""os.system has no shell to run, and says so."""

import os

print("status", os.system("exit 3"))
