"""A student's visit to a problem."""

import random

from course.problem import Problem
from course.problems import PROBLEMS


def open_problem(name: str, student: int) -> Problem:
    """Make the student's own problem, the same at every visit."""
    dice = random.Random(student)
    return PROBLEMS[name](dice)
