"""Things to test with."""

from pathlib import Path
from shutil import rmtree

from herbarium.sheets import Sheet
from tests.cleaning import after_test
from tests.folders import new_folder

ARNICA = Sheet(7, "Arnica montana", "Alp Flix")
LINDEN = Sheet(12, "Tilia cordata", "Gandria")
GENTIAN = Sheet(31, "Gentiana acaulis", "Alp Flix")


class PaperTray:
    """A printer that keeps its pages."""

    def __init__(self):
        self.pages = []

    def print_file(self, name):
        self.pages.append(Path(name).read_text())


def stick_with(**texts):
    """A memory stick with these files."""
    stick = new_folder()
    after_test.callback(rmtree, stick)
    for name, text in texts.items():
        (stick / name).write_text(text)
    return stick
