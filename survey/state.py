"""What an import can change in its process, and what it has changed."""

import os
import random
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.machinery import EXTENSION_SUFFIXES
from operator import is_
from types import ModuleType

import library
from frames import shown

GONE = object()
# One file of these may well have several modules.
COMPILED = tuple(EXTENSION_SUFFIXES)
ORDER = "another order"

# What there is, by its name. Two things are the same if they are the
# same object: that asks nothing of objects that we know nothing of.
Things = dict[str, object]


@dataclass(frozen=True)
class Part:
    """A part of the state.

    `read` is cheap, for a hook may call it at every line; what `name`
    makes of it is for people.
    """

    read: Callable[[], list[object]]
    name: Callable[[list[object]], Things]

    def things(self) -> Things:
        return self.name(self.read())


def parts(functions: Iterable[str]) -> dict[str, Part]:
    """All that is compared, by the kind of finding.

    `functions` are the names of the library's functions to look at, as
    `library.names_in` gives them.
    """
    return {
        "random": Part(lambda: [*random.getstate()], name_random),
        "path": search_path(),
        "hooks": import_hooks(),
        "stdlib": attributes(functions),
        "twice": Part(lambda: list(sys.modules.items()), name_twins),
        "threads": Part(lambda: list(sys._current_frames()), name_threads),
        "environment": Part(lambda: list(os.environ.items()), name_variables),
    }


def watched(found: Mapping[str, Iterable[str]]) -> dict[str, Part]:
    """The parts to look at line after line: those that did change."""
    makers = {
        "path": lambda names: search_path(),
        "hooks": lambda names: import_hooks(),
        "stdlib": attributes,
        "twice": twin_modules,
    }
    return {
        kind: make(found[kind])
        for kind, make in makers.items()
        if kind in found
    }


def differences(before: Things, after: Things) -> dict[str, str]:
    """What became of each thing that is not as it was, by its name."""
    names = changed(before, after)
    return {
        name: name if name in after else f"{name} (removed)"
        for name in names
        if name != ORDER or names == [ORDER]
    }


def same(before: list[object], now: list[object]) -> bool:
    return len(before) == len(now) and all(map(is_, before, now))


def changed(before: Things, after: Things) -> list[str]:
    """The names of what was added, replaced or taken away."""
    return [
        name
        for name in {**before, **after}
        if before.get(name, GONE) is not after.get(name, GONE)
    ]


def name_random(state: list[object]) -> Things:
    return {"random numbers": sys.intern(repr(state))}


def search_path() -> Part:
    return Part(lambda: sys.path[:], name_entries)


def import_hooks() -> Part:
    return Part(lambda: [*sys.meta_path, *sys.path_hooks], name_hooks)


def name_entries(entries: list[object]) -> Things:
    names = [shown(str(entry)) for entry in entries]
    return {**dict(zip(names, entries)), ORDER: sys.intern("\n".join(names))}


def name_hooks(hooks: list[object]) -> Things:
    return {describe(hook): hook for hook in hooks}


def describe(hook: object) -> str:
    named = hook if hasattr(hook, "__qualname__") else type(hook)
    return f"{named.__module__}.{named.__qualname__}"


def attributes(names: Iterable[str]) -> Part:
    owners = {name: library.owner_of(name) for name in names}
    return Part(
        lambda: [
            namespace.get(attribute, GONE)
            for namespace, attribute in owners.values()
        ],
        lambda values: {
            name: value
            for name, value in zip(owners, values)
            if value is not GONE
        },
    )


def name_twins(modules: list[object]) -> Things:
    """The files that more than one module was made of."""
    names = defaultdict(dict)
    for name, module in modules:
        if isinstance(module, ModuleType):
            # Not by `.`: that would wake up a module that loads lazily.
            file = object.__getattribute__(module, "__dict__").get("__file__")
            if isinstance(file, str) and not file.endswith(COMPILED):
                names[os.path.realpath(file)][id(module)] = name
    return {
        f"{shown(file)} as {' and '.join(twins.values())}": True
        for file, twins in names.items()
        if len(twins) > 1
    }


def twins_in(what: str) -> list[str]:
    """The modules that `name_twins` wrote of."""
    return what.rpartition(" as ")[2].split(" and ")


def twin_modules(findings: Iterable[str]) -> Part:
    """For the hooks: nothing but the modules that are known to be twins."""
    twins = {what: twins_in(what) for what in findings}

    def read() -> list[object]:
        return [
            len(loaded) > 1
            for names in twins.values()
            for loaded in [[name for name in names if name in sys.modules]]
        ]

    return Part(read, lambda seen: dict(zip(twins, seen)))


def name_threads(idents: list[int]) -> Things:
    known = {thread.ident: thread for thread in threading.enumerate()}
    return {name_of(known.get(ident)): True for ident in idents}


def name_of(thread: threading.Thread | None) -> str:
    """Also of one that only the module `_thread` knows of."""
    known = isinstance(thread, threading.Thread)
    return thread.name if known else "a thread of _thread"


def name_variables(variables: list[tuple[str, str]]) -> Things:
    return {name: sys.intern(value) for name, value in variables}
