"""Where a module comes from: spec, loader, origin, package."""

import importlib.util

import pack
import pack.inner
import spread.part

for module in (pack, pack.inner, spread, spread.part):
    spec = module.__spec__
    print(spec.name, type(spec.loader).__name__, spec.origin)
    print(module.__package__, spec.parent, getattr(module, "__path__", None))
print(importlib.util.find_spec("nowhere"))
print(importlib.util.find_spec("sys").origin)
from .pack import inner
