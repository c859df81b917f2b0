"""What time it is, and never the same time twice."""

from datetime import datetime, timedelta, timezone

TICK = timedelta(microseconds=1)


class Clock:
    """Keeps rows in order, however coarse the computer's time is."""

    def __init__(self):
        self.last = datetime.now(timezone.utc)

    def now(self) -> str:
        self.last = max(datetime.now(timezone.utc), self.last + TICK)
        return self.last.isoformat(timespec="microseconds")


clock = Clock()
