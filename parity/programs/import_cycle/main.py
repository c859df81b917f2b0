"""A circle of imports, which one name is too early for."""

import sys

try:
    import shop.first
except ImportError as error:
    print(error.name, error.path)
print("shop.first" in sys.modules, "shop.second" in sys.modules)
import shop.third
