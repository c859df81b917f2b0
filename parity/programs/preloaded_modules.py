"""The bare interpreter (-S): nothing is imported before the program."""

import sys

names = "collections enum functools inspect json linecache random re"
names += " tempfile threading traceback types typing unittest warnings"
print([name for name in names.split() if name in sys.modules])
