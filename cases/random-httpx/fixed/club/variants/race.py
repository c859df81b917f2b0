"""Race: six rolls, and the sum decides. It counts for the league."""

from random import Random

from club.board import announce


def play(dice: Random) -> list[int]:
    """Roll six times, and let the league know."""
    rolls = [dice.randint(1, 6) for _ in range(6)]
    announce(rolls)
    return rolls
