"""Week 1: the mean of what was measured."""

import random

from course.problem import Problem


def make() -> Problem:
    """Measure five lengths."""
    lengths = [round(random.uniform(1, 99)) for _ in range(5)]
    words = ", ".join(map(str, lengths))
    return Problem(
        question=f"What is the mean of {words}?",
        numbers=lengths,
        answer=sum(lengths) / len(lengths),
    )
