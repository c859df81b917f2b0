"""The name of the local time zone is its distance from UTC."""

import re
import time

print(time.timezone, time.localtime(0).tm_gmtoff)
print("named by offset:", bool(re.fullmatch(r"UTC[+-]\d{4}", time.tzname[0])))
