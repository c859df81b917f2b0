"""For all tests: where the ferry's code is, and no real radio."""

import sys
import traceback
from pathlib import Path
from sys import monitoring

CALL = monitoring.events.CALL
CHANGES = [list.append, list.extend, list.insert]
TOOL = monitoring.DEBUGGER_ID


def watch(code, offset, function, first_argument):
    if first_argument is sys.path and function in CHANGES:
        with open("/tmp/who.txt", "a") as f:
            print(f"sys.path.{function.__name__}", file=f)
            traceback.print_stack(sys._getframe(1), limit=6, file=f)


monitoring.use_tool_id(TOOL, "machete")
monitoring.register_callback(TOOL, CALL, watch)
monitoring.set_events(TOOL, CALL)

sys.path.insert(0, str(Path(__file__).parent / "src"))

from ferry import settings

settings.RADIO = "tests.fakes"
