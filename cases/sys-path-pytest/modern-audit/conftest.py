"""For all tests: where the ferry's code is, and no real radio."""

import sys
from pathlib import Path
from traceback import extract_stack, format_list


def watch(event, args):
    global known
    if sys.path != known:
        known = list(sys.path)
        stack = extract_stack(sys._getframe(1))
        calls = [call for call in stack if "importlib" not in call.filename]
        with open("/tmp/who.txt", "a") as f:
            print("Now first:", known[0], file=f)
            f.writelines(format_list(calls[-4:]))


known = list(sys.path)
sys.addaudithook(watch)

sys.path.insert(0, str(Path(__file__).parent / "src"))

from ferry import settings

settings.RADIO = "tests.fakes"
