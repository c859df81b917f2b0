"""SQLite was built for one thread."""

import sqlite3

print("threadsafety", sqlite3.threadsafety)
