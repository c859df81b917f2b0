"""Who did it: hooks that note the line of each change, as it is made."""

import os
import random
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Mapping
from types import FrameType

from frames import Moment, place_of
from state import Part, changed, name_of, same

DRAWS = {"random", "getrandbits", "seed", "setstate"}
STARTS = {"start_new_thread", "start_joinable_thread"}


class Culprits:
    """Listens while something is imported.

    `watched` are the parts of the state that are compared at every line:
    slow, but it misses no change, however it is made. A profile function
    sees random numbers and threads, if `profiles`; an audit hook the rest.
    """

    def __init__(self, watched: Mapping[str, Part], profiles: bool):
        self.places: dict[str, dict[str, dict]] = {}
        self.draws: Counter[str] = Counter()
        self.temporary = os.path.realpath(tempfile.gettempdir())
        self.watched = watched
        self.profiles = profiles
        self.last = {kind: part.read() for kind, part in watched.items()}
        self.ran: Moment | None = None
        self.listening = False

    def __enter__(self):
        self.listening = True
        sys.addaudithook(self.audit)  # there to stay: hence `listening`
        if self.profiles:
            threading.setprofile(self.profile)
            sys.setprofile(self.profile)
        if self.watched:
            threading.settrace(self.trace)
            sys.settrace(self.trace)
        return self

    def __exit__(self, *error):
        sys.settrace(None)
        sys.setprofile(None)
        threading.settrace(None)
        threading.setprofile(None)
        self.listening = False
        self.compare()

    def note(self, kind: str, name: str, frame: FrameType, line: int):
        place = place_of(frame, line)
        if place:
            self.places.setdefault(kind, {})[name] = place

    # sys.settrace: what has changed since the line before?

    def trace(self, frame: FrameType, event: str, arg: object):
        self.compare()
        if event == "line":
            self.ran = frame, frame.f_lineno
        elif event == "return" and frame.f_back:
            # The rest of the line that called.
            self.ran = frame.f_back, frame.f_back.f_lineno
        return self.trace

    def compare(self):
        for kind, part in self.watched.items():
            before, now = self.last[kind], part.read()
            if same(before, now):
                continue
            self.last[kind] = now
            if self.ran:
                for name in changed(part.name(before), part.name(now)):
                    self.note(kind, name, *self.ran)

    # sys.setprofile: which function of C is called?

    def profile(self, frame: FrameType, event: str, function: object):
        if event != "c_call":
            return
        if getattr(function, "__self__", None) is random._inst:
            if function.__name__ in DRAWS:
                self.draw(function.__name__, frame)
        elif getattr(function, "__name__", "") in STARTS:
            started = frame.f_locals.get("self")
            self.note("threads", name_of(started), frame, frame.f_lineno)

    def draw(self, method: str, frame: FrameType):
        place = place_of(frame, frame.f_lineno)
        if place:
            where = f"{place['file']}:{place['line']}"
            name = f"random.{method} at {where}"
            self.draws[name] += 1
            self.places.setdefault("random", {})[name] = place

    # sys.addaudithook: Python reports these by itself.

    def audit(self, event: str, args: tuple):
        if not self.listening:
            return
        if event in ("os.putenv", "os.unsetenv"):
            self.note_caller("environment", os.fsdecode(args[0]))
        elif event == "open":
            self.created(args[0], bool(args[2] & os.O_CREAT))
        elif event in ("os.mkdir", "sqlite3.connect"):
            self.created(args[0], True)
        elif event in ("os.rename", "os.link", "os.symlink"):
            self.created(args[1], True)

    def created(self, path: object, creates: bool):
        if not creates or not isinstance(path, (str, bytes, os.PathLike)):
            return
        path = os.path.realpath(os.fsdecode(path))
        if path.startswith(self.temporary + os.sep):
            name = os.path.relpath(path, self.temporary).split(os.sep)[0]
            # What comes later is put into it.
            if name not in self.places.get("temporary", {}):
                self.note_caller("temporary", name)

    def note_caller(self, kind: str, name: str):
        frame = sys._getframe()
        while frame and frame.f_code.co_filename == __file__:
            frame = frame.f_back
        if frame:
            self.note(kind, name, frame, frame.f_lineno)
