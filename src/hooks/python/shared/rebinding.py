"""Finds the lines that may rebind a name of another module or class."""

import dis
import sys
from types import ModuleType

# What code mentions that sets a name which only the run will tell.
SETTERS = {"setattr", "delattr", "__setattr__", "__dict__", "vars"}
# What code mentions that gets a module by no name of its own.
GETTERS = {"modules", "import_module", "__import__"}
STORES = {"STORE_ATTR", "DELETE_ATTR"}
STORE_CODES = {dis.opmap[name] for name in STORES}

looked_at = {}


def stores(code):
    """By line: the paths to what it sets, such as ("time", "sleep").

    No path stands for any name, one from None for a name in any module, and
    ("modules",) for what may change sys.modules.
    """
    if id(code) not in looked_at:
        # The code is kept, so that no other one gets its id.
        looked_at[id(code)] = code, stores_in(code)
    return looked_at[id(code)][1]


def stores_in(code):
    lines = {}
    setters = SETTERS.intersection(code.co_names)
    is_modules = "modules" in code.co_names
    is_storing = not STORE_CODES.isdisjoint(code.co_code[::2])
    if not (setters or is_modules or is_storing):
        return lines
    if setters & {"setattr", "delattr"}:
        setters &= {"setattr", "delattr"}
    unknown = (None,) if GETTERS.intersection(code.co_names) else ()
    path = ()
    for step in dis.get_instructions(code):
        name = step.argval
        if type(name) is tuple and "FAST_" in step.opname:
            name = name[-1]  # Two steps in one: this one is on top.
        before, path = path, path_after(step.opname, name, path)
        if step.opname in STORES and before != ("self",):
            path_set = (*(before or unknown), name)
            if len(path_set) > 1:
                lines.setdefault(step.positions.lineno, []).append(path_set)
        elif type(name) is str and name in setters:
            lines.setdefault(step.positions.lineno, []).append(())
        if name == "modules" and step.opname not in STORES:
            lines.setdefault(step.positions.lineno, []).append((name,))
    return lines


def path_after(operation, name, path):
    """The names that lead to the object on top of the stack."""
    if operation in ("LOAD_ATTR", "LOAD_METHOD"):
        return (*path, name) if path else ()
    if operation in ("CACHE", "EXTENDED_ARG"):
        return path
    is_name = operation.startswith("LOAD_") and type(name) is str
    return (name,) if is_name and operation != "LOAD_CONST" else ()


def targets(frame, path):
    """Each (holder, name) that a path may mean: no code is run for it."""
    names = frame.f_locals
    if not path:
        mine = names.get("self")
        near = [*names.values(), *namespace(mine).values()]
        constants = frame.f_code.co_consts
        texts = {each for each in (*near, *constants) if type(each) is str}
        near += [frame.f_globals.get(name) for name in frame.f_code.co_names]
        holders = {id(each): each for each in near}
        yield from of_others(frame, holders.values(), texts)
    elif path[0] is None:
        everything = [*sys.modules.values()]
        yield from of_others(frame, everything, path[1:])
    else:
        first = names if path[0] in names else frame.f_globals
        holder = first.get(path[0])
        for name in path[1:-1]:
            holder = namespace(holder).get(name)
        yield from of_others(frame, [holder], path[-1:])


def of_others(frame, holders, names):
    """Those that are modules, or classes of other modules."""
    for holder in holders:
        if issubclass(type(holder), ModuleType):
            is_own = namespace(holder) is frame.f_globals
        elif issubclass(type(holder), type):
            module = namespace(holder).get("__module__")
            is_own = module == frame.f_globals.get("__name__")
        else:
            continue
        if not is_own:
            yield from ((holder, name) for name in names)


def namespace(holder):
    """The names in a module, class or object, as they are stored."""
    kind = type if issubclass(type(holder), type) else object
    try:
        return kind.__getattribute__(holder, "__dict__")
    except AttributeError:
        return {}


def title(holder, name):
    names = namespace(holder)
    if issubclass(type(holder), ModuleType):
        return f"{names.get('__name__')}.{name}"
    own_name = type.__getattribute__(holder, "__qualname__")
    return f"{names.get('__module__')}.{own_name}.{name}"
