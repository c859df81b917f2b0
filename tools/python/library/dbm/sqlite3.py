"""A database of bytes by bytes in a table of SQLite."""

import os
import sqlite3
from collections.abc import MutableMapping
from contextlib import closing, suppress
from pathlib import Path

BUILD_TABLE = """
  CREATE TABLE IF NOT EXISTS Dict (
    key BLOB UNIQUE NOT NULL,
    value BLOB NOT NULL
  )
"""
GET_SIZE = "SELECT COUNT (key) FROM Dict"
LOOKUP_KEY = "SELECT value FROM Dict WHERE key = CAST(? AS BLOB)"
STORE_KV = """
  REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))
"""
DELETE_KEY = "DELETE FROM Dict WHERE key = CAST(? AS BLOB)"
ITER_KEYS = "SELECT key FROM Dict"

_MODES = {"r": "ro", "w": "rw", "c": "rwc", "n": "rwc"}


class error(OSError):
    """What SQLite has to say."""


class _Database(MutableMapping):
    def __init__(self, path, /, *, flag, mode):
        if hasattr(self, "_cx"):
            raise error("DBM object does not support reinitialization")
        if flag not in _MODES:
            raise ValueError(
                f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}"
            )
        if flag == "n":
            with suppress(FileNotFoundError):
                os.remove(path)
        if _MODES[flag] == "rwc":
            # SQLite itself would create it with rights of its own.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, mode))
        uri = Path(os.fsdecode(path)).absolute().as_uri()
        try:
            self._cx = sqlite3.connect(
                f"{uri}?mode={_MODES[flag]}", autocommit=True, uri=True
            )
        except sqlite3.Error as exc:
            raise error(str(exc))
        if flag != "r":
            # Faster; it works without, too.
            with suppress(sqlite3.OperationalError):
                self._cx.execute("PRAGMA journal_mode = wal")
        if _MODES[flag] == "rwc":
            with self._execute(BUILD_TABLE):
                pass

    def _execute(self, *statement):
        if not self._cx:
            raise error("DBM object has already been closed")
        try:
            return closing(self._cx.execute(*statement))
        except sqlite3.Error as exc:
            raise error(str(exc))

    def __len__(self):
        with self._execute(GET_SIZE) as cursor:
            return cursor.fetchone()[0]

    def __getitem__(self, key):
        with self._execute(LOOKUP_KEY, (key,)) as cursor:
            row = cursor.fetchone()
        if not row:
            raise KeyError(key)
        return row[0]

    def __setitem__(self, key, value):
        with self._execute(STORE_KV, (key, value)):
            pass

    def __delitem__(self, key):
        with self._execute(DELETE_KEY, (key,)) as cursor:
            if not cursor.rowcount:
                raise KeyError(key)

    def __iter__(self):
        try:
            with self._execute(ITER_KEYS) as cursor:
                for row in cursor:
                    yield row[0]
        except sqlite3.Error as exc:
            raise error(str(exc))

    def close(self):
        if self._cx:
            self._cx.close()
            self._cx = None

    def keys(self):
        return list(super().keys())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(filename, /, flag="r", mode=0o666):
    """Open a database: "r", "w", "c" or "n", as in `dbm.open`."""
    return _Database(filename, flag=flag, mode=mode)
