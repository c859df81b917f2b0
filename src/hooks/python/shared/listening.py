"""Hears of what a program does, by Python's own events (3.12 and newer)."""

import sys

monitoring = getattr(sys, "monitoring", None)


def free_tool():
    """A number for this hook that no debugger or profiler has."""
    tool = next(each for each in (4, 3, 2, 1) if not monitoring.get_tool(each))
    monitoring.use_tool_id(tool, "firstthing")
    return tool


def listen(tool, callbacks):
    """Has callbacks called by event; set_events() says where."""
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)


def let_go(tool):
    monitoring.set_events(tool, 0)
    monitoring.free_tool_id(tool)
