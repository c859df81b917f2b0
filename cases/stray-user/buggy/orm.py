"""Rows as objects. A stand-in for Django's models."""

from db import connection


class Model:
    """A row. Subclasses name a table, and its columns after `id`."""

    table = ""
    columns = ()
    id = None

    def __init__(self, **values):
        vars(self).update(values)

    def save(self):
        """Adds the row, which gives it its id."""
        names = ", ".join(self.columns)
        marks = ", ".join("?" for _ in self.columns)
        self.id = connection.execute(
            f"INSERT INTO {self.table} ({names}) VALUES ({marks})",
            [getattr(self, column) for column in self.columns],
        ).lastrowid

    @classmethod
    def all(cls):
        """The rows as they are now: new objects each time."""
        rows = connection.execute(f"SELECT * FROM {cls.table} ORDER BY id")
        return [cls(**row) for row in rows]

    @classmethod
    def get(cls, key):
        rows = connection.execute(
            f"SELECT * FROM {cls.table} WHERE id = ?", [key]
        )
        return cls(**rows.fetchone())

    @classmethod
    def count(cls):
        rows = connection.execute(f"SELECT COUNT(*) FROM {cls.table}")
        return rows.fetchone()[0]

    @classmethod
    def delete_all(cls):
        connection.execute(f"DELETE FROM {cls.table}")


def create_tables():
    """One for each model that is loaded, all empty."""
    for model in Model.__subclasses__():
        columns = ", ".join(("id INTEGER PRIMARY KEY", *model.columns))
        connection.execute(f"CREATE TABLE {model.table} ({columns})")
