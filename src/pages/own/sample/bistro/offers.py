"""What is cheaper together."""

from bistro.menu import PRICES as prices

OFFERS = {("soup", "wine"): 3}


def note(order):
    """Take an offer into account: on the bill, one would think."""
    for dishes, price in OFFERS.items():
        if all(dish in order for dish in dishes):
            prices.update({dishes[-1]: price})
