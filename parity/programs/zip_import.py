"""Modules from a zip, with their lines."""

import linecache
import sys
import traceback
import zipfile

with zipfile.ZipFile("pack.zip", "w") as pack:
    pack.writestr("zipped.py", "def fail():\n    raise KeyError('zipped')\n")
sys.path.insert(0, "pack.zip")
import zipped

print(zipped.__file__, type(zipped.__loader__).__name__)
try:
    zipped.fail()
except KeyError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.filename, frame.lineno, frame.name)
print(linecache.getline(zipped.__file__, 2, vars(zipped)))
