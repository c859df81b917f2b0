"""The zone that TZ names is that of the machine."""

import time
from datetime import datetime

print(time.tzname, time.timezone, time.altzone, time.daylight)
for seconds in range(-3_000_000_000, 9_000_000_000, 777_777_777):
    local = time.localtime(seconds)
    print(tuple(local), local.tm_zone, local.tm_gmtoff)

skipped, twice = (2024, 3, 31, 2, 30, 0, 0, 0), (2024, 10, 27, 2, 30, 0, 0, 0)
for wall in skipped, twice, skipped, twice, (2024, 14, -3, 25, 70, 0, 0, 0):
    print([time.mktime((*wall, summer)) for summer in (-1, 0, 1)])
print(time.strftime("%c %Z %z", time.localtime(0)), time.ctime(0))
print(datetime(2024, 7, 1).astimezone(), datetime(2050, 1, 1).astimezone())
print(datetime.fromtimestamp(1e9), datetime(2024, 7, 1).timestamp())
print(time.gmtime(10**13))
