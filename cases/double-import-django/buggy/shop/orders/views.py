"""The page of past orders."""

from django.http import HttpRequest, HttpResponse

from .models import Order


def history(request: HttpRequest) -> HttpResponse:
    orders = Order.objects.select_related("product")
    return HttpResponse("\n".join(map(str, orders)))
