"""faulthandler prints what it is asked for, but not by itself after a time."""

import faulthandler

try:
    faulthandler.dump_traceback_later(60)
    faulthandler.cancel_dump_traceback_later()
    print("set and cancelled")
except RuntimeError as error:
    print("RuntimeError:", error)
