"""Who collects points."""

from loyalty.models import MEMBERS


def show():
    for member in MEMBERS:
        print(f"Member: {member.name}, {member.points} points")
