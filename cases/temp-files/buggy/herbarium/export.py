"""What other herbaria get from us: a page for each place."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from herbarium.sheets import to_line


def export(sheets, target):
    """The target appears with all its pages, or not at all."""
    bench = Path(mkdtemp())
    try:
        for sheet in sheets:
            with open(bench / f"{sheet.place}.txt", "a") as page:
                page.write(to_line(sheet))
        shutil.copytree(bench, target)
    finally:
        shutil.rmtree(bench)
