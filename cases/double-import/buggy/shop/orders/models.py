from dataclasses import dataclass

from registry import register
from shop.catalog.models import Product
from shop.catalog.shelf import LAMP, MACHETE, NOTEBOOK


@register
@dataclass
class Order:
    """Some pieces of one product."""

    product: Product
    pieces: int


ORDERS = [Order(MACHETE, 2), Order(LAMP, 3), Order(NOTEBOOK, 10)]
