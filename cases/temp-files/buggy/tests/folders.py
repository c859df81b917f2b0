"""Folders for tests to write into."""

from pathlib import Path
from tempfile import mkdtemp


def new_folder():
    """An empty folder. Its caller must have it removed."""
    return Path(mkdtemp())
