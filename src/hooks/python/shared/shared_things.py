"""Reads what all of a program shares, and changes nothing by reading it."""

import os
import sys
from contextvars import copy_context

from rebinding import namespace
from showing import both, filters, lists, seen, single


def names_of(module):
    """Of a module that the program has loaded: none is loaded for this."""
    return namespace(sys.modules.get(module))


def objects(name, value):
    """One or more objects: with a name behind, none is taken for another."""
    return (*value, name) if type(value) is list else (value, name)


def from_sys(name):
    return lambda: objects(name, vars(sys).get(name))


def filters_now():
    names = names_of("warnings") or names_of("_warnings")
    return objects("filters", names.get("filters"))


def root_handlers():
    root = names_of("logging").get("root")
    return objects("handlers", namespace(root).get("handlers", []))


def root_level():
    return namespace(names_of("logging").get("root")).get("level", 30)


def level_of_all_loggers():
    logger = names_of("logging").get("Logger")
    return namespace(namespace(logger).get("manager")).get("_disable", 0)


def default_timeout():
    read = names_of("_socket").get("getdefaulttimeout")
    return read and read()


CONTEXT = ("prec", "rounding", "Emin", "Emax", "traps")
TRAPS = ("InvalidOperation", "DivisionByZero", "Overflow")


def decimal_context():
    """It makes no context: the program may still set what all begin with."""
    context = names_of("decimal").get("DefaultContext")
    if context is None:
        return (28, "ROUND_HALF_EVEN", -999999, 999999, TRAPS)
    for variable in copy_context():
        if variable.name == "decimal_context":
            context = variable.get()
    traps = tuple(each.__name__ for each, on in context.traps.items() if on)
    return (*(getattr(context, name) for name in CONTEXT[:-1]), traps)


def in_context(before, after):
    fields = [*zip(CONTEXT, before, after)]
    return tuple(
        ", ".join(
            f"{name} {value}"
            for (name, *values) in fields
            if values[0] != values[1]
            for value in [values[which]]
        )
        for which in (0, 1)
    )


def shared_objects():
    """What is looked at after each line: title, reading, showing."""
    return (
        ("sys.path", from_sys("path"), lists),
        ("sys.meta_path", from_sys("meta_path"), lists),
        ("sys.excepthook", from_sys("excepthook"), single),
        ("sys.displayhook", from_sys("displayhook"), single),
        ("sys.unraisablehook", from_sys("unraisablehook"), single),
        ("sys.stdin", from_sys("stdin"), single),
        ("sys.stdout", from_sys("stdout"), single),
        ("sys.stderr", from_sys("stderr"), single),
        ("warnings.filters", filters_now, filters),
        ("logging.root.handlers", root_handlers, lists),
    )


def shared_values():
    """The same of what is plain: numbers and texts."""
    return (
        ("sys.getrecursionlimit()", sys.getrecursionlimit, both),
        ("logging.root.level", root_level, both),
        ("logging.root.manager.disable", level_of_all_loggers, both),
        ("socket.getdefaulttimeout()", default_timeout, both),
        ("decimal.getcontext()", decimal_context, in_context),
    )


# What is only looked at when something was heard of it: state by title.


ENVIRONMENT = os.environ


def environment():
    data = [*ENVIRONMENT._data.items()]
    name, text = ENVIRONMENT.decodekey, ENVIRONMENT.decodevalue
    return {f"os.environ[{name(key)!r}]": text(value) for key, value in data}


def working_folder():
    try:
        return {"the working folder": os.getcwd()}
    except OSError:
        return {"the working folder": "one that is gone"}


def module_entries():
    return {
        f"sys.modules[{name!r}]": module_entry(module)
        for name, module in [*sys.modules.items()]
    }


def module_entry(module):
    entry = seen(module)
    file = namespace(module).get("__file__")
    if type(file) is str:
        entry.text = f"{entry.text[:-1]} of {file}>"
    return entry


def signal_handlers():
    names = names_of("_signal")
    usual = {0: "SIG_DFL", 1: "SIG_IGN"}

    def handler(number):
        given = names["getsignal"](number)
        return usual.get(given, given) if type(given) is int else given

    return {
        f"the handler of {name}": handler(number)
        for name, number in names_of("signal").items()
        if name.startswith("SIG") and name[3:].isalpha() and number > 0
    }


def locale_now():
    names = names_of("_locale")
    if "setlocale" not in names:
        return {}
    return {"the locale": names["setlocale"](names["LC_ALL"], None)}


SURVEYS = {
    "environment": environment,
    "working folder": working_folder,
    "modules": module_entries,
    "signals": signal_handlers,
    "locale": locale_now,
}
