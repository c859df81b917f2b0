from dataclasses import dataclass

from registry import register


@register
@dataclass
class Product:
    """Something that we sell."""

    name: str
    price: int
    stock: int
