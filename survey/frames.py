"""Which line is to blame: the innermost one outside the library."""

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from types import FrameType

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = tuple(
    os.path.realpath(sysconfig.get_path(name)) + os.sep
    for name in ("stdlib", "platstdlib")
)
INSTALLED = {"site-packages", "dist-packages"}

# The entries of sys.path before anything is imported, the longest first.
SEARCHED = tuple(
    sorted(
        {os.path.abspath(entry) + os.sep for entry in sys.path if entry},
        key=len,
        reverse=True,
    )
)

# A frame and the line that it was at: what `frame.f_lineno` says later
# may be another one.
Moment = tuple[FrameType, int]


def place_of(frame: FrameType, line: int) -> dict | None:
    """The culprit's file, line and function, and how it was reached.

    `through` has the lines that led to it, outermost first. Of the
    standard library and of the survey itself nothing is shown, unless
    there is nothing else.
    """
    stack = list(walk(frame, line))
    told = [moment for moment in stack if is_told(moment[0])] or [
        moment for moment in stack if is_file(moment[0])
    ]
    if not told:
        return None
    (culprit, number), *callers = told
    return {
        "file": shown(culprit.f_code.co_filename),
        "line": number,
        "function": culprit.f_code.co_name,
        "through": [
            f"{shown(caller.f_code.co_filename)}:{at}"
            for caller, at in reversed(callers)
        ],
    }


def place_of_error(error: BaseException) -> dict | None:
    """Where an exception was raised, or what could not be compiled."""
    traceback = error.__traceback__
    while traceback.tb_next:
        traceback = traceback.tb_next
    place = place_of(traceback.tb_frame, traceback.tb_lineno)
    if not isinstance(error, SyntaxError) or not error.filename:
        return place
    importer = [f"{place['file']}:{place['line']}"] if place else []
    return {
        "file": shown(error.filename),
        "line": error.lineno,
        "function": "<module>",
        "through": [*place["through"], *importer] if place else [],
    }


def walk(frame: FrameType | None, line: int) -> Iterator[Moment]:
    """The frames from the innermost one to what the survey called."""
    while frame and not (frame.f_back and is_ours(frame.f_back)):
        yield frame, line
        frame = frame.f_back
        line = frame.f_lineno if frame else 0


def is_ours(frame: FrameType) -> bool:
    return os.path.dirname(frame.f_code.co_filename) == HERE


def is_told(frame: FrameType) -> bool:
    return is_file(frame) and not in_library(frame.f_code.co_filename)


def is_file(frame: FrameType) -> bool:
    """Not so for `<string>` and `<frozen importlib._bootstrap>`."""
    return not frame.f_code.co_filename.startswith("<")


def in_library(file: str, library: tuple[str, ...] = LIBRARY) -> bool:
    """Whether a file is the standard library's own."""
    file = os.path.realpath(file)
    return file.startswith(library) and INSTALLED.isdisjoint(
        file.split(os.sep)
    )


def shown(file: str, searched: Iterable[str] = SEARCHED) -> str:
    """A path from where it was found on `sys.path`: `rich/style.py`."""
    for folder in searched:
        if file.startswith(folder):
            return file.removeprefix(folder).replace(os.sep, "/")
    return file
