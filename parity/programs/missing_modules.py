"""Modules of the standard library that are not there."""

import importlib.util

names = "curses grp pwd readline resource syslog venv".split()
names += ["ensurepip", "_multiprocessing", "_posixshmem"]
missing = [name for name in names if not importlib.util.find_spec(name)]
print("missing:", *missing)
