"""The catalog is read as it was written."""

from pathlib import Path
from tempfile import TemporaryDirectory

from herbarium.catalog import load, save
from tests.samples import ARNICA, GENTIAN, LINDEN


def test_a_saved_catalog_can_be_loaded():
    with TemporaryDirectory() as folder:
        path = Path(folder, "catalog")
        save([ARNICA, GENTIAN], path)
        assert load(path) == [ARNICA, GENTIAN]


def test_the_last_save_counts():
    with TemporaryDirectory() as folder:
        path = Path(folder, "catalog")
        save([ARNICA, GENTIAN], path)
        save([LINDEN], path)
        assert load(path) == [LINDEN]
