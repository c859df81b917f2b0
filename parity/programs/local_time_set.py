"""A program that moves from zone to zone, by name, file and rule."""

import os
import time

ZONES = """\
Asia/Tokyo
:America/Sao_Paulo
/usr/share/zoneinfo/Australia/Sydney
Europe/Dublin
CET-1CEST,M3.5.0,M10.5.0/3
<+0330>-3:30
NZST-12NZDT,J59/2,300/2:30
EST5EDT
Nowhere/Here
""".splitlines()

for zone in [*ZONES, "", "?"]:
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in 0, 1_000_000_000, 1_720_000_000, 5_000_000_000:
        local = time.localtime(seconds)
        print(tuple(local), local.tm_zone, time.mktime(local) == seconds)
