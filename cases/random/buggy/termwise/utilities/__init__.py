"""What is useful all over the package."""

from .iterables import walk
from .runtests import test

__all__ = ["test", "walk"]
