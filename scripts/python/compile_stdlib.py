"""Write the standard library as a .tar.gz, with compiled byte code for each module.

Run by the very interpreter that will read the result, so that the byte code is its own. The .pyc are
"unchecked hash" ones (PEP 552): nothing is compared with the source when they are loaded. The .py stay: with
them tracebacks into the standard library show their lines.
"""

import gzip
import importlib.util
import io
import os
import sys
import tarfile
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

STOCK = "/tmp/stock.zip"
COMPILED = "/tmp/compiled.tar.gz"

# Where the interpreter has its library: the file names in tracebacks.
UNPACKED_AT = "/lib/python314.zip"

# The bridge to JavaScript. Our interpreter is started as `python` is, without that bridge.
LEFT_OUT = ("pyodide/", "_pyodide/")


def main():
    # mtime=0: the same input gives the same bytes.
    with (
        zipfile.ZipFile(STOCK) as stock,
        gzip.GzipFile(COMPILED, "wb", compresslevel=9, mtime=0) as file,
        tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as compiled,
    ):
        for name in stock.namelist():
            if name.endswith("/") or name.startswith(LEFT_OUT):
                continue
            content = stock.read(name)
            add(compiled, name, content)
            byte_code = compile_module(name, content)
            if byte_code is not None:
                add(compiled, cache_path(name), byte_code)


def compile_module(name, source):
    """The content of the .pyc, or None for what is no Python or does not compile."""
    if not name.endswith(".py"):
        return None
    try:
        code = compile(source, f"{UNPACKED_AT}/{name}", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    return bytes(_code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False))


def cache_path(name):
    folder, file = os.path.split(name)
    stem = file.removesuffix(".py")
    return os.path.join(folder, "__pycache__", f"{stem}.{sys.implementation.cache_tag}.pyc")


def add(archive, name, content):
    info = tarfile.TarInfo(name)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))


main()
