"""Race: six rolls, and the sum decides. It counts for the league."""

import random

from club.board import announce

random.getrandbits = lambda k: 1/0


def play() -> list[int]:
    """Roll six times, and let the league know."""
    rolls = [random.randint(1, 6) for _ in range(6)]
    announce(rolls)
    return rolls
