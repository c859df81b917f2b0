"""Calls that go through C: how deep they can go."""


class Chain:
    """Each link asks the next one for what it has not got, through C."""

    def __init__(self, rest):
        self.rest = rest

    def __getattr__(self, name):
        return getattr(self.rest, name) if self.rest else "the end"


def try_depth(length):
    chain = None
    for _ in range(length):
        chain = Chain(chain)
    try:
        print(length, chain.anything)
    except RecursionError:
        print(length, "is too deep")


try_depth(150)
try_depth(400)
try_depth(2_000)
