"""The zones of the database, over the years."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

for key in "Europe/Berlin", "America/New_York", "Asia/Kathmandu":
    zone = ZoneInfo(key)
    for year in 1900, 1945, 1980, 2024, 2100:
        noon = datetime(year, 7, 1, 12, tzinfo=zone)
        print(noon, noon.tzname(), noon.dst())

berlin = ZoneInfo("Europe/Berlin")
before = datetime(2024, 3, 31, 0, 30, tzinfo=timezone.utc)
print(before.astimezone(berlin), (before + timedelta(hours=1)).astimezone(berlin))
print(datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=berlin))
try:
    ZoneInfo("Mars/Olympus")
except ZoneInfoNotFoundError as error:
    print(error)
