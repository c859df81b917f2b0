"""Modules of the standard library that are not there."""

import importlib.util

names = "curses grp pwd readline resource syslog venv ensurepip".split()
names += "_multiprocessing _posixshmem _pydecimal pydoc_data".split()
missing = [name for name in names if not importlib.util.find_spec(name)]
print("missing:", *missing)
