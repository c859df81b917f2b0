"""One pressed plant: its number, its name, and where it grew."""

from collections import namedtuple

Sheet = namedtuple("Sheet", ["number", "plant", "place"])


def to_line(sheet):
    return f"{sheet.number} | {sheet.plant} | {sheet.place}\n"


def from_line(line):
    number, plant, place = line.strip().split(" | ")
    return Sheet(int(number), plant, place)
