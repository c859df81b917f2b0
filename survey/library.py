"""The functions of the standard library, as they stand now."""

import importlib
import sys
from collections.abc import Iterable, Iterator
from types import ModuleType

# Loaded before an import is looked at: only what is there can be seen
# replaced. With what these load in turn it is most of what people patch.
LOADED_FIRST = """
    asyncio codecs collections contextlib copy copyreg datetime email.message
    enum functools gc getpass glob hashlib http.client importlib.metadata
    inspect io itertools json linecache locale logging math multiprocessing
    operator os pathlib pickle platform pprint queue random re select
    selectors shutil signal socket ssl string subprocess sys tempfile
    threading time traceback types typing unittest urllib.request uuid
    warnings weakref zipfile
""".split()

STREAMS = {"stdin", "stdout", "stderr"}
# Python itself makes these when somebody first asks for them.
MADE_LATER = {"__annotate__", "__annotate_func__"}


def load() -> list[str]:
    """Loads them, and names all modules of the library there are now."""
    for name in LOADED_FIRST:
        try:
            importlib.import_module(name)
        except ImportError:
            pass  # a Python built without it
    return [
        name
        for name in sys.modules
        if name.partition(".")[0] in sys.stdlib_module_names
    ]


def names_in(modules: Iterable[str]) -> list[str]:
    """The modules themselves, their functions, their classes' methods."""
    return [name for module in modules for name in within(module)]


def within(name: str) -> Iterator[str]:
    yield name
    module = sys.modules[name]
    for attribute, value in list(vars(module).items()):
        if attribute in MADE_LATER or isinstance(value, ModuleType):
            continue
        if callable(value) or (name == "sys" and attribute in STREAMS):
            yield f"{name}.{attribute}"
        if isinstance(value, type) and value.__module__ == name:
            yield from (
                f"{name}.{attribute}.{method}"
                for method, body in vars(value).items()
                if is_method(body) and method not in MADE_LATER
            )


def is_method(value: object) -> bool:
    return callable(value) or isinstance(value, (classmethod, property))


def owner_of(name: str) -> tuple[dict[str, object], str]:
    """The namespace that a name of `names_in` is looked up in."""
    if name in sys.modules:
        return sys.modules, name
    module, _, attribute = name.rpartition(".")
    if module in sys.modules:
        return vars(sys.modules[module]), attribute
    module, _, class_name = module.rpartition(".")
    return vars(vars(sys.modules[module])[class_name]), attribute
