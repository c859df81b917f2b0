"""Expressions, and what can be asked of them."""

from .expr import Add, Expr, Mul, Number, Pow, Symbol
from .function import diff, free_symbols, value

__all__ = [
    "Add",
    "Expr",
    "Mul",
    "Number",
    "Pow",
    "Symbol",
    "diff",
    "free_symbols",
    "value",
]
