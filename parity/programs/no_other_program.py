"""No other program can be started than Python."""

import subprocess

try:
    print(subprocess.run(["true"]).returncode)
except FileNotFoundError as error:
    print("FileNotFoundError:", error)
