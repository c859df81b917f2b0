"""What many tests start from."""

from itertools import count

from django.contrib.auth.models import User

from lending.models import Tool

numbers = count(1)


def make_user(password: str = "spirit level") -> User:
    """A member with a name that nobody else has."""
    name = f"member{next(numbers)}"
    return User.objects.create_user(name, f"{name}@tools.example", password)


def make_tool(name: str) -> Tool:
    return Tool.objects.create(name=name)
