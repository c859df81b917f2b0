"""Everything of random, from a number and from a text as seed."""

import random

for seed in (7, "machete", b"bytes"):
    random.seed(seed)
    deck = list(range(8))
    random.shuffle(deck)
    print(random.random(), random.randint(1, 10**12), deck)
    print(random.choices("abc", [5, 1, 1], k=6), random.sample(deck, 3))
    print(random.gauss(0, 1), random.getrandbits(65), random.choice(deck))
    print(random.triangular(), random.randbytes(4), random.uniform(1, 2))
print(hash(random.getstate()) is not None, len(random.getstate()[1]))
