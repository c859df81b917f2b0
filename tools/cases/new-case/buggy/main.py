"""Print the report, within the limits."""

import sys

from report import show
from settings import limits

show(["rain", "level", "wind"])
if not limits["pages"]:
    sys.exit("No pages left: somebody has changed the limits.")
