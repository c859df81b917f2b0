"""No data base of time zones; fixed offsets and UTC by datetime work."""

import zoneinfo

try:
    print(zoneinfo.ZoneInfo("Europe/Berlin"))
except zoneinfo.ZoneInfoNotFoundError as error:
    print("ZoneInfoNotFoundError:", error.args[0].partition(".")[0])
