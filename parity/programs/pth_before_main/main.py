"""A `.pth` hook that is in place before the program's first line."""

import random

print(random.random(), random.__name__)
