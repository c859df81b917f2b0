"""Where is each row of this sqlite table made?"""

import re
import sqlite3
import sys
import traceback

TABLE = "users"

real_connect = sqlite3.connect
insert = re.compile(
    rf"\s*(INSERT(\s+OR\s+\w+)?|REPLACE)\s+INTO\s+\W?{re.escape(TABLE)}\b",
    re.IGNORECASE,
)


def report(statement):
    if insert.match(statement):
        print(f"\n{statement.strip()} was executed by", file=sys.stderr)
        traceback.print_list(
            caller
            for caller in traceback.extract_stack()[:-1]
            if not caller.filename.startswith("<frozen ")
        )


def telling_connect(*arguments, **named):
    connection = real_connect(*arguments, **named)
    connection.set_trace_callback(report)
    return connection


def start():
    sqlite3.connect = sqlite3.dbapi2.connect = telling_connect
