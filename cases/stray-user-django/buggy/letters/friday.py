"""The letter that goes out on Fridays."""

from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection

from lending.models import Tool


def letter_to(user: User) -> EmailMessage:
    body = f"Dear {user.username}, we have {Tool.objects.count()} tools."
    return EmailMessage("Friday", body, to=[user.email])


def send_letters() -> int:
    """Writes to every member; returns how many letters went out."""
    letters = [letter_to(user) for user in User.objects.order_by("pk")]
    return get_connection().send_messages(letters)
