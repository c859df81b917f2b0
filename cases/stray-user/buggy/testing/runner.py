"""Runs tests one after the other, in the order of their files."""

import sys
import traceback
from importlib import import_module

from orm import create_tables
from testing import FunctionTest, TestCase


def tests_in(module):
    for name, item in vars(module).items():
        if getattr(item, "__module__", None) != module.__name__:
            continue  # imported from elsewhere
        if name.startswith("test_"):
            yield FunctionTest(item)
        elif isinstance(item, type) and issubclass(item, TestCase):
            for method in vars(item):
                if method.startswith("test_"):
                    yield item(method)


def run(names):
    modules = [import_module(name) for name in names]
    tests = [test for module in modules for test in tests_in(module)]
    create_tables()
    failed = 0
    for test in tests:
        try:
            test.run()
        except Exception:
            failed += 1
            print("FAIL:", test, file=sys.stderr)
            traceback.print_exc()
    print(f"\n{len(tests)} tests, {failed} failed", file=sys.stderr)
    return 1 if failed else 0
