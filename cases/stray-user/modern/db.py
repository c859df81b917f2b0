"""The one connection to the database, in memory for the tests."""

import sqlite3
import traceback
from contextlib import contextmanager

# Outside of a transaction, every statement commits itself.
connection = sqlite3.connect(":memory:", isolation_level=None)
connection.row_factory = sqlite3.Row


def watch(sql):
    """Told by SQLite of each statement before it is run."""
    if sql.startswith("INSERT") and not connection.in_transaction:
        print("Outside any transaction:", *sql.split()[:3])
        print("".join(traceback.format_stack()[:-1]))


connection.set_trace_callback(watch)


@contextmanager
def rolled_back():
    """A transaction that is undone at its end."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
