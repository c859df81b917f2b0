"""os._exit: no finally, no atexit, no flush."""

import atexit
import os
import sys

atexit.register(print, "never")
print("flushed", flush=True)
try:
    sys.stdout.write("lost in the buffer")
    os._exit(4)
finally:
    print("never")
