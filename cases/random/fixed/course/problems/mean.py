"""Week 1: the mean of what was measured."""

from random import Random

from course.problem import Problem


def make(dice: Random) -> Problem:
    """Measure five lengths."""
    lengths = [round(dice.uniform(1, 99)) for _ in range(5)]
    words = ", ".join(map(str, lengths))
    return Problem(
        question=f"What is the mean of {words}?",
        numbers=lengths,
        answer=sum(lengths) / len(lengths),
    )
