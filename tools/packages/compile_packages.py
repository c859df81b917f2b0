"""Write the folder of each root as an archive.

.generated/packages/site/<root>/ becomes .generated/packages/<root>.bin. Every
module comes as source. Byte code, which is the larger part, is only for those
that cases import (the root's section of imported.txt, which is also read ahead
of a run); for a root without a section, for all: a case that is being written
is nearly as quick as it will be.
"""

import sys
from pathlib import Path

from archive import (
    add,
    add_byte_code,
    add_read_ahead,
    new_archive,
    read_sections,
)

PACKAGES = Path(".generated/packages")
# Where the interpreter will have them: the file names in tracebacks.
UNPACKED_AT = "/lib/python3.14/site-packages"


def main(roots):
    imported = read_sections()
    for root in roots:
        folder = PACKAGES / "site" / root
        files = {f.relative_to(folder).as_posix(): f for f in sources(folder)}
        modules = imported.get(root, [])
        known = {name for name in files if module_name(name) in set(modules)}
        draft = PACKAGES / f"{root}.draft"
        with new_archive(draft) as archive:
            add_read_ahead(archive, modules)
            write(archive, files, known if modules else files)
        draft.replace(PACKAGES / f"{root}.bin")


def sources(folder):
    """All but what the machine's own Python has left beside them."""
    for file in sorted(folder.rglob("*")):
        if not file.is_dir() and "__pycache__" not in file.parts:
            yield file


def write(archive, files, compiled):
    for name, file in files.items():
        content = file.read_bytes()
        add(archive, name, content)
        if name in compiled:
            add_byte_code(archive, name, content, UNPACKED_AT)


def module_name(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


main(sys.argv[1:])
