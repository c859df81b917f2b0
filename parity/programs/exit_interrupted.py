"""A KeyboardInterrupt that nobody catches: 130, as a shell sees it."""


def work():
    raise KeyboardInterrupt


work()
