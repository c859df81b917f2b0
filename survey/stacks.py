"""Reads what `faulthandler` wrote when a process hung or crashed."""

import os
import re

import frames

FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+) in (?P<in>.+)$')


def place_in(text: str, library: list[str], searched: list[str]):
    """Where the import stood, as `frames.place_of` has it, or None.

    `library` and `searched` are the folders of the surveyed Python.
    """
    told = [
        frame
        for frame in importing_thread(text)
        if not frame["file"].startswith("<")
        and not frames.in_library(frame["file"], tuple(library))
    ]
    if not told:
        return None
    culprit, *callers = (
        (frames.shown(frame["file"], searched), int(frame["line"]), frame["in"])
        for frame in told
    )
    file, line, function = culprit
    return {
        "file": file,
        "line": line,
        "function": function,
        "through": [f"{file}:{line}" for file, line, _ in reversed(callers)],
    }


def importing_thread(text: str) -> list[re.Match]:
    """The frames of the thread that imports, innermost first."""
    for thread in re.split(r"^(?=Thread |Current thread )", text, flags=re.M):
        stack = []
        for line in thread.splitlines():
            if not (frame := FRAME.match(line)):
                continue
            if os.path.dirname(frame["file"]) == frames.HERE:
                return stack
            stack.append(frame)
    return []
