"""The program is the module `__main__`, under no other name."""

import sys

import __main__

print(__name__, __spec__, __package__, __file__)
print(sys.modules["__main__"] is __main__, "main" in sys.modules)
print(__main__.sys is sys, sorted(set(vars()) & {"__cached__", "__doc__"}))
print(__builtins__)
