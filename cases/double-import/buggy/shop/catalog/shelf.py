"""All products. (A shop with a database would ask it.)"""

from .models import Product

MACHETE = Product("machete", price=39, stock=4)
LAMP = Product("head lamp", price=25, stock=0)
NOTEBOOK = Product("notebook", price=6, stock=12)

SHELF = [MACHETE, LAMP, NOTEBOOK]
