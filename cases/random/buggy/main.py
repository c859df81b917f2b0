"""Rehearse the course: one student opens a problem twice."""

import sys

from course.sheet import ANSWER_SHEET
from course.visit import open_problem

STUDENT = 1702
PROBLEM = "slope"

first = open_problem(PROBLEM, STUDENT)
second = open_problem(PROBLEM, STUDENT)
expected = ANSWER_SHEET[PROBLEM, STUDENT]

print(first.question)
print("first   ", *first.numbers)
print("second  ", *second.numbers)
print("expected", *expected.numbers)

for visit in first, second:
    if visit.answer != expected.answer:
        sys.exit(
            f"The page wants {visit.answer}, "
            f"the answer sheet says {expected.answer}."
        )

print("Both visits match the answer sheet.")
