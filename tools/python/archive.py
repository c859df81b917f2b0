"""Write Python sources and their compiled byte code as a .tar.gz.

Run by the very interpreter that will read the result, so that the byte code is
its own. The .pyc are "unchecked hash" ones (PEP 552): nothing is compared with
the source when they are loaded. The .py stay: with them tracebacks show their
lines.
"""

import contextlib
import gzip
import importlib.util
import io
import os
import sys
import tarfile
from configparser import ConfigParser
from importlib._bootstrap_external import _code_to_hash_pyc


@contextlib.contextmanager
def new_archive(path):
    # mtime=0: the same input gives the same bytes.
    with (
        gzip.GzipFile(path, "wb", compresslevel=9, mtime=0) as file,
        tarfile.open(
            fileobj=file, mode="w", format=tarfile.USTAR_FORMAT
        ) as archive,
    ):
        yield archive


def read_sections():
    """Return the modules that cases import, by section, in their order."""
    parser = ConfigParser(allow_no_value=True, delimiters="=")
    parser.optionxform = str
    parser.read("cases/imported.txt", encoding="utf-8")
    return {name: list(parser[name]) for name in parser.sections()}


READ_AHEAD = ".read-ahead"


def add_read_ahead(archive, modules):
    """Add the list of what is read ahead of a run. It is not unpacked."""
    add(archive, READ_AHEAD, "\n".join(modules).encode())


def add(archive, name, content):
    info = tarfile.TarInfo(name)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))


def add_byte_code(archive, name, source, folder):
    """Add the .pyc of a module that will lie in `folder`: tracebacks say so.

    Nothing is added for what is no Python or does not compile.
    """
    if not name.endswith(".py"):
        return
    try:
        code = compile(source, f"{folder}/{name}", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return
    source_hash = importlib.util.source_hash(source)
    pyc = _code_to_hash_pyc(code, source_hash, checked=False)
    add(archive, cache_path(name), bytes(pyc))


def cache_path(name):
    folder, file = os.path.split(name)
    stem = file.removesuffix(".py")
    tag = sys.implementation.cache_tag
    return os.path.join(folder, "__pycache__", f"{stem}.{tag}.pyc")
