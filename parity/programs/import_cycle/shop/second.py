print("second starts")
from shop.first import NAME
