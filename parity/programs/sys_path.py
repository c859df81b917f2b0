"""sys.path begins with the script's folder."""

import os
import sys

print(sys.path[0], os.getcwd())
print([entry for entry in sys.path if entry.startswith(os.getcwd())])
print(__file__)
