"""The pages of the catalog."""

from django.http import HttpRequest, HttpResponse

from .models import Product
from .prices import price_tag


def browse(request: HttpRequest) -> HttpResponse:
    in_stock = Product.objects.filter(stock__gt=0)
    return HttpResponse("\n".join(map(price_tag, in_stock)))
