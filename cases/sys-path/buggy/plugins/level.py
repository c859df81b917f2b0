"""How high the water stands."""

from config import CLOSE_AT
from lib.units import in_metres
from station.readings import LEVELS


def text() -> str:
    level = LEVELS[-1]
    ford = "closed" if level >= CLOSE_AT else "open"
    return f"Water: {in_metres(level)}. The ford is {ford}."
