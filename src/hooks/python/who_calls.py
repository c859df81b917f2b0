"""Who calls this function?"""

from finding import ABSENT, FUNCTION_TYPE, METHOD_TYPE, CannotWatch
from finding import attribute, follow, modules_named, raw, steps_of
from finding import why_absent
from guarding import first_of, local_of
from listening import monitoring
from looking import found_in, is_a, kinds, own, text_of
from reporting import at_the_end, report, say, stack_of
from calling import GENERATORS, watch_calls

MODULE = "random"
FUNCTION = "seed"
RAISES = False

TARGET = f"{MODULE}.{FUNCTION}"
BUILTIN = type(len)
# What only an object has: functions of its class, bound to it.
BOUND_BY_OBJECTS = {"function", "classmethod", "method_descriptor"}


class Wanted:
    """What FUNCTION means now: pieces of code, or a callable in C."""

    def __init__(self):
        self.codes, self.generators = {}, set()
        self.callable = self.refusal = None

    def __bool__(self):
        by_call = self.generators or self.callable is not None
        return bool(self.codes or by_call)

    def is_called(self, function):
        """Whether what a line calls is wanted, by whatever name."""
        cls, wanted = type(function), self.callable
        if self.generators:
            function = function.__func__ if cls is METHOD_TYPE else function
            return type(function) is FUNCTION_TYPE and (
                function in self.generators
            )
        if function is wanted or cls is not BUILTIN:
            return function is wanted
        if type(wanted) is BUILTIN:
            return function == wanted
        return found_in(type(function.__self__), function.__name__) is wanted

    def add(self, function, done="called", check=None):
        """Finds the code in a function, however it is wrapped."""
        cls = type(function)
        if cls is FUNCTION_TYPE:
            code = function.__code__
            # A generator starts later than it is called, so see its call.
            if code.co_flags & GENERATORS and monitoring:
                self.generators.add(function)
                return
            done = "first run" if code.co_flags & GENERATORS else done
            self.codes[id(code)] = code, done, check or same_closure(function)
        elif is_a(function, classmethod, staticmethod):
            self.add(function.__func__, done, check)
        elif cls is METHOD_TYPE:
            self.add(function.__func__, done, first_is(function.__self__))
        elif is_a(function, property):
            words = ("fget", "read"), ("fset", "set"), ("fdel", "deleted")
            for part, word in words:
                if getattr(function, part):
                    self.add(getattr(function, part), word)
        elif cls.__name__ in ("cached_property", "partialmethod"):
            self.add(function.func, "read" if "cach" in cls.__name__ else done)
        elif cls.__name__ == "singledispatchmethod":
            self.add(function.dispatcher.dispatch(object), done)
        else:
            self.add_callable(function)

    def add_callable(self, function):
        cls = type(function)
        made = found_in(cls, "__call__")
        if is_a(function, type):
            self.refusal = "is a class: ask where its objects are made"
        elif made is None:
            self.refusal = f"is no function, but {text_of(function)}"
        elif cls.__name__ in ("wrapper_descriptor", "method-wrapper"):
            self.refusal = "is called by Python itself, not by a line"
        elif hasattr(made, "__code__"):
            self.add(made, check=first_is(function))
        elif monitoring or cls in (BUILTIN, type(str.join)):
            self.callable = function
        else:
            self.refusal = "is seen by Python 3.12 and newer only"


def same_closure(function):
    """Wrappers made by one decorator share their code: ask what they wrap."""
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))

    def check(frame):
        for name, cell in cells.items():
            if local_of(frame, name) is not cell.cell_contents:
                return False
        return True

    return check if cells else None


def first_is(owner):
    def check(frame):
        first = first_of(frame)
        if first is owner:
            return True
        if not is_a(owner, type):
            return False
        return is_a(first, owner) or is_a(first, type) and owner in kinds(first)

    return check


wanted = Wanted()
steps = []
watch = None
calls = 0


def look():
    global wanted
    wanted = Wanted()
    for module in modules_named(MODULE):
        try:
            find_in(module)
        except CannotWatch as why:
            wanted.refusal = f"cannot be found: {why}"
    if wanted.refusal and watch:
        watch.looks = 0
    codes = [code for code, _, _ in wanted.codes.values()]
    by_call = wanted.generators or wanted.callable is not None
    return codes, wanted.is_called if by_call else None


def find_in(module):
    *way, (step, name) = steps
    owner = follow(module, way)
    if owner is ABSENT:
        return
    function = raw(owner, name) if step is attribute else step(owner, name)
    if function is ABSENT:
        return
    if type(function).__name__ in BOUND_BY_OBJECTS and not is_a(owner, type):
        function = attribute(owner, name)
    inherited = is_a(owner, type) and name not in own(owner)
    wanted.add(function, check=first_is(owner) if inherited else None)


def started(code, frame, caller):
    _, done, check = wanted.codes[id(code)]
    if check is None or frame is None or check(frame):
        return tell(done, caller)


def called(function, caller):
    return tell("called", caller)


def tell(done, caller):
    global calls
    stack = stack_of(caller)
    if RAISES and stack:
        calls += 1
        return RuntimeError(f"{TARGET} was {done}")
    calls += report(f"{TARGET} was {done} by", stack)
    return None


def tell_end():
    if calls:
        return
    if wanted.refusal:
        say(f"{TARGET} {wanted.refusal}.")
    elif not wanted:
        say(why_absent(MODULE, steps))
    else:
        say(f"{TARGET} was never called; {watch.how_imported()}.")


def start():
    global steps, watch
    steps = steps_of(FUNCTION)
    watch = watch_calls(MODULE, steps[0][1], look, started, called)
    at_the_end.insert(0, tell_end)
