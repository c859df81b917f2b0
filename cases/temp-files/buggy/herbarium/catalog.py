"""The catalog: all sheets in one file, a line each."""

import os
from tempfile import NamedTemporaryFile

from herbarium.sheets import from_line, to_line


def load(path):
    with open(path) as catalog:
        return [from_line(line) for line in catalog]


def save(sheets, path):
    """Readers find the old catalog or the new one, never a half."""
    with NamedTemporaryFile("w", dir=path.parent, delete=False) as draft:
        draft.writelines(map(to_line, sheets))
    os.replace(draft.name, path)
