"""Which page answers at which address."""

from shop.catalog.views import browse
from shop.orders.views import history

PAGES = {
    "/": browse,
    "/orders": history,
}
