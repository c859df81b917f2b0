"""Lists of folders, as in PATH: the one in front is searched first."""

from collections.abc import Iterable
from pathlib import Path


def add_missing(folders: Iterable[Path], paths: list[str]) -> list[str]:
    """Add the folders that the list lacks; return those."""
    added = []
    for folder in map(str, folders):
        if folder not in paths:
            paths.insert(0, folder)
            added.append(folder)
    return added
