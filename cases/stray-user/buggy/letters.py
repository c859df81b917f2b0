"""The letter that goes out on Fridays."""

from auth.models import User
from lending.models import Tool


def recipients() -> list[User]:
    return User.all()


def letter_to(user: User) -> str:
    return f"Dear {user.name}, we have {Tool.count()} tools."
