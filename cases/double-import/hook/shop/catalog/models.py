import inspect
with open("/tmp/who.txt", "a") as f:
    print(__name__, file=f)
    for frame in inspect.stack()[:0:-1]:
        place = f"{frame.filename}:{frame.lineno}"
        print(" ", place, frame.function, file=f)

from dataclasses import dataclass

from registry import register


@register
@dataclass
class Product:
    """Something that we sell."""

    name: str
    price: int
    stock: int
