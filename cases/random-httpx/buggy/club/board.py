"""The club's board on the web: who has won what."""

import httpx

BOARD = "https://board.example/games"
OUTBOX: list[httpx.Request] = []  # goes out at night


def announce(rolls: list[int]) -> None:
    """Leave word for the board."""
    OUTBOX.append(httpx.Request("POST", BOARD, json={"rolls": rolls}))
