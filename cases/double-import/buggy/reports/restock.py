"""What is sold out."""

from shop.catalog.models import Product
from shop.catalog.shelf import SHELF


def is_sold_out(product: Product) -> bool:
    return product.stock == 0


def show():
    for product in filter(is_sold_out, SHELF):
        print(f"Sold out: {product.name}")
