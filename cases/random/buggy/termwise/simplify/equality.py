"""Are two expressions the same, however they are written?"""

import random
from math import isclose

from ..core import Expr, free_symbols, value


def same(left: Expr, right: Expr, points: int = 5) -> bool:
    """Whether they agree at some random points.

    >>> from termwise import Symbol
    >>> x = Symbol("x")
    >>> same((x + 1) ** 2, x**2 + 2 * x + 1)
    True
    """
    symbols = free_symbols(left) | free_symbols(right)
    for _ in range(points):
        at = {symbol: random.uniform(1, 9) for symbol in symbols}
        if not isclose(value(left, at), value(right, at)):
            return False
    return True
