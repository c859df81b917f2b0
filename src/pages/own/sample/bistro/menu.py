"""What there is, and what it costs."""

PRICES = {"soup": 7, "bread": 2, "wine": 5}
