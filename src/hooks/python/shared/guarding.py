"""What lets a hook fail, come late or be deep without the program noticing."""

import sys

from reporting import clock, say, tell_cost

ROOM = 8
SAMPLE = 16  # One call of so many is timed.
get_frame = sys._getframe


class Guard:
    """What a hook does while the program runs, and what that took."""

    def __init__(self, stop):
        self.stop = stop
        self.spent, self.sampled = 0.0, 0.0
        self.is_stopped, self.fault = False, None

    def guarded(self, act, *arguments):
        """What fails in a hook is the hook's affair, not the program's."""
        try:
            room(ROOM)
            return act(*arguments)
        except RecursionError:
            self.stop()
            self.is_stopped = True
        except Exception as fault:
            self.fault = self.fault or fault
        return None

    def timed(self, act, *arguments):
        began = clock()
        try:
            return self.guarded(act, *arguments)
        finally:
            self.spent += clock() - began

    def tell_faults(self):
        if self.is_stopped:
            say("watching ended where the program ran out of stack.")
        if self.fault:
            say(f"the hook failed, and may have missed some: {self.fault!r}.")
        tell_cost(self.spent + self.sampled * SAMPLE)


def room(levels):
    """Fails where there are not so many levels left, and not later."""
    if levels:
        room(levels - 1)


def first_of(frame):
    """The first argument of a function that starts."""
    names = frame.f_code.co_varnames
    return local_of(frame, names[0]) if names else None


def local_of(frame, name):
    value = frame.f_locals.get(name)
    if (3, 12) <= sys.version_info < (3, 13):
        # Else this copy would keep what the program forgets.
        frame.f_locals.clear()
    return value
