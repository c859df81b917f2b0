"""How much a report may have."""

import sys
import traceback


class Watched(dict):
    def __setitem__(self, key, value):
        print("Who sets", key)
        traceback.print_stack(sys._getframe(1), file=sys.stdout)
        super().__setitem__(key, value)


limits = Watched({"pages": 10, "lines": 60})
