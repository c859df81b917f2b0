"""Labels are printed, eight to a page."""

from herbarium.labels import label, print_labels
from tests.samples import ARNICA, PaperTray


def test_a_label_says_where_the_plant_grew():
    assert label(ARNICA) == "7\nArnica montana\nAlp Flix\n"


def test_the_ninth_label_is_on_a_second_page():
    tray = PaperTray()
    print_labels([ARNICA] * 9, tray)
    assert [page.count("Arnica") for page in tray.pages] == [8, 1]
