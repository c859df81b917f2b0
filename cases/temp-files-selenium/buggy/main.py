"""The evening round: orders for the browsers of a remote grid."""

import os
import tempfile

from rounds.evening import prepare
from rounds.grid import send
from rounds.orders import pack


def entries() -> int:
    return len(os.listdir(tempfile.gettempdir()))


before = entries()
orders = prepare()
send(pack(orders))
print(f"{len(orders)} browsers are ordered for this evening")
print(f"Temporary files and folders: {before} before, {entries()} after")
