"""What a student is given."""

from typing import NamedTuple


class Problem(NamedTuple):
    """A question, the numbers drawn for it, and its right answer."""

    question: str
    numbers: list[int]
    answer: float
