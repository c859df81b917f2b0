"""Which lines of a file handle an exception, and what it says."""

import ast
import warnings

from reporting import source_line, sources
from showing import in_short

TRIES = (ast.Try, getattr(ast, "TryStar", ast.Try))
WITHS = (ast.With, ast.AsyncWith)

LONGEST_MESSAGE = 400

trees = {}


def handling(file, line):
    """The statements that may handle what is raised in a line: inner ones
    first, each as (first, last, text) of its lines that handle it."""
    return [
        lines
        for node in sorted(statements(file), key=lambda node: -node.lineno)
        for lines in lines_that_handle(node, file, line)
    ]


def statements(file):
    if file not in trees:
        source_line(file, 1)
        trees[file] = [
            node
            for node in ast.walk(parsed("\n".join(sources[file])))
            if isinstance(node, (*TRIES, *WITHS))
        ]
    return trees[file]


def parsed(source):
    """Its warnings are the compiler's to give, and were given."""
    shown = warnings._showwarnmsg
    warnings._showwarnmsg = lambda message: None
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, Warning):
        return ast.Module([], [])
    finally:
        warnings._showwarnmsg = shown


def lines_that_handle(node, file, line):
    if not node.lineno <= line <= node.end_lineno:
        return
    if isinstance(node, WITHS):
        last = max(node.lineno, node.body[0].lineno - 1)
        yield node.lineno, last, node.lineno
        return
    if node.body[0].lineno <= line <= node.body[-1].end_lineno:
        for handler in node.handlers:
            yield handler.lineno, handler.end_lineno, handler.lineno
    if node.finalbody and line < node.finalbody[0].lineno:
        first, last = node.finalbody[0].lineno, node.finalbody[-1].end_lineno
        yield first, last, first


def is_fallback(file, line):
    """Whether the clause in this line is there for a missing module."""
    for node in statements(file):
        for handler in getattr(node, "handlers", ()):
            if handler.lineno == line and handler.type is not None:
                names = ast.unparse(handler.type)
                return "ImportError" in names or "NotFound" in names
    return False


def message_of(error):
    """What it says, if no code of the program's has to be run for it."""
    kind = type(error)
    for each in type.mro(kind):
        if "__str__" in type.__getattribute__(each, "__dict__"):
            if each.__module__ == "builtins" and plain(error.args):
                return str(error)[:LONGEST_MESSAGE]
            break
    return ", ".join(in_short(each) for each in error.args)


def plain(arguments):
    """Whether texts and numbers are all there is to be shown."""
    return all(
        type(each) in (str, int, float, bytes, type(None))
        or (type(each) is tuple and plain(each))
        for each in arguments
    )
