"""An ExceptionGroup, of which one part is caught."""


def fail(kind):
    raise kind("from " + kind.__name__)


def collect():
    errors = []
    for kind in (ValueError, KeyError, OSError):
        try:
            fail(kind)
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("three at once", errors)


try:
    collect()
except* KeyError as caught:
    print("caught", caught.exceptions)
