"""Pairs: roll until two in a row are equal. It is for fun."""

from random import Random


def play(dice: Random) -> list[int]:
    """Roll until the last two are equal."""
    rolls = [dice.randint(1, 6), dice.randint(1, 6)]
    while rolls[-1] != rolls[-2]:
        rolls.append(dice.randint(1, 6))
    return rolls
