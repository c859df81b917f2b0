"""atexit: last in, first out, before modules are taken down."""

import atexit


@atexit.register
def first():
    print("first registered, last called", __name__)


for number in range(3):
    atexit.register(print, "number", number)
atexit.unregister(first)
atexit.register(first)
print("end of the script")
