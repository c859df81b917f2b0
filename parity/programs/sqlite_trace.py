"""Who sends which SQL: a trace callback that looks at the stack."""

import sqlite3
import sys


def trace(statement):
    print(statement, "by", sys._getframe(1).f_code.co_name)


def load(base):
    return base.execute("select count(*) from t where a > ?", (1,)).fetchone()


base = sqlite3.connect(":memory:")
base.execute("create table t (a)")
base.set_trace_callback(trace)
base.executemany("insert into t values (?)", [(1,), (2,), (3,)])
base.commit()
print(load(base))
