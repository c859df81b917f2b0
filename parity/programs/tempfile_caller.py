"""A telling prefix: whoever asks for a folder leaves a name in it."""

import os
import sys
import tempfile

original = tempfile.mkdtemp


def telling(suffix=None, prefix=None, dir=None):
    caller = sys._getframe(1)
    module = caller.f_globals["__name__"]
    return original(suffix, f"tmp-{module}-{caller.f_code.co_name}-", dir)


tempfile.mkdtemp = telling
with tempfile.TemporaryDirectory() as folder:
    print(os.path.basename(folder)[:-8])
folder = tempfile.mkdtemp()
print(os.path.basename(folder)[:-8])
os.rmdir(folder)
