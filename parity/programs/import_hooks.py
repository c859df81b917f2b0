"""A finder on sys.meta_path that tells what is looked for."""

import sys


class Telling:
    def find_spec(self, name, path=None, target=None):
        print("looking for", name, path)
        return None


sys.meta_path.insert(0, Telling())
import colorsys

try:
    import made_up_module
except ModuleNotFoundError as error:
    print(error, error.name)
