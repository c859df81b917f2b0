"""The pages of the catalog."""

from .models import Product
from .shelf import SHELF


def card(product: Product) -> str:
    return f"{product.name}, {product.price} EUR"


def browse() -> str:
    return "\n".join(card(product) for product in SHELF)
