"""Week 4: how steep is a curve?"""

import random

from course.problem import Problem


def make() -> Problem:
    """Draw a curve of the fourth degree."""
    from termwise import Symbol, diff, value  # most pages do without

    numbers = [round(random.uniform(1, 99)) for _ in range(5)]
    a, b, c, d, e = numbers
    x = Symbol("x")
    curve = a * x**4 + b * x**3 + c * x**2 + d * x + e
    return Problem(
        question=f"How steep is {curve} at x = 2?",
        numbers=numbers,
        answer=value(diff(curve, x), {x: 2}),
    )
