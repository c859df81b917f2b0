"""Orders travel in one archive, a file for each browser."""

import json
import shutil
from pathlib import Path
from tempfile import mkdtemp


def pack(orders: list[dict]) -> bytes:
    desk = Path(mkdtemp())
    try:
        folder = desk / "orders"
        folder.mkdir()
        for number, order in enumerate(orders):
            (folder / f"{number}.json").write_text(json.dumps(order))
        parcel = shutil.make_archive(desk / "parcel", "zip", folder)
        return Path(parcel).read_bytes()
    finally:
        shutil.rmtree(desk)
