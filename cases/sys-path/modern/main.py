"""The morning round: every job of the river station, in turn."""

import sys
import traceback
from sys import monitoring

CALL = monitoring.events.CALL
CHANGES = [list.append, list.extend, list.insert]
TOOL = monitoring.DEBUGGER_ID


def watch(code, offset, function, first_argument):
    if first_argument is sys.path and function in CHANGES:
        with open("/tmp/who.txt", "a") as f:
            print(f"sys.path.{function.__name__}", file=f)
            traceback.print_stack(sys._getframe(1), file=f)


monitoring.use_tool_id(TOOL, "machete")
monitoring.register_callback(TOOL, CALL, watch)
monitoring.set_events(TOOL, CALL)

from folders import BASE  # it also tells Python where to look

from errands import Options, Runner

runner = Runner(Options(BASE))
runner.run()
