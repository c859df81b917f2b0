"""A module that fails while it is imported, and the one that asked."""

import shop.prices
