"""Ways through a tree."""


def walk(node):
    """The node itself, then all that is below it."""
    yield node
    for arg in getattr(node, "args", ()):
        yield from walk(arg)
