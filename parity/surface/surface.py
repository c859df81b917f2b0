"""Print the public names of all modules of the standard library, a line each.

    python3.14 -I parity/surface/surface.py > parity/surface/cpython.txt

The first line says which Python it is. A module that cannot be imported has no
line; modules that a module imports, and None in their place, are none of its
names. Left out are tests,
what does something when it is imported, and `posix`, which `os` repeats.
"""

import contextlib
import importlib
import io
import pkgutil
import platform
import sys
import types
import warnings

LEFT_OUT = {"antigravity", "this", "test", "idlelib", "posix"}


def is_public(name):
    return not name.startswith("_")


def modules_below(name):
    """Yield a module with its name, and all that lie in it."""
    module = imported(name)
    if module is None:
        return
    yield name, module
    for info in pkgutil.iter_modules(getattr(module, "__path__", ())):
        if is_public(info.name) and info.name not in LEFT_OUT:
            yield from modules_below(f"{name}.{info.name}")


def imported(name):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return importlib.import_module(name)
    except (Exception, SystemExit):
        return None


def names_of(module):
    return [
        name
        for name in sorted(dir(module))
        if is_public(name)
        and not isinstance(getattr(module, name), types.ModuleType | None)
    ]


def main():
    warnings.simplefilter("ignore")
    print(platform.python_implementation(), platform.python_version())
    names = filter(is_public, sorted(sys.stdlib_module_names - LEFT_OUT))
    for top in names:
        for name, module in modules_below(top):
            print(name, *names_of(module))


main()
