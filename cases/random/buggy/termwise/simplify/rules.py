"""The rules that make an expression shorter."""

from ..core import Add, Expr, Mul, Number, Pow, value

ZERO = Number(0)
ONE = Number(1)


def simplify(expr: Expr) -> Expr:
    """
    >>> from termwise import Symbol
    >>> print(simplify(0 + 1 * Symbol("x") ** 1))
    x
    """
    if type(expr) not in (Add, Mul, Pow):
        return expr
    left, right = (simplify(arg) for arg in expr.args)
    match type(expr)(left, right):
        case Expr(args=(Number(), Number())) as known:
            return Number(value(known, {}))
        case Add(args=(Number(args=(0,)), rest)):
            return rest
        case Add(args=(rest, Number(args=(0,)))):
            return rest
        case Mul(args=(Number(args=(0,)), _) | (_, Number(args=(0,)))):
            return ZERO
        case Mul(args=(Number(args=(1,)), rest)):
            return rest
        case Mul(args=(rest, Number(args=(1,)))):
            return rest
        case Pow(args=(_, Number(args=(0,)))):
            return ONE
        case Pow(args=(base, Number(args=(1,)))):
            return base
        case shortest:
            return shortest
