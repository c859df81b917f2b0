"""Which loggers need a new battery."""

from lib.config import parse
from station.readings import LOGGERS


def run() -> None:
    for text in LOGGERS:
        logger = parse(text)
        print(f"Battery at the {logger['place']}: {logger['volts']} V")
