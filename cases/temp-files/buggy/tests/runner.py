"""Runs all tests. A stand-in for `python -m unittest`."""

from tests import (
    test_backup,
    test_catalog,
    test_export,
    test_intake,
    test_labels,
    test_loans,
)
from tests.cleaning import after_test

SUITE = [
    test_backup,
    test_catalog,
    test_export,
    test_intake,
    test_labels,
    test_loans,
]


def run_all():
    for module in SUITE:
        for name, test in vars(module).items():
            if name.startswith("test_"):
                with after_test:
                    test()
        print(f"{module.__name__}: passed")
