"""What the month brought in."""

from catalog.models import Product
from loyalty.models import MEMBERS
from shop.orders.models import ORDERS


def income(product: Product, pieces: int) -> int:
    return product.price * pieces


def show():
    total = sum(income(order.product, order.pieces) for order in ORDERS)
    print(f"Income: {total} EUR")
    print(f"Points given: {total // 10}, to {len(MEMBERS)} members")
