"""Which browsers look at the villages in the evening."""

from rounds.browsers import chrome, firefox
from rounds.villages import VILLAGES

BROWSERS = [chrome, firefox]


def prepare() -> list[dict]:
    """An order for each browser in each language."""
    orders = []
    for language in sorted({village.language for village in VILLAGES}):
        for browser in BROWSERS:
            orders.append(browser(language))
    return orders
