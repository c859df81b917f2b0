"""Try the examples in the docstrings, in any order."""

import random
from importlib import import_module

MODULES = [
    "termwise.core.function",
    "termwise.printing.plain",
    "termwise.simplify.equality",
    "termwise.simplify.rules",
]


def test(seed=None):
    """Try all examples, say with which seed, return how many fail."""
    if seed is None:
        seed = random.randrange(10**8)
    print("random seed:", seed)
    return Examples(MODULES, seed=seed).run()


class Examples:
    """The examples of some modules, in an order that a seed gives."""

    def __init__(self, modules, seed=random.random()):
        self.modules = list(modules)
        random.Random(seed).shuffle(self.modules)

    def run(self):
        from doctest import testmod  # slow to import

        modules = map(import_module, self.modules)
        return sum(testmod(module).failed for module in modules)
