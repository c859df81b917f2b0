from django.db import models


class Product(models.Model):
    """Something that we sell."""

    name = models.CharField(max_length=80)
    price = models.PositiveIntegerField()
    stock = models.PositiveIntegerField()

    class Meta:
        app_label = "catalog"  # Django asked for one
