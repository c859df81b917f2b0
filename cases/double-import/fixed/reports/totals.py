"""What the month brought in."""

from loyalty.models import MEMBERS
from shop.catalog.models import Product
from shop.orders.models import ORDERS


def income(product: Product, pieces: int) -> int:
    return product.price * pieces


def show():
    total = sum(income(order.product, order.pieces) for order in ORDERS)
    print(f"Income: {total} EUR")
    print(f"Points given: {total // 10}, to {len(MEMBERS)} members")
