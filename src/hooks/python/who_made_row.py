"""Where is each row of this sqlite table made?"""

import gc
import sys
from difflib import get_close_matches
from types import MethodType

from mentioning import Mentions
from reporting import at_the_end, place, report, say, stack_of
from statements import Statement, unquoted

TABLE = "users"


class Rows:
    """Rows that one line has made, as it was called."""

    def __init__(self, stack, trigger, statement):
        self.stack, self.trigger = stack, trigger
        self.first = self.last = statement
        self.times = 0
        self.undone = {}

    def tell(self):
        facts = {"statement": self.first}
        if self.times > 1:
            facts.update(last=self.last, rows=f"{self.times:,}")
        if self.trigger:
            facts["by_the_trigger"] = self.trigger
        undone = [
            f"{'yes' if times == self.times else format(times, ',')}, {how}"
            for how, times in self.undone.items()
        ]
        if undone:
            facts["undone_later"] = "; ".join(undone)
        report(f"a row of `{TABLE}` was made by", self.stack, **facts)


class Connection:
    """What is known of a connection: nothing here keeps it open."""

    def __init__(self, found, tables):
        self.found, self.tables = found, tables
        self.triggers = {}
        # Savepoints that are open, and the rows made since; "" for BEGIN.
        self.open = []
        self.last = None
        self.is_kept = False

    def traced(self, text):
        """A statement begins; a trigger has it heard once more."""
        try:
            frame = sys._getframe().f_back
            while frame and frame.f_code.co_filename == __file__:
                frame = frame.f_back
            if frame:
                self.begins(frame, text)
        except Exception as fault:
            say(f"a statement was not understood: {fault!r}.")

    def begins(self, frame, text):
        here = id(frame), frame.f_lasti, text
        is_again, self.last = here == self.last, here
        statement = Statement(text)
        triggers = self.triggers.get(statement.table, {})
        is_many = "executemany" in frame.f_code.co_names
        if is_again and (triggers or not is_many):
            return
        if statement.kind != "insert":
            self.other(frame, statement)
            return
        self.tables[statement.table] = None
        if statement.table == wanted():
            self.made(frame, text, None)
        for trigger, tables in triggers.items():
            if wanted() in tables:
                self.made(frame, text, trigger)

    def made(self, frame, text, trigger):
        stack, text = stack_of(frame), text.strip()[:500]
        new = Rows(stack, trigger, text)
        rows = self.found.setdefault((stack, trigger), new)
        rows.times, rows.last = rows.times + 1, text
        if self.open:
            self.open[-1][1].append(rows)

    def other(self, frame, statement):
        kind, name = statement.kind, statement.table
        if kind == "create":
            self.tables[name] = None
        elif kind == "trigger":
            tables = statement.filled_tables()
            self.tables.update(dict.fromkeys(tables))
            title = statement.name_after("EXISTS") or "TRIGGER"
            title = statement.name_after(title) or title
            self.triggers.setdefault(name, {})[title] = tables
        elif kind in ("begin", "savepoint"):
            self.open.append((name or "", []))
        elif kind == "commit":
            self.open.clear()
        elif kind == "release":
            rows = self.close(name)
            if self.open:
                self.open[-1][1].extend(rows)
        elif kind == "rollback" and "TO" in statement.upper:
            undo(self.close(name), by(frame))
            self.open.append((name, []))
        elif kind == "rollback":
            undo(self.close(None), by(frame))

    def close(self, name):
        """Ends a savepoint and those in it, or all; answers their rows."""
        rows = []
        while self.open:
            last, made = self.open.pop()
            rows += made
            if last == name:
                break
        return rows


def by(frame):
    return f"by {place(stack_of(frame))}"


def undo(rows, how):
    for each in rows:
        each.undone[how] = each.undone.get(how, 0) + 1


def wanted():
    return unquoted(TABLE.rpartition(".")[2] or TABLE)


class Connections:
    """All connections by their number, which a later one may have again."""

    def __init__(self):
        self.found = {}
        self.tables = {}
        self.known = {}
        self.lost = []
        self.database = None
        self.mentions = Mentions("set_trace_callback", self.share_all)

    def heard(self, event, arguments):
        if event == "sqlite3.connect":
            (self.database,) = arguments
        elif event == "sqlite3.connect/handle":
            try:
                self.opened(*arguments, sys._getframe().f_back)
            except Exception as fault:
                # An error in here would be the program's own.
                say(f"a database is not watched: the hook failed, {fault!r}.")

    def opened(self, connection, frame):
        if not self.known:
            self.mentions.start()
        known = Connection(self.found, self.tables)
        known.is_kept = self.database not in (":memory:", b":memory:", "")
        if older := self.known.get(id(connection)):
            self.lost.append(older)
        self.known[id(connection)] = known
        # It is not ready yet: Python hears of it while it is being made.
        self.mentions.soon(
            frame, lambda: set_callback(connection, known.traced)
        )

    def share_all(self):
        """Where the program has set a callback of its own, calls both."""
        kind = sys.modules["_sqlite3"].Connection
        for connection in gc.get_objects():
            known = self.known.get(id(connection))
            if known and issubclass(type(connection), kind):
                callbacks = callbacks_of(connection)
                if not any(is_ours(each) for each in callbacks):
                    theirs = callbacks[-1] if callbacks else None
                    set_callback(connection, Both(known.traced, theirs))

    def tell(self):
        for known in (*self.lost, *self.known.values()):
            if known.is_kept:
                undo(known.close(None), "as nobody committed it")
        for rows in self.found.values():
            rows.tell()
        if not self.found:
            self.tell_nothing()

    def tell_nothing(self):
        said = ""
        if not self.known:
            said = " No sqlite database was opened."
        elif self.tables:
            names = ", ".join(f"`{name}`" for name in self.tables)
            said = f" The tables that were seen are {names}."
        for other in get_close_matches(wanted(), self.tables, 1):
            said += f" Did you mean `{other}`?" if other != wanted() else ""
        say(f"no row of `{TABLE}` was made.{said}")


class Both:
    """Calls the hook, and what the program has set."""

    def __init__(self, ours, theirs):
        self.ours, self.theirs = ours, theirs

    def __call__(self, text):
        self.ours(text)
        if self.theirs:
            self.theirs(text)


def set_callback(connection, callback):
    kind = sys.modules["_sqlite3"].Connection
    kind.set_trace_callback(connection, callback)


def callbacks_of(connection):
    """What a connection calls, but for what makes its rows and texts."""
    factories = connection.row_factory, connection.text_factory
    return [
        each
        for each in gc.get_referents(connection)
        if callable(each)
        and not any(each is factory for factory in factories)
        and type(each).__name__ != "_lru_cache_wrapper"
    ]


def is_ours(callback):
    owner = callback if type(callback) is Both else None
    if type(callback) is MethodType:
        owner = callback.__self__
    return type(owner) in (Both, Connection)


def start():
    connections = Connections()
    at_the_end.append(connections.tell)
    sys.addaudithook(connections.heard)
