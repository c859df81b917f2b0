"""Does anything of the herbarium leave temporary files behind?"""

import sys
import tempfile
from pathlib import Path

from herbarium.intake import take_in
from herbarium.printing import send
from tests import runner
from tests.cleaning import after_test
from tests.samples import PaperTray, stick_with


def entries():
    return set(Path(tempfile.gettempdir()).iterdir())


def leaves(task):
    before = entries()
    with after_test:
        task()
    return entries() - before


def take_in_damaged():
    try:
        take_in(stick_with(a="31 | Genti"))
    except ValueError:
        return
    print("A damaged stick is taken in now: it has to be refused.")
    sys.exit(1)


tests = [
    test
    for module in runner.SUITE
    for name, test in vars(module).items()
    if name.startswith("test_")
]
if len(tests) < 11:
    print(f"There were 11 tests, and now there are {len(tests)}.")
    sys.exit(1)

tray = PaperTray()
tasks = {
    "Taking in a damaged stick": take_in_damaged,
    "Printing a page": lambda: send("a page", tray),
}
tasks |= {f"The test {test.__name__}": test for test in tests}
for name, task in tasks.items():
    if leaves(task):
        print(f"{name} still leaves something behind.")
        sys.exit(1)
if tray.pages != ["a page"]:
    print("What is sent to the printer does not arrive any more.")
    sys.exit(1)
