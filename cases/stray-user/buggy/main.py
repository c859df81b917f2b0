"""Runs the tests: all, or only the modules that are named."""

import sys

from testing.runner import run

TESTS = [
    "tests.test_accounts",
    "tests.test_cards",
    "tests.test_desk",
    "tests.test_keys",
    "tests.test_letters",
]

sys.exit(run(sys.argv[1:] or TESTS))
