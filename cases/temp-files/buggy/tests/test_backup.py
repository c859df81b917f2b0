"""A backup is a copy that can be used."""

from shutil import rmtree

from herbarium.backup import back_up
from herbarium.catalog import load, save
from tests.cleaning import after_test
from tests.folders import new_folder
from tests.samples import ARNICA, LINDEN, stick_with


def test_a_backup_can_be_loaded():
    shelf = new_folder()
    after_test.callback(rmtree, shelf)
    save([ARNICA, LINDEN], shelf / "catalog")
    vault = new_folder()
    back_up(shelf, vault / "monday")
    assert load(vault / "monday" / "catalog") == [ARNICA, LINDEN]


def test_all_files_are_in_a_backup():
    days = new_folder()
    after_test.callback(rmtree, days)
    back_up(stick_with(a="", b=""), days / "tuesday")
    assert len(list((days / "tuesday").iterdir())) == 2
