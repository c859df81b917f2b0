"""Anyone who doubts a game can play it again from its number."""

import random
from importlib import import_module

from club.game import Game
from club.sheet import SHEET


def play(number: int) -> Game:
    """The number is the seed: the same game has the same dice."""
    random.seed(number)
    variant = SHEET[number].variant
    rules = import_module(f"club.variants.{variant}")
    return Game(variant, rules.play())
