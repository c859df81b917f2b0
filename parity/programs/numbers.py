"""Numbers: big, small, rounded and formatted."""

import math
from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

print(2**200, 7 // -2, -7 % 3, round(2.5), round(2.675, 2), 0.1 + 0.2)
print(math.pi, math.sin(1e6), math.exp(0.5), math.fsum([0.1] * 10))
print(f"{1234567.891:,.2f} {0.000012:e} {255:#x} {-5:+d} {1e22!r} {1e-7}")
print(float("1e400"), -0.0, 5e-324, 1.7976931348623157e308)
print(Decimal(1) / 7, getcontext().prec, Fraction(0.1), Decimal("1e-5"))
with localcontext() as context:
    context.prec = 50
    print(Decimal(2).sqrt())
print(complex(1, -2) ** 2, divmod(-7, 2), (10**20).bit_length())
Decimal("1") / 0
