"""Another program cannot be started."""

import subprocess
import sys

try:
    command = [sys.executable, "-c", "print(1 + 1)"]
    print(subprocess.run(command, capture_output=True, text=True).stdout)
except OSError as error:
    print("OSError:", error)
