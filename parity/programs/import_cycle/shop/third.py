"""A module that looks into itself too early."""

import shop.third as itself

print(itself.__name__, hasattr(itself, "LATER"))
LATER = 1
raise LookupError(itself.LATER)
