"""When which boat sails, and what is said if it does not."""

from importlib import import_module

from ferry import settings

SAILINGS = {"07:40": "Otter", "09:15": "Heron", "17:05": "Otter"}


def next_sailing(now: str) -> str | None:
    """The first one that is not before `now`; none in the evening."""
    return min((time for time in SAILINGS if time >= now), default=None)


def cancel(time: str) -> None:
    """Tell the skipper."""
    radio = import_module(settings.RADIO)
    radio.send(f"{SAILINGS[time]}: {time} is cancelled")
