"""Folders for tests to write into."""

from pathlib import Path
from tempfile import mkdtemp


def new_folder():
    """An empty folder. Whoever asks for one has it removed."""
    return Path(mkdtemp())
