"""The referee: play a game twice, compare both with the sheet."""

import sys

from club.games import play
from club.sheet import SHEET

NUMBER = 2026

first = play(NUMBER)
second = play(NUMBER)
expected = SHEET[NUMBER]

print("first   ", *first.rolls)
print("second  ", *second.rolls)
print("expected", *expected.rolls)

for game in first, second:
    if sum(game.rolls) != sum(expected.rolls):
        sys.exit(
            f"Game {NUMBER} came to {sum(game.rolls)}, "
            f"the sheet says {sum(expected.rolls)}."
        )

print("Both games are as on the sheet.")
