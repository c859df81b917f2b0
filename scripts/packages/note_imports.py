"""When the program ends, write down which installed modules it has imported.

Imported before the program by a .pth file. (`-X importtime` would miss what
`importlib.import_module` brings in.)
"""

import atexit
import sys


@atexit.register
def write_down():
    modules = [*sys.modules.values()]
    installed = [
        module.__spec__.name
        for module in modules
        if "/site-packages/" in (getattr(module, "__file__", None) or "")
        and getattr(module, "__spec__", None)
    ]
    with open("/tmp/imported-modules.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(installed))
