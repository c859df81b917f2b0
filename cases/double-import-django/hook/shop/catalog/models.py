import inspect
with open("/tmp/who.txt", "a") as f:
    print(__name__, file=f)
    for frame in inspect.stack()[:0:-1]:
        place = f"{frame.filename}:{frame.lineno}"
        print(" ", place, frame.function, file=f)

from django.db import models


class Product(models.Model):
    """Something that we sell."""

    name = models.CharField(max_length=80)
    price = models.PositiveIntegerField()
    stock = models.PositiveIntegerField()

    class Meta:
        app_label = "catalog"  # Django asked for one
