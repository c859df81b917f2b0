"""Write the folder of each root as an archive.

/site/<root>/ becomes /archives/<root>.<draft>. Every module comes as source.
Byte code, which is the larger part, is only for those that cases import
(imported.txt); for a root with none in that list, for all: a case that is
being written is as quick as it will be.
"""

from pathlib import Path

from archive import add, add_byte_code, new_archive

# Where the interpreter will have them: the file names in tracebacks.
UNPACKED_AT = "/lib/python3.14/site-packages"


def main(draft):
    imported = set(lines("/code/imported.txt"))
    for root in lines("/code/names.txt"):
        folder = Path("/site", root)
        files = {f.relative_to(folder).as_posix(): f for f in sources(folder)}
        known = {name for name in files if module_name(name) in imported}
        is_used = any(name.startswith(f"{root}/") for name in known)
        write(files, known if is_used else files, f"/archives/{root}.{draft}")


def sources(folder):
    """All but what the machine's own Python has left beside them."""
    for file in sorted(folder.rglob("*")):
        if not file.is_dir() and "__pycache__" not in file.parts:
            yield file


def write(files, compiled, path):
    with new_archive(path) as archive:
        for name, file in files.items():
            content = file.read_bytes()
            add(archive, name, content)
            if name in compiled:
                add_byte_code(archive, name, content, UNPACKED_AT)


def module_name(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def lines(path):
    text = Path(path).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]
