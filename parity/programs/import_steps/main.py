"""What an import does, in order, as the interpreter itself tells it."""

import sys


class Listener:
    """The first who is asked to find a module, once its name is unknown."""

    def find_spec(self, name, path, target=None):
        print("looked up:", name, "is not in sys.modules")
        return None


sys.meta_path.insert(0, Listener())

import registry

print("found in:", sys.path.index(registry.__file__.rpartition("/")[0]))
print("filled with:", *[name for name in vars(registry) if name[0] != "_"])

import registry as again

print("the same:", again is registry)
