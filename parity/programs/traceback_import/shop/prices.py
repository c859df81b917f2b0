from shop.tax import RATE

PRICE = 100 / RATE
