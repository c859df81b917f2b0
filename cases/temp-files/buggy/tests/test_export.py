"""Others get a page for each place."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from herbarium.catalog import load
from herbarium.export import export
from tests.samples import ARNICA, GENTIAN, LINDEN


def test_a_place_has_all_its_sheets_on_one_page():
    folder = Path(mkdtemp())
    try:
        export([ARNICA, LINDEN, GENTIAN], folder / "zurich")
        page = folder / "zurich" / "Alp Flix.txt"
        assert load(page) == [ARNICA, GENTIAN]
    finally:
        rmtree(folder)
