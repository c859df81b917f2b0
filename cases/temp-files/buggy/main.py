"""The nightly check: all tests, then a look at the temp folder."""

import os
import tempfile

from tests import runner


def entries():
    return len(os.listdir(tempfile.gettempdir()))


before = entries()
runner.run_all()
print(f"Temporary files and folders: {before} before, {entries()} after")
