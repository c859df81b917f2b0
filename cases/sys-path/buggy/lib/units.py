"""Measures as people write them."""


def in_metres(centimetres: int) -> str:
    return f"{centimetres / 100:.2f} m"
