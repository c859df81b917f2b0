"""When the program ends, write down which modules with a file it has imported.

A line each: the name, a tab, the file. Imported before the program by a .pth
file. (`-X importtime` would miss what `importlib.import_module` brings in.)
"""

import atexit
import sys

from_the_start = set(sys.modules)


@atexit.register
def write_down():
    with open("/tmp/imported-modules.txt", "w", encoding="utf-8") as noted:
        for name, module in [*sys.modules.items()]:
            file = getattr(module, "__file__", None)
            spec = getattr(module, "__spec__", None)
            if file and spec and spec.name not in from_the_start:
                noted.write(f"{spec.name}\t{file}\n")
