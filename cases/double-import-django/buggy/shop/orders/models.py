from django.db import models

from shop.catalog.models import Product


class Order(models.Model):
    """Some pieces of one product."""

    product = models.ForeignKey(Product, models.PROTECT)
    pieces = models.PositiveIntegerField()

    def __str__(self):
        return f"{self.pieces} x {self.product.name}"
