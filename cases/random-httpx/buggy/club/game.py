"""What is known of a game."""

from typing import NamedTuple


class Game(NamedTuple):
    """Which variant was played, and what the dice showed."""

    variant: str
    rolls: list[int]
