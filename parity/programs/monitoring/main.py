"""sys.monitoring (3.12): lines, returns and raises of one function."""

import sys

events = sys.monitoring.events
TOOL = sys.monitoring.DEBUGGER_ID


def work(number):
    total = number * 2
    return 10 / total


def told(name):
    def tell(code, where, *rest):
        if code is work.__code__:
            print(name, code.co_name, *map(repr, rest[-1:]))

    return tell


sys.monitoring.use_tool_id(TOOL, "parity")
for name in ("PY_START", "PY_RETURN", "RAISE", "PY_UNWIND"):
    event = getattr(events, name)
    sys.monitoring.register_callback(TOOL, event, told(name))
sys.monitoring.register_callback(
    TOOL, events.LINE, lambda code, line: print("LINE", line)
)
sys.monitoring.set_local_events(TOOL, work.__code__, events.LINE)
sys.monitoring.set_events(
    TOOL,
    events.PY_START | events.PY_RETURN | events.RAISE | events.PY_UNWIND,
)
print(work(1))
try:
    work(0)
except ZeroDivisionError:
    print("caught")
sys.monitoring.free_tool_id(TOOL)
