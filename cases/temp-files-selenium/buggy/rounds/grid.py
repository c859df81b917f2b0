"""The grid, which starts browsers elsewhere. (A real one speaks HTTP.)"""

PARCELS: list[bytes] = []


def send(parcel: bytes) -> None:
    PARCELS.append(parcel)
