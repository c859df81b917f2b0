"""The score sheet: what was played, and what the dice showed."""

from club.game import Game

SHEET = {
    2023: Game("pairs", [4, 6, 4, 4]),
    2026: Game("race", [1, 3, 5, 5, 6, 1]),
    2027: Game("pairs", [1, 4, 1, 1]),
}
