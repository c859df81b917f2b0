"""Nor can the program be split in two."""

import os

try:
    if os.fork() == 0:
        os._exit(0)
    print("child ended with", os.wait()[1])
except OSError as error:
    print("OSError:", error)
