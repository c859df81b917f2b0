"""A letter travels with the sheets that we lend."""

from herbarium.loans import lend
from tests.samples import GENTIAN, PaperTray


def test_the_letter_names_borrower_and_plants():
    tray = PaperTray()
    lend([GENTIAN], "Museum", tray)
    assert tray.pages == ["To: Museum\n- Gentiana acaulis (31)"]
