"""What things cost, as people read it."""

from .models import Product


def price_tag(product: Product) -> str:
    return f"{product.name}, {product.price} EUR"
