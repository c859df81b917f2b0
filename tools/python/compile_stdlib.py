"""Write the standard library as an archive, with byte code for each module."""

import zipfile

from archive import (
    add,
    add_byte_code,
    add_read_ahead,
    new_archive,
    read_sections,
)

STOCK = "/pyodide/python_stdlib.zip"
COMPILED = ".generated/python/stdlib.bin.draft"

# Where the interpreter has its library: the file names in tracebacks.
UNPACKED_AT = "/lib/python314.zip"

# The bridge to JavaScript. Our interpreter is started as `python` is, without
# that bridge.
LEFT_OUT = ("pyodide/", "_pyodide/")

# What the C library's headers lack, on the line where the library asks for it,
# so that line numbers stay.
CHANGED = {
    "socket.py": (
        b"from _socket import *\n",
        b"from _socket import *; SO_REUSEADDR = 2\n",
    ),
}


def changed(name, content):
    old, new = CHANGED.get(name, (b"", b""))
    if content.count(old) != 1 and old:
        raise ValueError(f"{name} has not one line {old!r}")
    return content.replace(old, new) if old else content


def main():
    with zipfile.ZipFile(STOCK) as stock, new_archive(COMPILED) as compiled:
        add_read_ahead(compiled, read_sections().get("python", []))
        for name in stock.namelist():
            if name.endswith("/") or name.startswith(LEFT_OUT):
                continue
            content = changed(name, stock.read(name))
            add(compiled, name, content)
            add_byte_code(compiled, name, content, UNPACKED_AT)


main()
