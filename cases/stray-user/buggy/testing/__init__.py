"""What a test is made of: a class with methods, or a function."""

from db import rolled_back


class TestCase:
    """Tests that are methods. Each leaves the database as it was."""

    def __init__(self, method):
        self.method = method

    def __str__(self):
        case = type(self)
        return f"{case.__module__}.{case.__name__}.{self.method}"

    def set_up(self):
        """What each test of this class starts from."""

    def run(self):
        with rolled_back():
            self.set_up()
            getattr(self, self.method)()


class FunctionTest:
    """A test that is a function."""

    def __init__(self, function):
        self.function = function

    def __str__(self):
        return f"{self.function.__module__}.{self.function.__name__}"

    def run(self):
        getattr(self.function, "set_up", do_nothing)()
        try:
            self.function()
        finally:
            getattr(self.function, "tear_down", do_nothing)()


def do_nothing():
    """What most functions need, before and after."""


def with_setup(set_up, tear_down=do_nothing):
    """Says what a function needs before its test, and after it."""

    def add_to(function):
        function.set_up = set_up
        function.tear_down = tear_down
        return function

    return add_to
