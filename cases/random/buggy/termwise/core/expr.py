"""Expressions: numbers, symbols, and what + * ** make of them."""


class Expr:
    """A node of the tree. Its arguments are all that it is."""

    def __init__(self, *args):
        self.args = args

    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args

    def __hash__(self):
        return hash((type(self), self.args))

    def __add__(self, other):
        return Add(self, as_expr(other))

    def __radd__(self, other):
        return Add(as_expr(other), self)

    def __mul__(self, other):
        return Mul(self, as_expr(other))

    def __rmul__(self, other):
        return Mul(as_expr(other), self)

    def __pow__(self, exponent):
        return Pow(self, as_expr(exponent))

    def __str__(self):
        from ..printing import text  # which imports this module

        return text(self)


class Number(Expr):
    """An integer or a fraction; its one argument is Python's."""


class Symbol(Expr):
    """A name that stands for a number."""


class Add(Expr):
    """A sum of two."""


class Mul(Expr):
    """A product of two."""


class Pow(Expr):
    """A power, the base before the exponent."""


def as_expr(value) -> Expr:
    return value if isinstance(value, Expr) else Number(value)
