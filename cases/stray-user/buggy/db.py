"""The one connection to the database, in memory for the tests."""

import sqlite3
from contextlib import contextmanager

# Outside of a transaction, every statement commits itself.
connection = sqlite3.connect(":memory:", isolation_level=None)
connection.row_factory = sqlite3.Row


@contextmanager
def rolled_back():
    """A transaction that is undone at its end."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
