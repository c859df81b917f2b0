"""inspect finds sources, those of the standard library included."""

import inspect
import textwrap


def add(first, second=1, *, third: int = 2):
    return first + second + third


print(inspect.getsource(add))
print(inspect.signature(add), inspect.getsourcelines(add)[1])
print(inspect.getsource(textwrap.dedent).splitlines()[0])
print(inspect.getsourcefile(add), inspect.getmodule(add))
