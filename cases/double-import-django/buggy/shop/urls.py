"""Which page answers at which address."""

from django.urls import path

from shop.catalog.views import browse
from shop.orders.views import history

urlpatterns = [
    path("", browse),
    path("orders/", history),
]
