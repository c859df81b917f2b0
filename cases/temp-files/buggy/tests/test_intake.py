"""What comes from the field is taken in, unless it is damaged."""

from herbarium.intake import take_in
from herbarium.sheets import to_line
from tests.samples import ARNICA, LINDEN, stick_with


def test_sheets_come_in_the_order_of_their_files():
    stick = stick_with(b=to_line(ARNICA), a=to_line(LINDEN))
    assert take_in(stick) == [LINDEN, ARNICA]


def test_an_empty_stick_has_no_sheets():
    assert take_in(stick_with()) == []


def test_a_damaged_sheet_is_refused():
    try:
        take_in(stick_with(a=to_line(ARNICA), b="31 | Genti"))
    except ValueError:
        pass
    else:
        raise AssertionError("the stick was taken in")
