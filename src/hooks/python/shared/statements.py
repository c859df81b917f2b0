"""Reads which table a statement of SQL is about, and what it does to it."""

import re

# Text, names in quotes, comments, words, and any other sign.
TOKEN = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]"""
    r"""|--[^\n]*|/\*(?:[^*]|\*(?!/))*\*/|\w+|[^\s\w]"""
)
LONGEST_STATEMENT = 100_000
INSERTS = ("INSERT", "REPLACE")
NAMED = ("SAVEPOINT", "RELEASE", "ROLLBACK")
KINDS = {"BEGIN": "begin", "COMMIT": "commit", "END": "commit"}


def unquoted(token):
    return (token[1:-1] if token[0] in "\"'`[" else token).casefold()


class Statement:
    """What it is (`insert`, `begin`, …) and the name that it is about."""

    def __init__(self, text):
        self.tokens = [
            token
            for token in TOKEN.findall(text[:LONGEST_STATEMENT])
            if not token.startswith(("--", "/*"))
        ]
        self.upper = [token.upper() for token in self.tokens]
        self.kind, self.table = self.read()

    def read(self):
        first = self.upper[0] if self.upper else ""
        if first == "WITH":
            first, start = self.behind_with()
        else:
            start = 0
        if first in INSERTS:
            return "insert", self.name_after("INTO", start)
        if first == "CREATE" and "TRIGGER" in self.upper[:4]:
            return "trigger", self.name_after("ON")
        if first == "CREATE" and "TABLE" in self.upper[:4]:
            is_filled = "SELECT" in self.upper
            kind = "insert" if is_filled else "create"
            return kind, self.name_after("EXISTS") or self.name_after("TABLE")
        if first in NAMED:
            last = [each for each in self.tokens if each != ";"][-1]
            return first.lower(), unquoted(last)
        return KINDS.get(first, "other"), None

    def behind_with(self):
        depth = 0
        for index, token in enumerate(self.upper):
            depth += {"(": 1, ")": -1}.get(token, 0)
            if depth == 0 and token in INSERTS:
                return token, index
        return "", 0

    def name_after(self, word, start=0):
        """The name behind a word, without its schema."""
        if word not in self.upper[start:]:
            return None
        at = self.upper.index(word, start) + 1
        if self.tokens[at + 1 : at + 2] == ["."]:
            at += 2
        return unquoted(self.tokens[at]) if at < len(self.tokens) else None

    def filled_tables(self):
        """The tables that a trigger makes rows in."""
        return {
            self.name_after("INTO", index)
            for index, token in enumerate(self.upper)
            if token == "INTO"
        }
