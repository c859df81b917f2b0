"""Computer algebra for classrooms, one term at a time."""

from .core import Expr, Number, Symbol, diff, free_symbols, value
from .printing import text
from .simplify import same, simplify
from .utilities import test

__all__ = [
    "Expr",
    "Number",
    "Symbol",
    "diff",
    "free_symbols",
    "same",
    "simplify",
    "test",
    "text",
    "value",
]
