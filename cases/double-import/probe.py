"""Is one file of the project more than one module?"""

import runpy
import sys
from pathlib import Path

project = Path(__file__).resolve().parent

runpy.run_path("main.py", run_name="__main__")

names = {}  # by file: the modules that were made of it, and their names
for name, module in list(sys.modules.items()):
    file = getattr(module, "__file__", None)
    if file and project in Path(file).resolve().parents:
        made = names.setdefault(Path(file).resolve(), {})
        made[id(module)] = name

for file, made in names.items():
    if len(made) > 1:
        path = file.relative_to(project).as_posix()
        print(f"{path} is still two modules: {', '.join(made.values())}.")
        sys.exit(1)
