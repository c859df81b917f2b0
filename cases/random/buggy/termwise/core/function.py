"""What can be asked of an expression."""

from ..utilities import walk
from .expr import Add, Expr, Mul, Number, Pow, Symbol


def free_symbols(expr: Expr) -> set[Symbol]:
    """The symbols that an expression depends on."""
    return {node for node in walk(expr) if isinstance(node, Symbol)}


def diff(expr: Expr, x: Symbol) -> Expr:
    """The derivative, term by term; no x in an exponent.

    >>> value(diff(Symbol("x") ** 3, Symbol("x")), {Symbol("x"): 2})
    12
    """
    match expr:
        case _ if x not in free_symbols(expr):
            return Number(0)
        case Symbol():
            return Number(1)
        case Add(args=(left, right)):
            return diff(left, x) + diff(right, x)
        case Mul(args=(left, right)):
            return diff(left, x) * right + left * diff(right, x)
        case Pow(args=(base, Number(args=(n,)))):
            return n * base ** (n - 1) * diff(base, x)
    raise ValueError(f"no rule for {expr}")


def value(expr: Expr, symbols: dict[Symbol, float]) -> float:
    """The number that an expression is for these values."""
    match expr:
        case Number(args=(number,)):
            return number
        case Symbol():
            return symbols[expr]
    left, right = (value(arg, symbols) for arg in expr.args)
    match expr:
        case Add():
            return left + right
        case Mul():
            return left * right
        case Pow():
            return left**right
    raise ValueError(f"no value for {expr}")
