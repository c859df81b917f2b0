"""The card that a member shows at the desk."""

from django.contrib.auth.models import User


def card(user: User) -> str:
    return f"No. {user.pk}, {user.username}"
