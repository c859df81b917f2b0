"""The answer sheet that the tutors have on paper."""

from typing import NamedTuple


class Row(NamedTuple):
    """What one student was to get, and the right answer to it."""

    numbers: list[int]
    answer: float


ANSWER_SHEET = {
    ("mean", 1702): Row([42, 29, 94, 7, 36], 41.6),
    ("mean", 1703): Row([52, 84, 84, 20, 2], 48.4),
    ("mean", 1704): Row([53, 23, 11, 97, 62], 49.2),
    ("slope", 1702): Row([42, 29, 94, 7, 36], 2075),
    ("slope", 1703): Row([52, 84, 84, 20, 2], 3028),
    ("slope", 1704): Row([53, 23, 11, 97, 62], 2113),
}
