"""Has every student the numbers of the sheet, at the very first visit?"""

import sys

from course.sheet import ANSWER_SHEET
from course.visit import open_problem

PRINTED = {
    ("slope", 1703): [52, 84, 84, 20, 2],
    ("mean", 1704): [53, 23, 11, 97, 62],
    ("slope", 1704): [53, 23, 11, 97, 62],
    ("slope", 1702): [42, 29, 94, 7, 36],
}

for (name, student), numbers in PRINTED.items():
    row = ANSWER_SHEET[name, student]
    if row.numbers != numbers:
        print("The answer sheet was changed, and it is printed already.")
        sys.exit(1)
    drawn = open_problem(name, student).numbers
    if drawn != numbers:
        print(f"Without main.py, student {student} still gets {drawn} at first.")
        sys.exit(1)
