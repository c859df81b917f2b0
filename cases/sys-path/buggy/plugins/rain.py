"""How much it has rained."""

from station.readings import RAIN


def text() -> str:
    return f"Rain since midnight: {sum(RAIN):.1f} mm."
