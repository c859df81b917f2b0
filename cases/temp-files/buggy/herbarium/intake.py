"""New sheets, as they come from the field on a memory stick."""

import shutil
import tempfile
from pathlib import Path

from herbarium.sheets import from_line


def take_in(stick):
    """The sheets on a stick. It is copied first: sticks are slow."""
    bench = Path(tempfile.mkdtemp())
    shutil.copytree(stick, bench, dirs_exist_ok=True)
    files = sorted(bench.iterdir())
    sheets = [from_line(file.read_text()) for file in files]
    shutil.rmtree(bench)
    return sheets
