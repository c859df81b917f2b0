"""What the machine says of itself."""

import os
import platform
import sys

print("platform", sys.platform)
print("uname", os.uname().sysname, platform.machine())
print(os.name, os.sep, os.linesep == "\n", sys.byteorder)
print(sys.implementation.name, platform.python_implementation())
