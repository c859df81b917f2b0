"""Where is each object of this class made?"""

from finding import ABSENT, FUNCTION_TYPE, CannotWatch, follow
from finding import modules_named, steps_of, why_absent
from guarding import first_of
from listening import monitoring
from looking import found_in, is_a, kinds, name_of, text_of
from reporting import at_the_end, report, say, stack_of
from calling import watch_calls

MODULE = "shop.models"
CLASS = "User"

TARGET = f"{MODULE}.{CLASS}"
# Frames of these, for one object, are on the way to what asked for it.
MAKERS = ("__new__", "__init__", "__call__")

steps = []
watch = refusal = None
classes = ()
codes = {}
called_to_be_made = {}
objects = 0


def look():
    """Finds the code that makes the objects, and the classes without it."""
    global classes, codes, refusal
    refusal, codes = None, {}
    classes = tuple(classes_found())
    needs_calls = False
    for cls in {each for cls in classes for each in family(cls)}:
        code = maker_of(cls)
        codes.update({id(each): each for each in code})
        needs_calls = needs_calls or not code
    if needs_calls and not monitoring and not codes:
        refusal = "has no __init__ in Python: only Python 3.12 or newer sees it"
    if refusal and watch:
        watch.looks = 0
    return codes.values(), is_class if needs_calls and monitoring else None


def classes_found():
    global refusal
    for module in modules_named(MODULE):
        try:
            cls = follow(module, steps)
        except CannotWatch as why:
            refusal = f"cannot be found: {why}"
            continue
        if cls is ABSENT:
            continue
        if not is_a(cls, type):
            refusal = f"is no class, but {text_of(cls)}"
        elif is_enum(cls):
            refusal = "is an enum: its class statement makes all its members"
        else:
            yield cls


def is_enum(cls):
    names = {each.__name__ for each in kinds(type(cls))}
    return not names.isdisjoint({"EnumType", "EnumMeta"})


def family(cls):
    """A class and all that inherit from it."""
    yield cls
    for each in type.__subclasses__(cls):
        yield from family(each)


def maker_of(cls):
    """The code that runs for each new object, if it is Python."""
    made = [found_in(cls, "__init__")]
    if not is_python(made[0]):
        made = [found_in(cls, "__new__")]
        if tuple in kinds(cls):
            made.append(found_in(cls, "_make"))
    made = [getattr(each, "__func__", each) for each in made]
    return [each.__code__ for each in made if is_python(each)]


def is_python(function):
    return is_a(getattr(function, "__func__", function), FUNCTION_TYPE)


def is_class(function):
    """Whether a call makes such an object without any code in Python."""
    if not is_a(function, type) or maker_of(function):
        return False
    return any(cls in kinds(function) for cls in classes)


def started(code, frame, caller):
    made = first_of(frame)
    if is_a(made, type):
        if any(cls in kinds(made) for cls in classes):
            tell(f"an object of {name_of(made)}", caller)
    elif is_a(made, *classes):
        while caller and is_making(made, caller):
            if id(caller.f_code) in codes:
                return
            caller = caller.f_back
        tell(object.__repr__(made), caller)


def is_making(made, frame):
    if frame.f_code.co_name not in MAKERS:
        return False
    first = first_of(frame)
    return first is made or first is type(made)


def called(cls, caller):
    called_to_be_made[cls] = called_to_be_made.get(cls, 0) + 1
    tell(f"an object of {name_of(cls)}", caller)


def raised(exception, frame):
    """`raise Broken` makes an object, too, and nothing calls its class."""
    cls, stack = type(exception), exception.__traceback__
    if stack and stack.tb_next or not is_class(cls):
        return
    if called_to_be_made.get(cls):
        called_to_be_made[cls] -= 1
    else:
        tell(f"an object of {name_of(cls)}", frame)


def tell(what, caller):
    global objects
    objects += report(f"{what} was made by", stack_of(caller))


def tell_end():
    if objects:
        return
    if refusal:
        say(f"{TARGET} {refusal}.")
    elif not classes:
        say(why_absent(MODULE, steps))
    else:
        say(f"no {TARGET} was made; {watch.how_imported()}.")


def start():
    global steps, watch
    steps = steps_of(CLASS)
    watch = watch_calls(MODULE, steps[0][1], look, started, called, raised)
    at_the_end.insert(0, tell_end)
