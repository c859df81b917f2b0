"""The month on one page: the totals, then what settings ask for."""

from importlib import import_module

from reports import totals
from settings import REPORTS


def show():
    totals.show()
    for name in REPORTS:
        report = import_module(name)
        report.show()
