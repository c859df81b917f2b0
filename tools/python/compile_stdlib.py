"""Write the standard library as an archive, with byte code for each module.

    compile_stdlib.py [<wheel of tzdata>]
"""

import io
import sys
import tarfile
import zipfile
from pathlib import Path

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

# What CPython has and Pyodide leaves out or asks its bridge for, where we have
# it written ourselves.
OURS = Path("tools/python/library")

# An archive in the archive: see zone-table.ts.
ZONES = ".zones"
ZONES_IN_WHEEL = "tzdata/zoneinfo/"

# What the C library's headers lack, on the line where the library asks for it,
# so that line numbers stay; what comes from OpenSSL, which is not there; and
# what Pyodide has put in between.
NO_TLS = (
    b"SSL is not supported in Pyodide",
    b"TLS needs OpenSSL, which is not there",
)
CHANGED = {
    "socket.py": [(
        b"from _socket import *\n",
        b"from _socket import *; SO_REUSEADDR = 2\n",
    )],
    "hashlib.py": [
        (b"from _hashlib import pbkdf2_hmac\n", b"from _kdf import pbkdf2_hmac\n"),
        (b"from _hashlib import scrypt ", b"from _kdf import scrypt "),
    ],
    "_ssl.py": [NO_TLS],
    "ssl.py": [NO_TLS],
    "zoneinfo/_common.py": [(
        b'''\
        import sys
        if "tzdata" not in sys.modules:
            raise ZoneInfoNotFoundError(
               f"No time zone found with key {key}. \\n"
                " On Pyodide you must do pyodide.loadPackage('tzdata')"
                " package before you use zoneinfo.")
''',
        b"",
    )],
    "subprocess.py": [(
        b'_can_fork_exec = sys.platform not in {"emscripten", ',
        b"_can_fork_exec = sys.platform not in {",
    )],
}


def changed(name, content):
    for old, new in CHANGED.get(name, ()):
        if old not in content:
            raise ValueError(f"{name} has no line {old!r}")
        content = content.replace(old, new)
    return content


def sources():
    ours = {
        path.relative_to(OURS).as_posix(): path.read_bytes()
        for path in sorted(OURS.rglob("*.py"))
    }
    with zipfile.ZipFile(STOCK) as stock:
        for name in stock.namelist():
            if name.endswith("/") or name.startswith(LEFT_OUT) or name in ours:
                continue
            yield name, changed(name, stock.read(name))
    yield from ours.items()


def zones_in(wheel):
    """Return the zones as a .tar. Those with several names lie side by side,
    so that they take no room when it is packed.
    """
    with zipfile.ZipFile(wheel) as packed:
        files = [
            (packed.read(name), name.removeprefix(ZONES_IN_WHEEL))
            for name in packed.namelist()
            if name.startswith(ZONES_IN_WHEEL)
        ]
    table = io.BytesIO()
    with tarfile.open(
        fileobj=table, mode="w", format=tarfile.USTAR_FORMAT
    ) as archive:
        for content, name in sorted(files):
            if content.startswith(b"TZif"):
                add(archive, name, content)
    return table.getvalue()


def main(wheels):
    with new_archive(COMPILED) as compiled:
        add_read_ahead(compiled, read_sections().get("python", []))
        for wheel in wheels:
            add(compiled, ZONES, zones_in(wheel))
        for name, content in sources():
            add(compiled, name, content)
            add_byte_code(compiled, name, content, UNPACKED_AT)


main(sys.argv[1:])
