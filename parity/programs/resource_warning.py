"""A file that is never closed, told of by -X dev."""


def leak():
    open(__file__)


leak()
print("goes on")
