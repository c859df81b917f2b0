from django.db import models

from catalog.prices import price_tag


class Gift(models.Model):
    """A product that one can have for points."""

    product = models.ForeignKey("catalog.Product", models.CASCADE)
    points = models.PositiveIntegerField()

    def __str__(self):
        return f"{price_tag(self.product)} or {self.points} points"
