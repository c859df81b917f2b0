"""What a name of a module means now, found without running the program."""

import sys
from looking import found_in, is_a, kinds, own
from reporting import is_library

ABSENT = ("absent",)
PYTHON_ONLY_AST = 0x400
MODULE_TYPE = type(sys)
FUNCTION_TYPE = type(lambda: None)
METHOD_TYPE = type((lambda self: None).__get__(0))
# What stands in a class for something that is bound without the program.
BINDS_ALONE = (
    FUNCTION_TYPE,
    classmethod,
    staticmethod,
    type(int.real),
    type(str.join),
    type(str.__add__),
    type(FUNCTION_TYPE.__globals__),
    type(dict.__dict__["fromkeys"]),
)
modules = sys.modules


class CannotWatch(Exception):
    """Why something cannot be watched, as the end of a sentence."""


def modules_named(name):
    """The module, and the program's own script if it is that one."""
    found = [modules[name]] if name in modules else []
    script = modules.get("__main__")
    if script not in found and name in names_of_script():
        found.append(script)
    return found


script_names = {"__main__"}


def names_of_script():
    """What the script may be called; at the end, it has no file any more."""
    script = vars(modules["__main__"])
    spec, file = script.get("__spec__"), script.get("__file__")
    if spec is not None:
        script_names.update((spec.name, spec.name.removesuffix(".__main__")))
    elif type(file) is str:
        name = file.replace("\\", "/").rpartition("/")[2]
        script_names.add(name.removesuffix(".py"))
    return script_names


def steps_of(expression):
    """The steps of an expression: its names, its [literals] and its ()."""
    node = compile(expression, "<name>", "eval", PYTHON_ONLY_AST).body
    steps = []
    while (kind := type(node).__name__) != "Name":
        if kind == "Attribute":
            steps.append((attribute, node.attr))
            node = node.value
        elif kind == "Subscript":
            steps.append((item, literal(node.slice)))
            node = node.value
        elif kind == "Call" and not node.args and not node.keywords:
            steps.append((call, ABSENT))
            node = node.func
        else:
            raise SyntaxError(f"{kind} is no step to a name")
    return [(attribute, node.id), *reversed(steps)]


def literal(node):
    if type(node).__name__ == "UnaryOp":
        return -node.operand.value
    return node.value


def follow(value, steps):
    for step, key in steps:
        value = step(value, key)
        if value is ABSENT:
            break
    return value


def attribute(value, name):
    """As `value.name`, but without a `__getattr__`, and bound as ever."""
    cls = type(value)
    held = held_by(value, cls)
    if is_a(value, type):
        inside = found_in(value, name, ABSENT)
        if inside is not ABSENT:
            return bound(inside, None, value, name)
    made = found_in(cls, name, ABSENT)
    is_data = made is not ABSENT and found_in(type(made), "__set__")
    if not is_data and name in held:
        return held[name]
    return ABSENT if made is ABSENT else bound(made, value, cls, name)


def raw(value, name):
    """As it was written into a class, a module or an object."""
    if is_a(value, type):
        inside = found_in(value, name, ABSENT)
        if inside is not ABSENT:
            return inside
    held = held_by(value, type(value))
    if name in held:
        return held[name]
    return found_in(type(value), name, ABSENT)


def held_by(value, cls):
    if is_a(value, type):
        return {}
    try:
        held = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return {}
    return held if type(held) is dict else {}


def bound(made, value, cls, name):
    binds = found_in(type(made), "__get__")
    if is_a(made, property):
        if value is None:
            return made
        ask_only_python(made.fget, f"{name} is a property")
    elif binds and not is_a(made, *BINDS_ALONE):
        ask_only_python(binds, f"{name} is computed")
    try:
        return binds(made, value, cls) if binds else made
    except AttributeError:
        return ABSENT


def item(value, key):
    """As `value[key]`, but no default is made."""
    if is_a(value, dict):
        return dict.get(value, key, ABSENT)
    made = found_in(type(value), "__getitem__")
    ask_only_python(made, f"{type(value).__name__} objects have items")
    try:
        return made(value, key)
    except (LookupError, TypeError):
        return ABSENT


def call(value, _):
    made = value
    if is_a(value, type):
        made = found_in(value, "__init__")
    ask_only_python(made, f"{getattr(value, '__name__', value)}() is called")
    return value()


def ask_only_python(function, what):
    """Refuses to run the program's own code on each of its lines."""
    function = getattr(function, "__func__", function)
    code = getattr(function, "__code__", None)
    if code and not is_library(code.co_filename):
        raise CannotWatch(f"{what}, which runs the program's own code")


def nearest(name, names):
    """The name that is meant, if only a few letters are wrong."""
    best = min(names, key=lambda each: distance(name, each), default=None)
    few = max(1, len(name) // 4)
    return best if best and distance(name, best) <= few else None


def distance(one, other):
    """How many letters to add, remove, replace or swap."""
    if abs(len(one) - len(other)) > 4:
        return 99
    last, row = [], list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, last, row = last, row, [at]
        for to, match in enumerate(other, 1):
            best = min(last[to], row[-1]) + 1, last[to - 1] + (letter != match)
            if at > 1 < to and one[at - 2 : at] == match + other[to - 2]:
                best += (earlier[to - 2] + 1,)
            row.append(min(best))
    return row[-1]


def did_you_mean(name, names):
    meant = nearest(name, [str(each) for each in names])
    return f"; did you mean {meant}" if meant else ""


def why_absent(module, steps):
    """Why there is nothing of that name, as a sentence."""
    found = modules_named(module)
    if not found:
        names = (*modules, *names_of_script())
        return f"{module} was never imported{did_you_mean(module, names)}."
    value, way = found[0], module
    for step, key in steps:
        after = step(value, key)
        if after is ABSENT:
            break
        way += {attribute: f".{key}", call: "()"}.get(step, f"[{key!r}]")
        value = after
    else:
        return f"{way} is there."
    if step is item:
        return f"{way} has nothing under {key!r}."
    return f"{way} has no {key}{did_you_mean(key, dir_of(value))}."


def dir_of(value):
    cls = value if is_a(value, type) else type(value)
    inside = (name for each in kinds(cls) for name in own(each))
    return {*held_by(value, cls), *inside}
