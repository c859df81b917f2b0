"""datetime in UTC and in fixed zones."""

from datetime import date, datetime, timedelta, timezone

start = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
india = timezone(timedelta(hours=5, minutes=30), "IST")
print(start + timedelta(days=1), start.astimezone(india).isoformat())
print(datetime.fromisoformat("2024-02-29T12:00:00+02:00").timestamp())
print(start.strftime("%A %d %B %Y %H:%M %Z %j %U"), date.max)
print(datetime.strptime("3 Mar 24", "%d %b %y"), repr(start))
print(datetime.fromtimestamp(0, timezone.utc), start.isocalendar())
date(2024, 1, 1) - 1
