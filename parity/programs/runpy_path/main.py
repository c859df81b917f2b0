"""runpy: another script as __main__, with its own frames."""

import runpy

print(runpy.run_path("other.py", {"given": 1})["result"])
print(__name__)
runpy.run_module("failing", run_name="__main__")
