"""For all tests: where the ferry's code is, and no real radio."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from ferry import settings

settings.RADIO = "tests.fakes"
