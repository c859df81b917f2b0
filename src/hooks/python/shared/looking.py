"""A look at values that runs none of the program's code."""

import sys
from _collections import deque
from reporting import is_library
from wording import text

PARTS = 2_000
DEEP = 6

# Equal is what is of the same type and equal: 1, 1.0 and True are not.
LEAVES = {int, float, complex, str, bytes, bool, type(None), type(...)}
ORDERED = (list, tuple, deque)
C_CODE = (type(object.__repr__), type(dict.get))
# Their repr asks what they hold for its own.
HOLDERS = {"partial", "SimpleNamespace", "mappingproxy", "method", "Task"}


def kinds(cls):
    """The classes of a class, whatever its metaclass says of them."""
    return type.__dict__["__mro__"].__get__(cls)


def own(cls):
    return type.__dict__["__dict__"].__get__(cls)


def found_in(cls, name, absent=None):
    """A class's attribute as it was written, bound to nothing."""
    for each in kinds(cls):
        if name in own(each):
            return own(each)[name]
    return absent


def is_a(value, *classes):
    """As isinstance, but no object is asked what it claims to be."""
    return any(each in kinds(type(value)) for each in classes)


def name_of(cls):
    module = own(cls).get("__module__", "builtins")
    name = type.__dict__["__qualname__"].__get__(cls)
    return name if module == "builtins" else f"{module}.{name}"


class Look:
    """What is seen of one value: equal looks mean nothing has changed."""

    def __init__(self):
        self.flat = {}
        self.is_whole = True

    def at(self, value):
        self.left, self.open = PARTS, set()
        return self.part(value, DEEP)

    def part(self, value, deep):
        cls = type(value)
        if cls in LEAVES:
            return ("leaf", cls, value)
        self.left -= 1
        if id(value) in self.open:
            return ("again",)
        if self.left < 0 or not deep:
            self.is_whole = False
            return ("more", id(value))
        self.open.add(id(value))
        try:
            return self.inner(value, cls, deep - 1)
        finally:
            self.open.discard(id(value))

    def inner(self, value, cls, deep):
        for kind in (*ORDERED, set, frozenset):
            if kind in kinds(cls):
                parts = tuple(kind.__iter__(value))
                return self.many(value, cls, kind, parts, deep)
        if dict in kinds(cls):
            parts = (*dict.keys(value), *dict.values(value))
            return self.many(value, cls, dict, parts, deep)
        if type in kinds(cls) or is_c_code(found_in(cls, "__repr__")):
            return self.label(value)
        if not is_of_library(cls):
            return self.opened(value, attributes(value), deep)
        if found_in(cls, "keys") and found_in(cls, "__getitem__"):
            return self.mapping(value, cls, deep)
        if deep < DEEP - 1:
            return self.label(value)
        public = (each for each in attributes(value) if each[0][0] != "_")
        return self.opened(value, public, deep)

    def label(self, value):
        return ("object", id(value), text_of_object(value), ())

    def opened(self, value, named, deep):
        parts = tuple((name, self.part(each, deep)) for name, each in named)
        return (*self.label(value)[:3], parts)

    def mapping(self, value, cls, deep):
        """One of Python's own, as os.environ is, by what lies behind it."""
        behind = [self.part(each, deep) for _, each in attributes(value)]
        known = self.flat.get(id(value))
        if known and known[0] == behind:
            return known[1]
        try:
            held = dict(value)
        except Exception:
            return self.label(value)
        parts = (*held.keys(), *held.values())
        seen = self.many(held, cls, dict, parts, deep)
        self.flat.pop(id(held), None)
        self.flat[id(value)] = behind, seen
        return seen

    def many(self, value, cls, kind, parts, deep):
        # The parts of a flat one are held, so that their ids stay theirs.
        ids = tuple(map(id, parts))
        known = self.flat.get(id(value))
        if known and known[0] == ids and known[1][1] is cls:
            return known[1]
        inside = [self.part(each, deep) for each in parts[: max(self.left, 9)]]
        if len(inside) < len(parts):
            self.is_whole = False
            inside.append(("more", len(parts) - len(inside)))
        if kind in (set, frozenset):
            inside = sorted(inside, key=text)
        seen = ("many", cls, kind, tuple(inside))
        if all(each[0] == "leaf" for each in inside):
            self.flat[id(value)] = ids, seen
        return seen


def attributes(value):
    """An object's own attributes, in its dict and its slots."""
    try:
        held = object.__getattribute__(value, "__dict__")
    except AttributeError:
        held = None
    if type(held) is dict:
        yield from held.items()
    for cls in kinds(type(value)):
        for name, each in own(cls).items():
            if type(each).__name__ == "member_descriptor":
                try:
                    yield name, each.__get__(value)
                except AttributeError:
                    continue


def is_c_code(made):
    """Whether a repr is written in C, and is not the one of every object."""
    return made is not object.__repr__ and isinstance(made, C_CODE)


def is_of_library(cls):
    name = own(cls).get("__module__")
    module = sys.modules.get(name) if type(name) is str else None
    file = getattr(module, "__file__", None)
    return name != "__main__" and (not file or is_library(file))


def has_own_repr(cls):
    """Whether a repr says more than its class, and is Python's own code."""
    if cls.__name__ in HOLDERS or BaseException in kinds(cls):
        return False
    made = found_in(cls, "__repr__")
    if made is object.__repr__:
        return False
    return is_c_code(made) or is_of_library(cls)


def text_of_object(value):
    cls = type(value)
    if has_own_repr(cls):
        try:
            return repr(value)
        except Exception:
            return f"<{name_of(cls)} object, its repr fails>"
    return f"<{name_of(cls)} object>"


def text_of(value):
    """A short text of any value, made without asking the value."""
    return text(Look().at(value))
