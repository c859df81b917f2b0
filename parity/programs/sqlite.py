"""sqlite3: rows, transactions, functions, and its errors."""

import sqlite3

base = sqlite3.connect(":memory:")
base.row_factory = sqlite3.Row
base.create_function("twice", 1, lambda value: value * 2)
with base:
    base.execute("create table user (pk integer primary key, name unique)")
    rows = [("Ada",), ("Bob",)]
    base.executemany("insert into user (name) values (?)", rows)
try:
    with base:
        base.execute("insert into user (name) values ('Cid')")
        base.execute("insert into user (name) values ('Ada')")
except sqlite3.IntegrityError as error:
    print(error, error.sqlite_errorname)
for row in base.execute("select *, twice(pk) as two from user order by pk"):
    print(dict(row))
base.execute("select nothing from nowhere")
