"""Week 4: how steep is a curve?"""

from random import Random

from course.problem import Problem


def make(dice: Random) -> Problem:
    """Draw a curve of the fourth degree."""
    from termwise import Symbol, diff, value  # most pages do without

    numbers = [round(dice.uniform(1, 99)) for _ in range(5)]
    a, b, c, d, e = numbers
    x = Symbol("x")
    curve = a * x**4 + b * x**3 + c * x**2 + d * x + e
    return Problem(
        question=f"How steep is {curve} at x = 2?",
        numbers=numbers,
        answer=value(diff(curve, x), {x: 2}),
    )
