"""What to undo after a test: `unittest` calls it addCleanup."""

from contextlib import ExitStack

after_test = ExitStack()
