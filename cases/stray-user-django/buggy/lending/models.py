"""What stands on the shelf, and what is out."""

from datetime import date, timedelta

from django.contrib.auth.models import User
from django.db import models


class Tool(models.Model):
    """Something on the shelf."""

    name = models.CharField(max_length=80)


class Loan(models.Model):
    """One tool that one member took home."""

    user = models.ForeignKey(User, models.CASCADE)
    tool = models.ForeignKey(Tool, models.PROTECT)
    day = models.DateField()

    @property
    def due(self) -> date:
        return self.day + timedelta(weeks=2)
