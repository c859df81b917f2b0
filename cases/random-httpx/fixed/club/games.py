"""Anyone who doubts a game can play it again from its number."""

from importlib import import_module
from random import Random

from club.game import Game
from club.sheet import SHEET


def play(number: int) -> Game:
    """The number is the seed: the same game has the same dice."""
    dice = Random(number)
    variant = SHEET[number].variant
    rules = import_module(f"club.variants.{variant}")
    return Game(variant, rules.play(dice))
