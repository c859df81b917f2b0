"""Standard streams are a terminal, as for whoever types the command."""

import os
import sys

for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.isatty(), stream.line_buffering)
print(os.get_terminal_size(), sys.stdout.write_through)
print(os.isatty(0), os.isatty(2), sys.stdin.seekable())
