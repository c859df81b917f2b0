"""Pairs: roll until two in a row are equal. It is for fun."""

import random


def play() -> list[int]:
    """Roll until the last two are equal."""
    rolls = [random.randint(1, 6), random.randint(1, 6)]
    while rolls[-1] != rolls[-2]:
        rolls.append(random.randint(1, 6))
    return rolls
