"""One file under two names is two modules."""

import sys

sys.path.insert(0, "shop")
import catalogue
import shop.catalogue

print(catalogue.Item is shop.catalogue.Item)
print(catalogue.__name__, catalogue.__file__)
print(shop.catalogue.__name__, shop.catalogue.__file__)
