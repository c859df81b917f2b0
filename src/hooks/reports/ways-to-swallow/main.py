import contextlib


def suppressed():
    with contextlib.suppress(KeyError):
        {}["k"]


def returned():
    try:
        return 1 / 0
    finally:
        return 5


def passed_on():
    try:
        int("x")
    except ValueError as error:
        raise KeyError("y") from error


suppressed()
returned()
try:
    passed_on()
except LookupError:
    pass
try:
    import no_such_module
except ImportError:
    no_such_module = None
