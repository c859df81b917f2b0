"""Databases of bytes by bytes, in files: whichever kind there is.

    import dbm
    with dbm.open("prices", "c") as prices:
        prices["cake"] = b"3.50"

A database that exists is opened as what `whichdb` takes it for; a new one is of
the first kind that can be had. Flags are "r" to read, "w" to write, "c" to
write and create where it does not exist, "n" to begin with an empty one.

Written for Python in a browser, whose distribution leaves out CPython's `dbm`;
the functions, the files and the messages are the same.
"""

import contextlib
import importlib
import io
import os
import struct
import sys

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What all kinds of databases raise, besides `OSError`."""


error = (error, OSError)

_names = ["dbm.sqlite3", "dbm.gnu", "dbm.ndbm", "dbm.dumb"]
_modules = {}
_defaultmod = None

_SQLITE_HEADER = b"SQLite format 3\x00"
_GNU_NUMBERS = 0x13579ACE, 0x13579ACD, 0x13579ACF


def open(file, flag="r", mode=0o666):
    """Open a database, or create one if the flag says so."""
    default = _import_all()
    kind = None if "n" in flag else whichdb(file)
    if kind is None:
        if "c" not in flag and "n" not in flag:
            raise error[0](
                "db file doesn't exist; use 'c' or 'n' flag to create a new db"
            )
        return default.open(file, flag, mode)
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind not in _modules:
        raise error[0](f"db type is {kind}, but the module is not available")
    return _modules[kind].open(file, flag, mode)


def _import_all():
    global _defaultmod
    if _defaultmod is None:
        for name in _names:
            with contextlib.suppress(ImportError):
                _modules[name] = importlib.import_module(name)
        _defaultmod = next(iter(_modules.values()))
    return _defaultmod


def whichdb(filename):
    """Return the name of the module that opens a database.

    None if there is none or it cannot be read, "" if it is of no known kind.
    """
    base = os.fsencode(filename)
    if _is_readable(base + b".pag") and _is_readable(base + b".dir"):
        return "dbm.ndbm"
    if _is_dumb(base):
        return "dbm.dumb"
    try:
        start = _start_of(base, 16)
    except OSError:
        return None
    if start == _SQLITE_HEADER:
        return "dbm.sqlite3"
    if len(start) >= 4 and struct.unpack("=L", start[:4])[0] in _GNU_NUMBERS:
        return "dbm.gnu"
    return ""


def _is_dumb(base):
    """A list of names and a file of values; a list may be empty."""
    try:
        os.stat(base + b".dat")
        return _start_of(base + b".dir", 1) in (b"", b"'", b'"')
    except OSError:
        return False


def _is_readable(path):
    try:
        _start_of(path, 0)
    except OSError:
        return False
    return True


def _start_of(path, length):
    with io.open(path, "rb") as file:
        return file.read(length)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(whichdb(name) or "UNKNOWN", name)
