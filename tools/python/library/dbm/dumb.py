"""A database of bytes by bytes in plain files, for where there is no other.

`spam.dat` has the values, each from a multiple of 512 bytes on, `spam.dir` a
line for each key: what it is and where its value lies. `spam.bak` is the list
as it was before.
"""

import ast
import collections.abc
import contextlib
import os

__all__ = ["error", "open"]

_BLOCK_BYTES = 512

error = OSError


class _Database(collections.abc.MutableMapping):
    # What closes it may be called when the program's end has emptied modules.
    _os = os
    _open = staticmethod(open)

    def __init__(self, filebasename, mode, flag="c"):
        self._mode = mode
        self._readonly = flag == "r"
        base = os.fsencode(filebasename)
        self._dirfile, self._datfile = base + b".dir", base + b".dat"
        self._bakfile = base + b".bak"
        self._index = None
        self._create(flag)
        self._read_index(flag)

    def _create(self, flag):
        if flag == "n":
            for path in self._datfile, self._bakfile, self._dirfile:
                with contextlib.suppress(OSError):
                    os.remove(path)
        is_new = flag in ("c", "n") and not os.path.exists(self._datfile)
        with self._open(self._datfile, "wb" if is_new else "rb"):
            if is_new:
                self._chmod(self._datfile)

    def _read_index(self, flag):
        self._index = {}
        self._modified = False
        try:
            file = self._open(self._dirfile, encoding="Latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            self._modified = True
            return
        with file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode("Latin-1")] = place

    def _commit(self):
        if self._index is None or not self._modified:
            return
        with contextlib.suppress(self._os.error):
            self._os.unlink(self._bakfile)
        with contextlib.suppress(self._os.error):
            self._os.rename(self._dirfile, self._bakfile)
        with self._open(self._dirfile, "w", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")
        self._modified = False

    sync = _commit

    def _entries(self):
        if self._index is None:
            raise error("DBM object has already been closed")
        return self._index

    def _writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")
        return self._entries()

    def __getitem__(self, key):
        place, length = self._entries()[_as_bytes(key)]
        with self._open(self._datfile, "rb") as file:
            file.seek(place)
            return file.read(length)

    def __setitem__(self, key, value):
        index = self._writable()
        key = _as_bytes(key, "keys must be bytes or strings")
        value = _as_bytes(value, "values must be bytes or strings")
        self._modified = True
        if key not in index:
            index[key] = self._append(value)
            self._append_key(key)
            return
        place, length = index[key]
        fits = _blocks(len(value)) <= _blocks(length)
        index[key] = self._put(place, value) if fits else self._append(value)

    def _append(self, value):
        with self._open(self._datfile, "rb") as file:
            end = file.seek(0, os.SEEK_END)
        return self._put(_blocks(end) * _BLOCK_BYTES, value)

    def _put(self, place, value):
        with self._open(self._datfile, "rb+") as file:
            file.truncate(max(place, file.seek(0, os.SEEK_END)))
            file.seek(place)
            file.write(value)
        return place, len(value)

    def _append_key(self, key):
        with self._open(self._dirfile, "a", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            file.write(f"{key.decode('Latin-1')!r}, {self._index[key]!r}\n")

    def __delitem__(self, key):
        del self._writable()[_as_bytes(key)]
        self._modified = True
        self._commit()

    def __contains__(self, key):
        return _as_bytes(key) in self._entries()

    def __iter__(self):
        return iter(self._entries())

    def __len__(self):
        return len(self._entries())

    def keys(self):
        return list(self._entries())

    iterkeys = __iter__

    def items(self):
        return [(key, self[key]) for key in self._entries()]

    def close(self):
        try:
            self._commit()
        finally:
            self._index = None

    __del__ = close

    def _chmod(self, file):
        self._os.chmod(file, self._mode)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def _blocks(length):
    return -(-length // _BLOCK_BYTES)


def _as_bytes(text, complaint=None):
    if isinstance(text, str):
        return text.encode()
    if complaint and not isinstance(text, (bytes, bytearray)):
        raise TypeError(complaint)
    return text


def open(file, flag="c", mode=0o666):
    """Open a database: "r", "w", "c" or "n", as in `dbm.open`."""
    umask = os.umask(0)
    os.umask(umask)
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~umask, flag=flag)
