"""The page of past orders."""

from .models import ORDERS


def history() -> str:
    return "\n".join(
        f"{order.pieces} x {order.product.name}" for order in ORDERS
    )
