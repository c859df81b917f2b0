"""Shows values in few words, and runs no code of theirs for it."""

import re
from io import TextIOWrapper
from itertools import islice
from types import BuiltinFunctionType, FunctionType, MethodType
from types import ModuleType

PLAIN = (bool, bytes, complex, float, int, str, type(None))
LONGEST = 100


class Seen:
    """Tells a value from another one without keeping it."""

    def __init__(self, identity, text):
        self.id, self.text = identity, text


MISSING = Seen(None, "(not there)")


def seen(value):
    return Seen(id(value), in_short(value))


def key(value):
    """What is equal for equal texts and for the same objects only."""
    if type(value) in PLAIN:
        return value
    if type(value) is tuple:
        return tuple(map(key, value))
    if type(value) is re.Pattern:
        return value.pattern
    return value.id if type(value) is Seen else id(value)


def shortened(text):
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def in_short(value, depth=2):
    kind = type(value)
    if kind is str or kind is bytes:
        return shortened(repr(value[: LONGEST * 2]))
    if kind is int and value.bit_length() > 300:
        return "a number of many digits"
    if kind in PLAIN:
        return repr(value)
    if kind is Seen:
        return value.text
    if kind in (dict, frozenset, list, set, tuple) and depth:
        return shortened(in_brackets(value, depth - 1))
    return f"<{what(value, kind)}>"


def in_brackets(value, depth):
    some = [*islice(value, 20)]
    if type(value) is dict:
        texts = [
            f"{in_short(key, depth)}: {in_short(value[key], depth)}"
            for key in some
            if type(key) in PLAIN
        ]
        return "{" + ", ".join(texts) + "}"
    left, right = {list: "[]", tuple: "()"}.get(type(value), "{}")
    return left + ", ".join(in_short(each, depth) for each in some) + right


def what(value, kind):
    if kind is FunctionType:
        return f"function {value.__module__}.{value.__qualname__}"
    if kind is MethodType:
        return f"method {in_short(value.__func__)[1:-1]}"
    if kind is BuiltinFunctionType:
        return f"built-in function {value.__name__}"
    if issubclass(kind, ModuleType):
        names = object.__getattribute__(value, "__dict__")
        return f"module {names.get('__name__')}"
    if issubclass(kind, type):
        return f"class {name_of(value)}"
    if kind is TextIOWrapper:
        return f"{name_of(kind)} in {value.encoding}"
    return name_of(kind)


def name_of(kind):
    name = type.__getattribute__(kind, "__qualname__")
    module = type.__getattribute__(kind, "__dict__").get("__module__")
    return name if module in (None, "builtins") else f"{module}.{name}"


def both(before, after):
    return in_short(before), in_short(after)


def lists(before, after, show=in_short):
    """Objects with a name behind, without what is alike around them."""
    one, other = [*map(key, before)], [*map(key, after)]
    shorter = min(len(one), len(other))
    start = end = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return tuple(
        in_list(each[start : len(each) - end], start > 0, end > 1, show)
        for each in (before, after)
    )


def in_list(values, is_after, is_before, show):
    """Some of a list: dots stand for the others."""
    texts = [show(value) for value in values[:20]]
    if is_after:
        texts.insert(0, "…")
    if is_before and (texts != ["…"]):
        texts.append("…")
    return "[" + ", ".join(texts) + "]"


def single(before, after):
    """An object with a name behind."""
    return in_short(before[0]), in_short(after[0])


def filters(before, after):
    return lists(before, after, in_words)


def in_words(filter):
    """A filter of warnings, as `python -W` writes it."""
    if type(filter) is not tuple or len(filter) != 5:
        return in_short(filter)
    action, message, category, module, line = filter
    names = [
        action,
        getattr(message, "pattern", message) or "",
        type.__getattribute__(category, "__name__"),
        getattr(module, "pattern", module) or "",
        str(line or ""),
    ]
    return ":".join(names).rstrip(":")
