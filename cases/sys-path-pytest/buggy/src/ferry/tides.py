"""How deep is the water at the landing?"""

from typing import Protocol

NEEDED = 140  # centimetres


class Gauge(Protocol):
    """Whatever can measure the water."""

    def read(self) -> int: ...


def can_land(gauge: Gauge) -> bool:
    return gauge.read() >= NEEDED
