"""Expressions on one line, as one types them."""

from ..core import Add, Expr, Mul, Pow

SIGNS = {Add: " + ", Mul: " * ", Pow: "**"}
STRENGTH = {Add: 1, Mul: 2, Pow: 3}
ATOM = 4


def text(expr: Expr) -> str:
    """
    >>> from termwise import Symbol
    >>> text(3 * (Symbol("x") + 1) ** 2)
    '3 * (x + 1)**2'
    """
    if type(expr) not in SIGNS:
        return str(expr.args[0])
    parts = (inner(arg, type(expr)) for arg in expr.args)
    return SIGNS[type(expr)].join(parts)


def inner(expr: Expr, around: type[Expr]) -> str:
    """A part of a larger expression, in parentheses if need be."""
    if STRENGTH.get(type(expr), ATOM) < STRENGTH[around]:
        return f"({text(expr)})"
    return text(expr)
