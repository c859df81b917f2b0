"""Functions of which the C library decides the last bit."""

import math
import random

print(math.sqrt(2).hex(), math.exp(1).hex(), math.log(3).hex())
print("sin", math.sin(17 / 7).hex())
print("cos", math.cos(27 / 7).hex())
print("log10", math.log10(1 / 7).hex())
random.seed(7)
print(math.fsum(random.random() for _ in range(1000)).hex())
print("gauss", math.fsum(random.gauss(0, 1) for _ in range(1000)).hex())
